import Glibc
import Scenarios

/// The private directory of a run, or of several that change nothing in it.
struct ScenarioDirectory {
  /// Its absolute path.
  let path: String

  /// The deepest directory that is removed: deeper than any that a scenario can make.
  private static let deepest = 16

  /// What is in a file at the start, so that a truncation changes something.
  private static let contents = "lockstep\n"

  /// Makes the directory with the entries that every scenario finds.
  ///
  /// - Throws: `RunFailure` if the file system does not let it.
  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = "\(parent)/lockstep-XXXXXX"
    let made = template.withCString { start -> String? in
      guard let copy = strdup(start) else { return nil }
      defer { free(copy) }
      return mkdtemp(copy).map { String(cString: $0) }
    }
    guard let made else { throw RunFailure.harness("cannot make \(template): \(errorText())") }
    path = made
    do {
      try fill()
    } catch {
      remove()
      throw error
    }
  }

  private func fill() throws {
    // mkdtemp(3) makes it private, but the process under test may be another user.
    guard chmod(path, 0o777) == 0 else { throw failure(".") }
    for (name, kind) in ScenarioTree.entries {
      let entry = "\(path)/\(name)"
      switch kind {
      case .directory:
        guard mkdir(entry, 0o777) == 0 else { throw failure(name) }
      case .file:
        let descriptor = open(entry, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(name) }
        defer { close(descriptor) }
        let written = Self.contents.withCString { write(descriptor, $0, strlen($0)) }
        guard written == Self.contents.utf8.count else { throw failure(name) }
      }
    }
  }

  private func failure(_ name: String) -> RunFailure {
    .harness("cannot make '\(name)' in \(path): \(errorText())")
  }

  /// Removes the directory and everything in it.
  func remove() {
    Self.empty(path, depth: 0)
    if rmdir(path) < 0 { Agent.say("cannot remove \(path): \(errorText())") }
  }

  private static func empty(_ directory: String, depth: Int) {
    guard depth < deepest, let stream = opendir(directory) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let isDirectory = entry.pointee.d_type == DT_DIR
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = "\(directory)/\(name)"
      if isDirectory { empty(path, depth: depth + 1) }
      // What cannot be removed shows itself when its directory cannot.
      _ = isDirectory ? rmdir(path) : unlink(path)
    }
  }
}

/// Keeps the directory of a run for the next one, as long as nothing in it can have changed.
///
/// Making and removing it takes 50 system calls, a third of all that a run makes.
final class ScenarioDirectoryKeeper {
  private var kept: ScenarioDirectory?

  deinit { kept?.remove() }

  /// A directory with the entries that every scenario finds, and nothing else.
  ///
  /// - Throws: `RunFailure` if the file system does not let it.
  func take() throws -> ScenarioDirectory {
    defer { kept = nil }
    return try kept ?? ScenarioDirectory()
  }

  /// Takes a directory back.
  ///
  /// - Parameters:
  ///   - program: what ran in it.
  ///   - isFree: whether all processes of the run are gone.
  func giveBack(_ directory: ScenarioDirectory, after program: Program, isFree: Bool) {
    if isFree, kept == nil, !program.changesFiles {
      kept = directory
    } else {
      directory.remove()
    }
  }
}

extension Program {
  /// Whether the program can change something in the scenario's directory, or leave something of the kernel's there.
  fileprivate var changesFiles: Bool {
    // A rule ties an object of Landlock's to a file, which is freed some time after the last ruleset; until then a
    // rule for that file needs an allocation less.
    rulesets.values.contains { $0.rules.contains(where: \.isForPath) }
      || instructions.contains { $0.action.changesFiles }
  }
}

extension Rule {
  fileprivate var isForPath: Bool {
    if case .pathBeneath = self { true } else { false }
  }
}

extension Action {
  fileprivate var changesFiles: Bool {
    switch self {
    case .truncate, .make, .removeFile, .removeDirectory, .rename, .listenUnix: true
    case .addRule(_, let rule): rule.isForPath
    // A file that is open for writing is not written to.
    case .open, .readDirectory: false
    default: false
    }
  }
}
