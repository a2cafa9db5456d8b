// SPDX-License-Identifier: MIT

/// A bug that is seeded into a file: a small change of its text.
public struct SourceMutation: Hashable, Sendable {
  /// What kind of change it is, in a few words.
  public var kind: String
  /// The line of the file, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// The function that is changed.
  public var function: String
  /// Whether only accesses that are steps of their own can show it.
  public var needsFine: Bool
  /// What replaces which bytes, from the first to the last.
  var edits: [Edit]
  /// The change that stops whoever comes to the place.
  var probe: [Edit] = []

  /// One replacement.
  struct Edit: Hashable, Sendable {
    var bytes: Range<Int>
    var text: [UInt8]
  }

  /// What a probe says.
  static let reached = "the place of a seeded bug is reached"

  /// A part of the file that is run as a whole.
  enum Part {
    case statement(Range<Int>)
    case expression(Range<Int>)

    /// The edits that stop whoever comes to it.
    var probe: [Edit] {
      let stop = "lockstep_bug(\"\(SourceMutation.reached)\")"
      let (bytes, before, after) =
        switch self {
        case .statement(let bytes): (bytes, "{ \(stop); ", " }")
        case .expression(let bytes): (bytes, "(\(stop), ", ")")
        }
      return [
        Edit(bytes: bytes.lowerBound..<bytes.lowerBound, text: Array(before.utf8)),
        Edit(bytes: bytes.upperBound..<bytes.upperBound, text: Array(after.utf8)),
      ]
    }
  }

  /// The text with the bug.
  func applied(to text: [UInt8]) -> [UInt8] { Self.text(text, with: edits) }

  /// The text with the probe.
  func probed(in text: [UInt8]) -> [UInt8] { Self.text(text, with: probe) }

  private static func text(_ text: [UInt8], with edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits {
      result += text[at..<edit.bytes.lowerBound]
      result += edit.text
      at = edit.bytes.upperBound
    }
    return result + text[at...]
  }
}

/// Finds the places where a bug can be seeded.
struct MutationFinder {
  private let text: [UInt8]
  private var function = ""
  private var found: [SourceMutation] = []

  /// Statements that can be left out or exchanged without leaving a hole in the grammar.
  private static let simple: Set<String> = [
    "CallExpr", "BinaryOperator", "CompoundAssignOperator", "UnaryOperator", "BreakStmt",
    "ContinueStmt",
    "GotoStmt",
  ]
  /// Statements that can be exchanged with the one behind.
  private static let movable: Set<String> = simple.subtracting([
    "BreakStmt", "ContinueStmt", "GotoStmt",
  ]).union(["IfStmt"])
  /// Operations that are replaced by a weaker or another one.
  private static let others = [
    "complete_all": "complete", "wait_for_completion_interruptible": "wait_for_completion",
    "wait_for_completion": "wait_for_completion_interruptible",
    "down_write_trylock": "down_read_trylock", "atomic_inc": "atomic_dec",
    "atomic_dec": "atomic_inc",
    "atomic_dec_return": "atomic_inc_return", "get_cred": "(const struct cred *)",
  ]
  /// Atomic operations, and what the same would be without being atomic.
  private static let plain: [String: (String, String)] = [
    "atomic_inc": ("((", ")->counter++)"), "atomic_dec": ("((", ")->counter--)"),
    "atomic_dec_return": ("(--(", ")->counter)"), "atomic_inc_return": ("(++(", ")->counter)"),
    "atomic_read": ("((", ")->counter)"),
  ]
  private static let comparisons = [
    "==": ["!="], "!=": ["=="], "<": ["<="], "<=": ["<"], ">": [">="], ">=": [">"],
  ]

  private init(_ text: [UInt8]) { self.text = text }

  /// The mutations of the functions of a text, in the order of its lines.
  static func mutations(of functions: [SyntaxNode], in text: [UInt8]) -> [SourceMutation] {
    var finder = Self(text)
    for function in functions {
      finder.function = function.name ?? ""
      for body in function.children where body.kind == "CompoundStmt" { finder.visit(body) }
    }
    return finder.found.sorted { ($0.line, $0.column, $0.kind) < ($1.line, $1.column, $1.kind) }
  }

  private mutating func visit(_ node: SyntaxNode) {
    switch node.kind {
    case "CompoundStmt": visitStatements(node.children)
    case "IfStmt":
      negate(node.children.first)
      for branch in node.children.dropFirst() { leaveOut(branch) }
    case "WhileStmt": negate(node.children.first)
    case "DoStmt": negate(node.children.last)
    case "BinaryOperator": visitOperator(node)
    case "CallExpr": visitCall(node)
    case "IntegerLiteral": visitNumber(node)
    default: break
    }
    if node.kind == "ForStmt" || node.kind == "WhileStmt", let body = node.children.last {
      leaveOut(body)
    }
    for child in node.children { visit(child) }
  }

