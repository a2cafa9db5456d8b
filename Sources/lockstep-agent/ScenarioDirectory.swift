// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios
import TemporaryFolders

/// The private directory of a run, or of several that change nothing in it.
///
/// It lies in a folder that only the engine's user can enter. The process under test is in it before it becomes somebody
/// else, and needs no way to it. All work goes by descriptors.
struct ScenarioDirectory {
  /// A descriptor of the directory.
  let descriptor: Int32
  /// Whose it is.
  let access: Access
  private let name: String
  private let parent: Int32

  /// Who may do something with the directory and what is in it.
  struct Access: Equatable {
    /// The uid and the gid of the process under test; `nil` if they are the engine's own.
    let owner: UInt32?
    /// Whether threads change both, so that neither is left by which they may use what is there. Then all may who have
    /// a way to it, which are the processes of the scenario: nobody else can enter the folder around it.
    let isForAnyID: Bool

    /// The access that a program needs.
    init(_ program: Program, owner: UInt32?) {
      self.owner = owner
      let actions = program.instructions.map { $0.action }
      let changesUID = actions.contains { if case .setUID = $0 { true } else { false } }
      let changesGID = actions.contains { if case .setGID = $0 { true } else { false } }
      isForAnyID = owner != nil && changesUID && changesGID
    }

    /// The mode of directories, and of files without the bits of execution.
    var mode: mode_t { isForAnyID ? 0o777 : 0o770 }
  }

  /// What is in a file at the start, so that a truncation changes something.
  private static let contents = "lockstep\n"

  /// Makes the directory with the entries that every scenario finds.
  ///
  /// - Parameters:
  ///   - name: its name in the folder.
  ///   - parent: a descriptor of the folder, which is private.
  ///   - access: who may use it.
  /// - Throws: `RunFailure` if the file system does not let it.
  init(_ name: String, in parent: Int32, access: Access) throws(RunFailure) {
    self.name = name
    self.parent = parent
    self.access = access
    guard mkdirat(parent, name, 0o700) == 0 else { throw Self.failure(name) }
    descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(name) }
    do throws(RunFailure) {
      try fill()
    } catch {
      remove()
      throw error
    }
  }

  /// Makes the entries, as the process under test would: what it owns it may change, and its group stays with it when it
  /// changes its uid.
  private func fill() throws(RunFailure) {
    let former = umask(0)
    defer { umask(former) }
    guard fchmod(descriptor, access.mode) == 0 else { throw Self.failure(".") }
    if let owner = access.owner {
      guard fchown(descriptor, owner, owner) == 0 else { throw Self.failure(".") }
      lki_act_as(owner, owner)
    }
    defer { if access.owner != nil { lki_act_as(lki_get_uid(), lki_get_gid()) } }
    for (name, kind) in ScenarioTree.entries {
      switch kind {
      case .directory:
        guard mkdirat(descriptor, name, access.mode) == 0 else { throw Self.failure(name) }
      case .file:
        let file = openat(
          descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
          access.mode & 0o666)
        guard file >= 0 else { throw Self.failure(name) }
        defer { close(file) }
        let written = Self.contents.withCString { write(file, $0, strlen($0)) }
        guard written == Self.contents.utf8.count else { throw Self.failure(name) }
      }
    }
  }

  private static func failure(_ name: String) -> RunFailure {
    .harness("cannot make '\(name)' in the scenario's directory: \(errorText())")
  }

  /// Removes the directory and everything in it.
  func remove() {
    if !FolderTree.remove(name, in: parent) {
      Agent.say("cannot remove the scenario's directory: \(errorText())")
    }
    close(descriptor)
  }
}

/// Keeps the directory of a run for the next one, as long as nothing in it can have changed.
///
/// Making and removing it takes 50 system calls, a third of all that a run makes.
final class ScenarioDirectoryKeeper {
  private var kept: ScenarioDirectory?
  /// The folder in which all directories are made, once there is one.
  private var folder: TemporaryFolder?
  private var made = 0

  deinit {
    kept?.remove()
    folder?.remove()
  }

  /// A directory with the entries that every scenario finds, and nothing else.
  ///
  /// - Parameter access: who must be able to use it.
  /// - Throws: `RunFailure` if the file system does not let it.
  func take(for access: ScenarioDirectory.Access) throws(RunFailure) -> ScenarioDirectory {
    if let kept {
      self.kept = nil
      if kept.access == access { return kept }
      kept.remove()
    }
    let folder = try folderOfAll()
    made += 1
    return try ScenarioDirectory("scenario-\(made)", in: folder.descriptor, access: access)
  }

  private func folderOfAll() throws(RunFailure) -> TemporaryFolder {
    if let folder { return folder }
    do throws(FolderFailure) {
      let made = try TemporaryFolder()
      folder = made
      return made
    } catch {
      throw RunFailure.harness(error.description)
    }
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
    rulesets.values.contains { $0.rules.contains { $0.isForPath } }
      || instructions.contains {
        $0.action.effects.contains(.changesFiles) || $0.action.addsRuleForPath
      }
  }
}

extension Rule {
  fileprivate var isForPath: Bool {
    if case .pathBeneath = self { true } else { false }
  }
}
