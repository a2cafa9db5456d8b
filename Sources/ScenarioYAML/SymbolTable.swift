// SPDX-License-Identifier: MIT

import Scenarios

/// What exists at one step of a permutation: threads, sockets, entries of directories.
///
/// This is not the simulator: it knows what the steps before have named, not what a kernel lets them do.
struct SymbolTable {
  /// What is known of a thread.
  struct ThreadSymbol {
    /// The name of the first thread of its process.
    var process: String
    /// Where its name is declared, or the step that creates it.
    var birth: SourceRange
    /// The step in which it exits.
    var exit: SourceRange?
    /// The action in which it sleeps.
    var block: Block?
  }

  /// A step in which a thread blocked.
  struct Block {
    /// The name of the action.
    var action: String
    /// Where the step names its thread.
    var place: SourceRange
    /// Whether the thread sleeps at a gate that nobody has opened yet.
    var isParked: Bool
    /// Whether an allocation was to fail.
    var hasFailedAllocation: Bool
  }

  /// The names of the threads in the order of appearance.
  private(set) var threadNames: [String] = []
  private(set) var threadSymbols: [String: ThreadSymbol] = [:]
  /// The threads that a later step creates.
  private(set) var definedLater: [String: SourceRange] = [:]
  /// The sockets, and the steps that made them.
  private(set) var sockets: [String: SourceRange] = [:]
  /// The pipes, and the steps that made them.
  private(set) var pipes: [String: SourceRange] = [:]
  /// The processes of which nobody knows which threads still live, by their first threads, and the steps
  /// that made it so.
  private(set) var unknownProcesses: [String: SourceRange] = [:]
  /// What the steps of the group at hand make: threads, rulesets and pipes, which the group cannot use itself.
  private(set) var definedInGroup: [String: SourceRange] = [:]
  /// The threads that act in the group at hand.
  private(set) var groupActors: [String: SourceRange] = [:]
  /// The threads that a debugger will stop at their next call, and the steps that asked for it.
  private(set) var holds: [String: SourceRange] = [:]
  private var isInGroup = false
  /// The paths that exist or have existed.
  private(set) var paths: Set<String>
  /// The rulesets that a later step makes.
  private(set) var unmadeRulesets: [String: SourceRange] = [:]
  /// Names in steps that could not be understood: nothing is said about them, since such a step may
  /// have made them.
  private(set) var unknownNames: Set<String> = []
  /// Such names in other parts of the scenario, which all permutations share.
  private let sharedUnknownNames: Set<String>

  /// The symbols before the first step.
  init(unknown names: Set<String>) {
    sharedUnknownNames = names
    paths = Set([ScenarioTree.root] + ScenarioTree.entries.map(\.path))
  }

  // MARK: Threads

  /// Whether nothing can be said about a name.
  func isUnknown(_ name: String) -> Bool {
    sharedUnknownNames.contains(name) || unknownNames.contains(name)
  }

  /// The living threads of the process under test, in the order of appearance.
  func livingThreads(of process: String?) -> [String] {
    threadNames.filter { threadSymbols[$0]?.exit == nil && threadSymbols[$0]?.process == process }
  }

  /// A thread comes into being.
  ///
  /// - Parameters:
  ///   - name: its name, which is free.
  ///   - process: the first thread of its process, or `nil` if it is the first one itself.
  ///   - place: where it is named.
  mutating func addThread(_ name: String, process: String?, at place: SourceRange) {
    threadNames.append(name)
    threadSymbols[name] = ThreadSymbol(process: process ?? name, birth: place)
    definedLater[name] = nil
    noteDefinition(name, at: place)
  }

  /// A thread exits.
  mutating func endThread(_ name: String, at place: SourceRange) {
    threadSymbols[name]?.exit = place
  }

  /// A thread sleeps in its action.
  mutating func block(_ name: String, in block: Block) { threadSymbols[name]?.block = block }

  /// A debugger will stop a thread at its next call.
  mutating func hold(_ name: String, at place: SourceRange) { holds[name] = place }

  /// A held thread has come to its call.
  ///
  /// - Returns: the step that let it be held; `nil` if none did.
  mutating func stopAtCall(_ name: String) -> SourceRange? { holds.removeValue(forKey: name) }

  /// The gate of a parked thread opens.
  mutating func release(_ name: String) { threadSymbols[name]?.block?.isParked = false }

  /// The action in which a thread slept has ended.
  mutating func unblock(_ name: String) { threadSymbols[name]?.block = nil }

  /// Some threads of the process of a thread may have ended.
  mutating func markUnknown(processOf thread: String, at place: SourceRange) {
    if let process = threadSymbols[thread]?.process { unknownProcesses[process] = place }
  }

  /// A later step creates a thread.
  mutating func announceThread(_ name: String, at place: SourceRange) {
    if definedLater[name] == nil { definedLater[name] = place }
  }

  // MARK: Groups

  /// Steps follow that begin at the same time.
  mutating func beginGroup() {
    isInGroup = true
    definedInGroup = [:]
    groupActors = [:]
  }

  /// The steps that begin at the same time have ended.
  mutating func endGroup() {
    beginGroup()
    isInGroup = false
  }

  /// A thread acts in the group.
  ///
  /// - Returns: where it acted in the group before.
  mutating func addGroupActor(_ name: String, at place: SourceRange) -> SourceRange? {
    defer { groupActors[name] = groupActors[name] ?? place }
    return groupActors[name]
  }

  private mutating func noteDefinition(_ name: String, at place: SourceRange) {
    if isInGroup { definedInGroup[name] = place }
  }

  // MARK: Other things

  /// A pipe is made.
  mutating func addPipe(_ name: String, at place: SourceRange) {
    pipes[name] = place
    noteDefinition(name, at: place)
  }

  /// Somebody listens on a socket.
  mutating func addSocket(_ name: String, at place: SourceRange) {
    if sockets[name] == nil { sockets[name] = place }
  }

  /// An entry comes into being.
  ///
  /// - Returns: whether there are still few enough.
  mutating func addPath(_ path: String) -> Bool {
    paths.insert(path)
    return paths.count <= Limits.paths
  }

  /// An entry gets another path, and so does everything beneath it, as far as a spec can name it.
  ///
  /// - Returns: whether there are still few enough.
  mutating func movePath(_ path: String, to target: String) -> Bool {
    guard paths.count <= Limits.paths else { return false }
    let folder = path + "/"
    for beneath in paths where beneath.hasPrefix(folder) {
      let moved = target + beneath.dropFirst(path.count)
      let components = 1 + moved.utf8.count { $0 == UInt8(ascii: "/") }
      if components <= ValueReader.pathComponents { paths.insert(moved) }
    }
    return addPath(target)
  }

  /// The directory of a path.
  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ScenarioTree.root
  }

  /// A later step makes a ruleset.
  mutating func announceRuleset(_ name: String, at place: SourceRange) {
    if unmadeRulesets[name] == nil { unmadeRulesets[name] = place }
  }

  /// A ruleset is made.
  mutating func makeRuleset(_ name: String, at place: SourceRange) {
    unmadeRulesets[name] = nil
    noteDefinition(name, at: place)
  }

  /// Something of these names may exist, or not.
  mutating func markUnknown(_ names: some Sequence<String>) { unknownNames.formUnion(names) }
}
