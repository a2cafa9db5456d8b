// SPDX-License-Identifier: MIT

import TemporaryFolders
import FoundationEssentials
import KernelHost

/// The syntax tree of a C file, as clang prints it.
///
/// Clang comes with every Swift toolchain, so nothing has to be installed for it.
final class SyntaxNode: Decodable {
  /// A position in the file, or in a macro that the file uses.
  final class Position: Decodable {
    struct File: Decodable { var file: String? }
    var offset: Int?
    var tokLen: Int?
    var includedFrom: File?
    var expansionLoc: Position?

    /// The place of a token that stands in the file itself, as bytes from its beginning.
    var token: Range<Int>? {
      guard expansionLoc == nil, includedFrom == nil, let offset, let tokLen else { return nil }
      return offset..<offset + tokLen
    }
  }
  struct Extent: Decodable {
    var begin: Position?
    var end: Position?
  }

  var kind: String?
  var name: String?
  var opcode: String?
  var value: String?
  var loc: Position?
  var range: Extent?
  var inner: [SyntaxNode]?
  var referencedDecl: SyntaxNode?

  private enum CodingKeys: CodingKey {
    case kind, name, opcode, value, loc, range, inner, referencedDecl
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decodeIfPresent(String.self, forKey: .kind)
    name = try? container.decodeIfPresent(String.self, forKey: .name)
    opcode = try? container.decodeIfPresent(String.self, forKey: .opcode)
    // Of a literal it is a text, elsewhere something else, which nobody asks for.
    value = try? container.decodeIfPresent(String.self, forKey: .value)
    loc = try? container.decodeIfPresent(Position.self, forKey: .loc)
    range = try? container.decodeIfPresent(Extent.self, forKey: .range)
    inner = try container.decodeIfPresent([SyntaxNode].self, forKey: .inner)
    referencedDecl = try? container.decodeIfPresent(SyntaxNode.self, forKey: .referencedDecl)
  }

  /// The children.
  var children: [SyntaxNode] { inner ?? [] }

  /// The bytes from the first to the last token, if both stand in the file itself.
  var bytes: Range<Int>? {
    guard let begin = range?.begin?.token, let end = range?.end?.token,
      begin.lowerBound < end.upperBound
    else { return nil }
    return begin.lowerBound..<end.upperBound
  }

  /// The name of the function that a call calls.
  var callee: String? {
    guard kind == "CallExpr", let first = children.first else { return nil }
    var node = first
    while node.kind == "ImplicitCastExpr" || node.kind == "ParenExpr",
      let next = node.children.first
    {
      node = next
    }
    return node.referencedDecl?.name
  }
}

/// Asks clang.
struct SyntaxReader {
  /// How long it may take.
  private static let deadline: Duration = .seconds(120)

  /// The functions that a text defines, each with its body; positions count from the beginning of the text.
  ///
  /// - Throws: `SourceProblem`.
  static func functions(of build: ExplorerBuild) async throws(SourceProblem) -> [SyntaxNode] {
    let folder = "\(build.folder.path)/tsync"
    let file = "\(folder)/syntax.c"
    do {
      try Data(build.text.utf8).write(to: URL(filePath: file))
    } catch {
      throw SourceProblem("\(file) cannot be written: \(reason(of: error))")
    }
    var arguments = [
      "-std=gnu11", "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", "-I\(folder)",
      "-I\(build.runtime.folder)",
    ]
    for header in build.options.extraHeaders { arguments += ["-include", header] }
    let command = Command(
      name: "clang", arguments: arguments + [file], environment: ["LC_ALL": "C"], deadline: deadline
    )
    let result: Command.Result
    do {
      result = try await command.run()
    } catch .missing {
      throw SourceProblem(
        "clang is not installed, and the syntax of a file cannot be read without; install: apt-get install clang"
      )
    } catch {
      throw SourceProblem("\(error)")
    }
    guard result.succeeded,
      let tree = try? JSONDecoder().decode(SyntaxNode.self, from: Data(result.output.utf8))
    else {
      throw SourceProblem(CompilerMessages.sentences(for: result.errors))
    }
    return tree.children.filter { node in
      node.kind == "FunctionDecl" && node.loc?.token != nil
        && node.children.contains { $0.kind == "CompoundStmt" }
    }
  }
}
