// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import TemporaryFolders

// Guards run on the host alone.
#if !hasFeature(Embedded)
  /// Runs a command that must not outlive the process that asked for it.
  ///
  /// The kernel's own way (`PR_SET_PDEATHSIG`) watches the *thread* that started the child, which in a
  /// program with a thread pool may end at any time. A pidfd watches the process.
  struct Guard {
    /// A command line or a system that the guard cannot work with.
    struct Failure: Error, CustomStringConvertible {
      let description: String
    }

    /// How long the group may take to die after SIGKILL, in milliseconds.
    private static let killDeadline: Int32 = 5000

    /// How often the group is looked at meanwhile, in milliseconds: its end has no event of its own.
    private static let killInterval: Int32 = 5

    private let command: [String]
    private let expectedParent: pid_t?
    /// The number of the CPU that the command keeps to, among those that it may use; `nil` for all.
    private let cpu: UInt32?
    /// The temporary folder of the command, which goes with the parent; `nil` for none.
    private let folder: String?

    /// Reads the arguments behind `guard`.
    ///
    /// - Throws: `Failure` for a command line that is none.
    init(arguments: [String]) throws(Failure) {
      var rest = arguments[...]
      if rest.first == "--parent" {
        rest = rest.dropFirst()
        guard let text = rest.popFirst(), let process = pid_t(text), process > 0 else {
          throw Failure(description: "guard: --parent needs the number of a process")
        }
        expectedParent = process
      } else {
        expectedParent = nil
      }
      if rest.first == "--cpu" {
        rest = rest.dropFirst()
        guard let text = rest.popFirst(), let number = UInt32(text) else {
          throw Failure(description: "guard: --cpu needs a number")
        }
        cpu = number
      } else {
        cpu = nil
      }
      if rest.first == "--folder" {
        rest = rest.dropFirst()
        guard let path = rest.popFirst(), path.hasPrefix("/") else {
          throw Failure(description: "guard: --folder needs an absolute path")
        }
        folder = path
      } else {
        folder = nil
      }
      guard rest.popFirst() == "--", !rest.isEmpty else {
        throw Failure(description: "guard: '--' and a command are missing\n\(Agent.usage)")
      }
      command = Array(rest)
    }

    /// Runs the command to its end, or to the parent's; the exit status is the command's, or 128 + signal.
    ///
    /// - Throws: `Failure` if the command could not be guarded; it is not running then.
    func run() throws(Failure) -> Int32 {
      let parent = try openParent()
      let signals = lki_guard_signals()
      guard signals >= 0 else { throw Failure(description: "signalfd: \(errorName(-signals))") }
      // Those of the group that lose their parent come to this process, which waits for all of them.
      lki_adopt_orphans()
      // The guard sleeps, so it may as well keep to that CPU itself.
      if let cpu { lki_keep_to_cpu(cpu) }
      let child = start()
      guard child > 0 else { throw Failure(description: "fork: \(errorName(-child))") }

      var watched = [
        pollfd(fd: parent, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      while true {
        if poll(&watched, nfds_t(watched.count), -1) < 0 && errno != EINTR {
          return end(group: child, status: 128 + SIGKILL)
        }
        if watched[0].revents != 0 {
          let status = end(group: child, status: 128 + SIGKILL)
          if let folder { TemporaryFolder.removeOfDeadProcess(folder) }
          return status
        }
        while case let signal = lki_read_signal(signals), signal > 0 {
          if signal != SIGCHLD { return end(group: child, status: 128 + signal) }
          var status: Int32 = 0
          if waitpid(child, &status, WNOHANG) == child {
            return end(group: child, status: lki_shell_status(status))
          }
        }
      }
    }

    /// A descriptor of the parent, which is surely the one that this process has now.
    private func openParent() throws(Failure) -> Int32 {
      let parent = getppid()
      let descriptor = lki_pidfd_open(parent)
      // If it is still the parent, it lived when the descriptor was opened, so the number was its own.
      guard descriptor >= 0, getppid() == parent, expectedParent ?? parent == parent else {
        if descriptor == -ENOSYS {
          throw Failure(description: "guard: needs pidfd_open (Linux 5.3)")
        }
        throw Failure(description: "guard: the parent process is gone; nothing was started")
      }
      return descriptor
    }

    private func start() -> pid_t {
      var arguments = command.map { strdup($0) }
      arguments.append(nil)
      defer { arguments.forEach { free($0) } }
      return lki_start_group(arguments)
    }

    /// Kills what is left of the command and waits for it, but not for ever.
    ///
    /// A process that left the group, as those of a scenario do, comes to this process when its parent dies.
    private func end(group: pid_t, status: Int32) -> Int32 {
      var waited: Int32 = 0
      while waited <= Self.killDeadline {
        let isGone = lki_kill(-group, SIGKILL) == -ESRCH
        for adopted in children() { kill(adopted, SIGKILL) }
        while waitpid(-1, nil, WNOHANG) > 0 {}
        if isGone && waitpid(-1, nil, WNOHANG) < 0 { return status }
        poll(nil, 0, Self.killInterval)
        waited += Self.killInterval
      }
      Agent.say("guard: the process group \(group) cannot be killed")
      return status
    }

    /// The children of this process, as far as the kernel lists them (CONFIG_PROC_CHILDREN).
    private func children() -> [pid_t] {
      let list = TextFile.read("/proc/self/task/\(getpid())/children") ?? ""
      return list.split(separator: " ").compactMap { pid_t($0) }
    }
  }
#endif