  private mutating func visitStatements(_ statements: [SyntaxNode]) {
    for statement in statements { leaveOut(statement) }
    for (first, second) in zip(statements, statements.dropFirst()) {
      guard Self.movable.contains(first.kind ?? ""), Self.movable.contains(second.kind ?? ""),
        let a = whole(first), let b = whole(second), a.upperBound <= b.lowerBound
      else { continue }
      add(
        "two statements exchanged", at: a.lowerBound, in: .statement(a),
        [
          .init(bytes: a, text: Array(text[b])), .init(bytes: b, text: Array(text[a])),
        ])
    }
  }

  /// A statement with its semicolon.
  private func whole(_ statement: SyntaxNode) -> Range<Int>? {
    guard let bytes = statement.bytes else { return nil }
    if statement.kind == "IfStmt" {
      // A branch without braces ends before its semicolon.
      guard text[bytes.upperBound - 1] != UInt8(ascii: "}") else { return bytes }
    }
    var end = bytes.upperBound
    while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
    return bytes.lowerBound..<end + 1
  }

  private mutating func leaveOut(_ statement: SyntaxNode) {
    guard Self.simple.contains(statement.kind ?? ""), let bytes = whole(statement) else { return }
    let what =
      switch statement.kind {
      case "CallExpr": "call of \(statement.callee ?? "a function") left out"
      case "BreakStmt": "break left out"
      case "ContinueStmt": "continue left out"
      case "GotoStmt": "goto left out"
      default: "assignment left out"
      }
    add(
      what, at: bytes.lowerBound, in: .statement(bytes),
      [.init(bytes: bytes, text: Array(";".utf8))])
  }

  private mutating func negate(_ condition: SyntaxNode?) {
    guard let condition, let bytes = condition.bytes else { return }
    // Another operator makes the same of it.
    guard !["==", "!="].contains(condition.opcode ?? "") else { return }
    add(
      "condition negated", at: bytes.lowerBound, in: .expression(bytes),
      [
        .init(bytes: bytes, text: Array("!(".utf8) + text[bytes] + Array(")".utf8))
      ])
  }

  private mutating func visitOperator(_ node: SyntaxNode) {
    guard node.children.count == 2, let opcode = node.opcode, let left = node.children[0].bytes,
      let right = node.children[1].bytes, let all = node.bytes, left.upperBound < right.lowerBound
    else { return }
    if opcode == "&&" || opcode == "||" {
      add(
        "second operand of \(opcode) left out", at: all.lowerBound, in: .expression(all),
        [.init(bytes: all, text: Array(text[left]))])
      add(
        "first operand of \(opcode) left out", at: all.lowerBound, in: .expression(all),
        [.init(bytes: all, text: Array(text[right]))])
    }
    for other in Self.comparisons[opcode] ?? [] {
      add(
        "\(opcode) made \(other)", at: left.upperBound, in: .expression(all),
        [
          .init(bytes: left.upperBound..<right.lowerBound, text: Array(" \(other) ".utf8))
        ])
    }
  }

  private mutating func visitCall(_ node: SyntaxNode) {
    guard let callee = node.callee, let name = node.children.first?.bytes, let all = node.bytes
    else { return }
    if let other = Self.others[callee] {
      add(
        "\(callee) made \(other.hasPrefix("(") ? "nothing" : other)", at: name.lowerBound,
        in: .expression(all),
        [
          .init(bytes: name, text: Array(other.utf8))
        ])
    }
    if let (before, after) = Self.plain[callee], node.children.count == 2,
      let argument = node.children[1].bytes
    {
      let replacement = Array(before.utf8) + text[argument] + Array(after.utf8)
      add(
        "\(callee) made not atomic", at: all.lowerBound, in: .expression(all), needsFine: true,
        [.init(bytes: all, text: replacement)])
    }
  }

  private mutating func visitNumber(_ node: SyntaxNode) {
    guard let bytes = node.bytes, let value = node.value.flatMap({ Int($0) }), value < 100 else {
      return
    }
    add(
      "\(value) made \(value + 1)", at: bytes.lowerBound, in: .expression(bytes),
      [
        .init(bytes: bytes, text: Array("\(value + 1)".utf8))
      ])
  }

  private mutating func add(
    _ kind: String, at offset: Int, in part: SourceMutation.Part, needsFine: Bool = false,
    _ edits: [SourceMutation.Edit]
  ) {
    let before = text[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let mutation = SourceMutation(
      kind: kind, line: line, column: offset - start + 1, function: function, needsFine: needsFine,
      edits: edits, probe: part.probe)
    if !found.contains(where: { $0.edits == mutation.edits }) { found.append(mutation) }
  }
}
