// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import SourceExplorer

/// The user's own implementation of TSYNC, and how it is built.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A kernel tree, or its security/landlock/tsync.c: explore this file itself, unmodified.",
      valueName: "path"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "An object file or a static library, in any language, that defines landlock_restrict_sibling_threads.",
      valueName: "file"))
  var object: String?

  @Option(
    help: ArgumentHelp(
      "A C header with names that the file needs and the shim lacks; may be repeated.",
      valueName: "header"))
  var shim: [String] = []

  @Flag(
    help:
      "With --source: every access to memory is a step, and task works are those of the file's own tree."
  )
  var fine = false

  /// Whether the user has code of his own.
  var isAsked: Bool { source != nil || object != nil }

  func validate() throws {
    if source != nil && object != nil {
      throw ValidationError("--source and --object exclude each other")
    }
    if !isAsked && (fine || !shim.isEmpty) {
      throw ValidationError(
        "--fine and --shim say how --source or --object is explored; give one of these")
    }
    if object != nil && fine {
      throw ValidationError(
        "--fine needs --source: the accesses of an object are not seen one by one")
    }
  }

  /// The code.
  func code() throws(SourceProblem) -> ExploredCode {
    if let object { return try ExploredCode(object: object) }
    return try ExploredCode(source: source!)
  }

  /// How it is built.
  var options: BuildOptions {
    var options = BuildOptions()
    options.isFine = fine
    // Relative paths are those of the user's folder, not of the one in which files are compiled.
    options.extraHeaders = shim.map { URL(filePath: $0).path }
    return options
  }

  /// Does something with the code, and says as sentences what stands in its way.
  @MainActor
  func explaining<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let problem as SourceProblem {
      for sentence in problem.sentences { StandardError.write(sentence) }
      throw ExitStatus.couldNotRun
    }
  }
}

/// What else may be said of a process in which the user's code is explored.
struct SourceProcessOptions: ParsableArguments {
  @Option(
    name: .customLong("own-credentials"),
    help: "With --source: how many threads, from the last, have credentials of their own.")
  var ownCredentials = 0

  @Option(
    name: .customLong("own-domains"),
    help: "With --source: how many threads, from the last, also have a domain of their own.")
  var ownDomains = 0

  @Flag(help: "With --source: threads have CAP_SYS_ADMIN and no no_new_privs.")
  var privileged = false

  @Flag(
    name: .customLong("siblings-no-new-privs"),
    help: "With --privileged: siblings have no_new_privs, callers do not.")
  var siblingsNoNewPrivs = false

  @Flag(
    name: .customLong("flag-no-new-privs"),
    help: "With --source: callers pass LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS (7.3).")
  var flagNoNewPrivs = false

  /// Whether something was said.
  var isUsed: Bool {
    ownCredentials != 0 || ownDomains != 0 || privileged || siblingsNoNewPrivs || flagNoNewPrivs
  }
}
