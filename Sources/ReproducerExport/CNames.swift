// SPDX-License-Identifier: MIT

import Scenarios

/// The identifiers that a program gives to what a scenario names.
struct CNames {
  /// The threads, in the order of their mailboxes: the first ones exist from the beginning.
  private(set) var threads: [String] = []
  /// The rulesets, in the order of their names.
  private(set) var rulesets: [String] = []
  /// The pipes, in the order of their appearance.
  private(set) var pipes: [String] = []
  /// For each axis the name of its field.
  private(set) var fields: [String] = []
  /// For each axis the constants of its values.
  private(set) var values: [[String]] = []

  private var taken: Set<String> = CNames.reserved
  private var constants: [String: String] = [:]

  /// What the runtime and the headers call something, as far as a scenario could be tempted to.
  private static let reserved: Set<String> = [
    "BLOCKED", "HUNG", "ENDED", "NOT_REACHED", "CHANGED", "DEADLINE", "OUTSIDE", "THREADS",
    "FIRST_THREADS", "RULESETS", "PIPES", "PORTS", "LISTENING", "LISTENING_TOO", "FREE",
    "FREE_TOO", "SPEC", "VARIANTS", "STEPS", "ATTEMPTS", "MOST_MILLISECONDS", "BOARD", "LOOKS",
    "LOOKS_AT_ONE",
    "LOOKS_FOR_NEWBORN", "NO_TSYNC", "PATCH_SET_V2", "NULL", "EOF", "ERESTARTNOINTR",
    "SIGNAL_OF_ENFORCEMENT", "BUFSIZ", "RAND_MAX", "EXIT_SUCCESS", "EXIT_FAILURE", "TEST",
    "FIXTURE",
    "CREATE_DOMAIN", "ENFORCE_DOMAIN", "FREE_DOMAIN", "TRACEPOINTS", "COMPLETE_ENFORCEMENT",
    "DENIAL", "SAME_EXEC", "LOGGED", "DEPTH", "BLOCKERS", "BYTES_OF_PAGE", "KEYRING_PREFIX",
    "FIRST_PENDING", "LAST_PENDING",
    "SKIP", "TH_LOG", "XFAIL", "ALIGN", "SIGUSR1", "SIGKILL", "TIME_UTC", "SA_RESTART",
  ]

  private static let keywords: Set<String> = [
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
    "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict",
    "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union",
    "unsigned", "void", "volatile", "while", "name",
  ]

  /// Names what the permutations of a scenario have.
  init(_ scenarios: [Scenario], axes: [Axis]) {
    for thread in scenarios.first?.threads ?? [] { add(thread: thread) }
    for step in scenarios.lazy.flatMap(\.steps) {
      if step.thread != .outside { add(thread: step.thread) }
      if let thread = step.action.bornThread { add(thread: thread) }
      for pipe in step.action.names(where: { $0 == .newPipe || $0 == .pipe }) { add(pipe: pipe) }
    }
    for name in Set(scenarios.flatMap(\.rulesets.keys)).sorted() {
      rulesets.append(constant(name, kind: "ruleset"))
    }
    for axis in axes {
      var field = Self.identifier(axis.name).lowercased()
      if Self.keywords.contains(field) || fields.contains(field) { field += "_" }
      fields.append(field)
      values.append(axis.values.map { constant("\(axis.name)_\($0)", kind: "axis \(axis.name)") })
    }
  }

  private mutating func add(thread: String) {
    guard constants["thread \(thread)"] == nil else { return }
    threads.append(constant(thread, kind: "thread"))
  }

  private mutating func add(pipe: String) {
    guard constants["pipe \(pipe)"] == nil else { return }
    pipes.append(constant(pipe, kind: "pipe"))
  }

  /// The constant for a thread; `OUTSIDE` for the test itself.
  func thread(_ name: String) -> String {
    name == .outside ? "OUTSIDE" : constants["thread \(name)"] ?? "OUTSIDE"
  }

  /// The constant for a ruleset; `nil` if no permutation has it.
  func ruleset(_ name: String) -> String? { constants["ruleset \(name)"] }

  /// The constant for a pipe.
  func pipe(_ name: String) -> String { constants["pipe \(name)"] ?? "0" }

  private mutating func constant(_ name: String, kind: String) -> String {
    var constant = Self.identifier(name).uppercased()
    // Constants that look so belong to the language and its library.
    if constant.first!.isNumber || Self.isOfLibrary(constant) {
      constant = "\(kind.split(separator: " ")[0].uppercased())_\(constant)"
    }
    while !taken.insert(constant).inserted {
      constant += "_\(kind.split(separator: " ")[0].uppercased())"
    }
    constants["\(kind) \(name)"] = constant
    return constant
  }

  /// Whether the C library may have a constant of this name: an errno, a signal, a flag.
  private static func isOfLibrary(_ constant: String) -> Bool {
    let prefixes = [
      "SIG", "CAP_", "F_", "O_", "S_", "SA_", "SO_", "AF_", "PR_", "SYS_", "LANDLOCK_",
    ]
    return constant.first == "E" && !constant.contains("_")
      || prefixes.contains(where: constant.hasPrefix)
  }

  /// A text with everything replaced that no identifier may hold.
  static func identifier(_ text: String) -> String {
    let letters = text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return letters.isEmpty ? "_" : String(letters)
  }
}

extension String {
  /// The text between quotes, as C writes it.
  var quotedForC: String {
    var text = "\""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7f: text += String(UnicodeScalar(byte))
      default:
        // Octal, because a hexadecimal escape has no end.
        let digits = String(byte, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return text + "\""
  }

  /// The text in a comment, which it must not end.
  var inComment: String {
    replacing("*/", with: "* /").replacing("/*", with: "/ *")
  }
}
