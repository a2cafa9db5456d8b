// SPDX-License-Identifier: MIT

public import Scenarios

/// The bytes of one spec file, and the name under which diagnostics mention it.
public struct SpecSource: Hashable, Sendable {
  /// The path as the user named it, such as `Specs/nesting/depth.yaml`; its parent folder is the topic.
  public var path: String
  /// The bytes of the file; they need not be UTF-8.
  public var text: [UInt8]
  /// The folder with which `path` begins and below which every folder has a name of the language; `nil` if the user
  /// named the file itself, so that only the topic is known to be a name.
  public var root: String?

  /// Names the bytes of a spec.
  public init(path: String, text: [UInt8], root: String? = nil) {
    self.path = path
    self.text = text
    self.root = root
  }
}

/// What became of some spec files: the specs that can be used, and everything there is to say.
public struct Compilation: Hashable, Sendable {
  /// The specs without errors, sorted by path.
  public var specs: [Spec]
  /// What is wrong or worth a note, sorted by place.
  public var diagnostics: [Diagnostic]

  /// Collects specs and diagnostics.
  public init(specs: [Spec], diagnostics: [Diagnostic]) {
    self.specs = specs
    self.diagnostics = diagnostics
  }

  /// Whether any file has an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// What documents say, in the order of the files.
  public var statements: [Statement] { specs.flatMap(\.statements) }

  /// The scenarios of all specs, permutations spelled out, in the order of the files.
  public var scenarios: [Scenario] { specs.flatMap(\.scenarios) }
}
