// SPDX-License-Identifier: MIT

public import Conformance
import Foundation
public import KernelHost
public import Scenarios
import Synchronization
import SystemPackage

/// The file in which the answers of one kernel are kept, a line each, as they come.
///
/// Several processes may add to it at once: a line is written in one piece, and only who has the file alone cleans it.
public final class AnswerFile: Sendable {
  /// The size, in bytes, up to which nobody looks whether a file holds much that is superseded.
  private static let mostBytesUnread: off_t = 16 << 20

  /// How many superseded lines a longer file may hold before it is written anew.
  private static let mostDeadLines = 5_000

  /// The path of the file.
  public let path: String
  private let kernel: String
  private let answers: Mutex<KeptAnswers>
  /// Whether somebody may ask for what is kept.
  private let keepsInMind: Bool
  /// -1 if answers cannot be kept.
  private let descriptor: Int32
  /// Whether a line could not be written: none is after it, for it may have been written in part.
  private let isBroken = Mutex(false)
  private let log: @Sendable (String) -> Void

  /// Whether it has been said that answers cannot be kept. All files lie in one folder, so once is enough.
  private static let isMentioned = Mutex(false)

  /// Opens the file of a kernel.
  ///
  /// A cache that cannot be written is no reason not to verify: then nothing is kept, and `log` receives why, once.
  ///
  /// - Parameter reads: whether to read what the file holds of this kernel and this build of Lockstep.
  public init(of image: KernelImage, options: EngineOptions, reads: Bool) {
    let folder = "\(options.cache.path)/results"
    let name = image.name.map {
      $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) ? $0 : "-"
    }
    path = "\(folder)/\(String(name.suffix(Self.longestName))).jsonl"
    kernel = Self.identity(of: image, options: options)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    descriptor = Self.openCleaned(path, kernel: kernel)
    log = options.log
    let problem = errno
    answers = Mutex(KeptAnswers(kernel: kernel, lines: reads ? Self.lines(of: path) : []))
    keepsInMind = reads
    if descriptor < 0 { mention(SystemPackage.Errno(rawValue: problem)) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What is kept.
  public var kept: KeptAnswers { answers.withLock { $0 } }

  /// What the kernel did with a scenario in a variation; `nil` if nobody has asked it.
  public func run(of scenario: Scenario, variation: Int) -> EngineRun? {
    // Inside the lock: a copy that lives while another guest adds an answer would copy all of them.
    answers.withLock { $0.run(of: scenario.program, variation: variation) }
  }

  /// Keeps what the kernel is.
  func keep(_ profile: Profile, title: String) {
    add(.profile(kernel: kernel, title: title, profile: profile))
  }

  /// Keeps what the kernel reported while no scenario ran, if anything: what was seen once stays seen.
  func keep(faultsOutsideScenarios lines: [String]) {
    if !lines.isEmpty { add(.faults(kernel: kernel, lines: lines)) }
  }

  /// Keeps what the kernel did.
  func keep(_ run: EngineRun, of scenario: Scenario, variation: Int) {
    guard run.isAnswer else { return }
    add(
      .run(
        kernel: kernel, program: scenario.program.fingerprint, scenario: "\(scenario.id)",
        variation: variation, run: run))
  }

  private func add(_ answer: KeptAnswer) {
    let line = answer.line
    if keepsInMind { answers.withLock { $0.add(line: Substring(line)) } }
    guard descriptor >= 0 else { return }
    isBroken.withLock { isBroken in
      guard !isBroken else { return }
      do {
        // One call to a file that is open for appending: lines of several processes do not mix.
        _ = try FileDescriptor(rawValue: descriptor).writeAll((line + "\n").utf8)
      } catch {
        isBroken = true
        mention(error)
      }
    }
  }

  /// Says, once, that answers are not kept and why.
  private func mention(_ problem: any Error) {
    let isNew = Self.isMentioned.withLock { isMentioned in
      defer { isMentioned = true }
      return !isMentioned
    }
    guard isNew else { return }
    log(
      "answers cannot be kept in \(path): \(problem); this run is judged all the same, and --resume "
        + "will ask again")
  }
}

extension AnswerFile {
  /// The longest name of a file without its ending, which leaves room in what a file system allows.
  private static let longestName = 200

  /// What tells a kernel, the way in which it is started, and this build from all others.
  private static func identity(of image: KernelImage, options: EngineOptions) -> String {
    let file =
      switch image.kind {
      case .host: "\(ProcessInfo.processInfo.operatingSystemVersionString) \(bootTime)"
      case .bzImage(let path), .arm64Image(let path), .userMode(let path): stamp(of: path)
      // The files that the command names, as far as a look at its words tells.
      case .command(let command):
        command.split(separator: " ").map { stamp(of: String($0)) }.joined(separator: " ")
      }
    let parameters = options.extraKernelArguments.joined(separator: " ")
    return "\(image.name) \(file); agent \(stamp(of: options.agentPath)); "
      + "deadline \(options.stepDeadline), cpus \(options.cpus), memory \(options.memory), "
      + "accelerator \(options.accelerator.rawValue), parameters '\(parameters)'"
      + (options.edition.map { ", edition \($0)" } ?? "")
  }

  /// The size and the time of the last change: what was built anew is another file.
  private static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "missing" }
    return "\(status.st_size)@\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// The running kernel changes only by a boot.
  private static var bootTime: String {
    (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  private static func lines(of path: String) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    // Bytes and not characters, which are twenty times dearer to tell apart.
    let text = String(decoding: data, as: UTF8.self)
    return text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
  }

  /// Opens a file for appending, with a shared lock; written anew before if it holds much that is superseded.
  private static func openCleaned(_ path: String, kernel: String) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { return -1 }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { clean(path, kernel: kernel) }
      flock(descriptor, LOCK_SH)
      var opened = stat()
      var present = stat()
      let isPresent = fstat(descriptor, &opened) == 0 && stat(path, &present) == 0
      if isPresent && opened.st_ino == present.st_ino {
        // A process that was killed may have left a line without an end.
        _ = endLine(descriptor, size: opened.st_size)
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func endLine(_ descriptor: Int32, size: off_t) -> Bool {
    var last = UInt8(ascii: "\n")
    guard size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") else {
      return true
    }
    return Foundation.write(descriptor, "\n", 1) == 1
  }

  /// Drops superseded lines, those of other builds included, if there are many.
  private static func clean(_ path: String, kernel: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > mostBytesUnread else { return }
    let lines = lines(of: path)
    let living = KeptAnswers(kernel: kernel, lines: lines).lines
    guard lines.count - living.count > mostDeadLines else { return }
    let text = living.map { $0 + "\n" }.joined()
    try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
