// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// What /proc says of the processes that Lockstep has started.
enum ProcessTable {
  /// One process, from `/proc/PID/stat` (proc_pid_stat(5)).
  struct Entry: Hashable {
    var process: pid_t
    var parent: pid_t
    var group: pid_t
    /// The letter of the state: `T` is stopped, `D` waits and cannot be killed.
    var state: Character
    var name: String

    /// Whether it was stopped by a signal or a debugger.
    var isStopped: Bool { state == "T" || state == "t" }
  }

  /// The processes that descend from `ancestor`, and itself.
  static func family(of ancestor: pid_t) -> [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let all = names.compactMap { pid_t($0) }.compactMap(entry)
    var members: Set<pid_t> = [ancestor]
    var family: [Entry] = []
    var grew = true
    while grew {
      grew = false
      for entry in all where !family.contains(entry) {
        guard entry.process == ancestor || members.contains(entry.parent) else { continue }
        members.insert(entry.process)
        family.append(entry)
        grew = true
      }
    }
    return family
  }

  private static func entry(_ process: pid_t) -> Entry? {
    // A single read gives the whole line; the name in parentheses may hold anything.
    guard let file = try? FileBytes("/proc/\(process)/stat"),
      let bytes = try? file.read(upTo: 1024, at: 0)
    else { return nil }
    let line = String(decoding: bytes, as: UTF8.self)
    guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")") else {
      return nil
    }
    let fields = line[line.index(after: close)...].split(separator: " ")
    guard fields.count >= 3, let state = fields[0].first, let parent = pid_t(fields[1]),
      let group = pid_t(fields[2])
    else { return nil }
    return Entry(
      process: process, parent: parent, group: group, state: state,
      name: String(line[line.index(after: open)..<close]))
  }

  /// Kills a child, everything that descends from it, and the process groups of all of these.
  ///
  /// Call it only while the child has not been waited for: until then its number is its own.
  static func killFamily(of child: pid_t) {
    let own = getpgrp()
    for entry in family(of: child) where entry.group > 1 && entry.group != own {
      kill(-entry.group, SIGKILL)
    }
    kill(child, SIGKILL)
  }
}
