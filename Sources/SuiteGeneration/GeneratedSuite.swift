// SPDX-License-Identifier: MIT

public import Scenarios

/// A file that the generator writes.
public struct GeneratedFile: Hashable, Sendable {
  /// Its path, relative to the folder of the generated suite.
  public var path: String
  /// Its text, which ends with a newline.
  public var text: String

  /// Describes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// The Swift Testing cases of a set of specs.
public enum GeneratedSuite {
  /// The folder of the generated suite, relative to the root of the package.
  public static let folder = "Generated/ConformanceSuite"

  /// The second line of every generated file; a file without it there is never taken for a generated one.
  private static let mark =
    "// Written by `lockstep generate`; do not edit. Change the spec and generate again."

  /// The first lines of every generated file: where it comes from, that it does, and under which licence.
  static func head(_ origin: String, of text: inout SwiftText) {
    text.line("// \(SwiftText.plain(origin))")
    text.line(mark)
    text.line("// SPDX-License-Identifier: MIT")
    text.line("// swift-format-ignore-file")
    text.line()
  }

  /// Whether a text is of a file that `lockstep generate` has written, and not of one that tells of it.
  static func isGenerated(_ text: String) -> Bool {
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    return lines.count == 3 && lines[0].starts(with: "// ".utf8)
      && lines[1].elementsEqual(mark.utf8)
  }

  /// The files of the suite: one for each spec with scenarios, and one that declares the topics as tags.
  ///
  /// The same specs give the same files, byte for byte, in whatever order they come. Paths of specs end up
  /// in the files as they are, so they should be relative to the root of the package.
  ///
  /// - Parameter specs: the specs, compiled without errors.
  /// - Returns: the files in the order of their paths.
  public static func files(for specs: [Spec]) -> [GeneratedFile] {
    let specs = specs.filter { !$0.templates.isEmpty }
      .sorted { ($0.topic, $0.path) < ($1.topic, $1.path) }
    let topics = topicNames(specs)
    let types = SwiftName.unique(
      specs.map { SwiftName.type($0.topic) + SwiftName.type($0.stem) + "Tests" })
    let files = zip(specs, fileNames(specs)).enumerated().map { index, pair in
      let (spec, path) = pair
      let writer = SuiteWriter(spec: spec, type: types[index], tag: topics[spec.topic] ?? "unnamed")
      return GeneratedFile(path: path, text: writer.text())
    }
    return (files + [topicsFile(specs, topics)]).sorted { $0.path < $1.path }
  }

  /// The names of the tags by topic.
  private static func topicNames(_ specs: [Spec]) -> [String: String] {
    let topics = Set(specs.map(\.topic)).sorted()
    let names = SwiftName.unique(topics.map(SwiftName.member))
    return Dictionary(uniqueKeysWithValues: zip(topics, names))
  }

  /// The paths of the files of specs, in the same order.
  ///
  /// A module cannot hold two files of one name even in different folders, so equal names get their
  /// topic in front; letter case does not count, because not every file system tells it apart.
  private static func fileNames(_ specs: [Spec]) -> [String] {
    let short = specs.map { SwiftName.type($0.stem) + "Tests" }
    let counts = Dictionary(grouping: short) { $0.lowercased() }.mapValues(\.count)
    let names = zip(specs, short).map { spec, name in
      counts[name.lowercased()] == 1 ? name : SwiftName.type(spec.topic) + name
    }
    return zip(specs, SwiftName.unique(names)).map { spec, name in
      "\(SwiftName.type(spec.topic))/\(name).swift"
    }
  }

  private static func topicsFile(_ specs: [Spec], _ topics: [String: String]) -> GeneratedFile {
    var text = SwiftText()
    head("The topics of all specs.", of: &text)
    text.line("import Testing")
    if !topics.isEmpty {
      text.line()
      text.block("extension Tag") { text in
        for (topic, name) in topics.sorted(by: { $0.key < $1.key }) {
          let files = Set(specs.filter { $0.topic == topic }.map(\.path)).sorted()
          text.comment("Scenarios of \(files.joined(separator: ", ")).", mark: "///")
          text.line("@Tag static var \(name): Self")
        }
      }
    }
    return GeneratedFile(path: "Topics.swift", text: text.text)
  }
}

extension Spec {
  /// The name of the file without its folder and extension.
  var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
