// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// That types have the names that the kernel and the field give to such things, and keep them.
@Suite("Names are those of the kernel and of the field")
struct WordsTests {
  /// Modules, and the names that their types had before, with those that the kernel and the field have for them.
  private static let old: [(modules: [String], names: [String: String])] = [
    (
      ["KernelModel", "StateExplorer"],
      [
        "Agenda": "EnabledSet", "CalmProgram": "ProgramWithoutLoad", "Cast": "ThreadSlots",
        "Course": "ProgramCounter", "Flight": "PendingCall", "Phase": "ConcurrentSection",
        "Scene": "WorkingState", "Situation": "ProgramState", "Stage": "ProgramContext",
        "Process": "ThreadGroup", "Standing": "InstructionStatus", "Thread": "Task",
      ]
    ),
    (["SourceExplorer"], ["Cast": "KnownThreads"]),
    (
      ["ScenarioYAML"],
      [
        "Frame": "ScenarioHeader", "KeyWord": "Key", "Life": "ThreadSymbol", "Turn": "StepNode",
        "World": "SymbolTable",
      ]
    ),
    (["Conformance"], ["Departure": "Mismatch", "Pin": "Expectation"]),
    (["KernelHost"], ["Turnstile": "AsyncMutex"]),
    (
      ["lockstep-agent", "ThreadWatch"],
      [
        "Performance": "CallResult", "Performing": "StepInFlight", "SignalSettling": "SignalDrain",
        "Stillness": "QuiescenceDetector",
      ]
    ),
  ]

  /// The names of the types that a text declares.
  private static func types(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(where: { kinds.contains($0) }),
        words[..<keyword].allSatisfy({ modifiers.contains($0) }), keyword + 1 < words.count
      else { return nil }
      return String(words[keyword + 1].prefix { $0.isLetter || $0.isNumber })
    }
  }

  private static let kinds: Set<Substring> = [
    "actor", "class", "enum", "protocol", "struct", "typealias",
  ]
  private static let modifiers: Set<Substring> = [
    "@frozen", "fileprivate", "final", "indirect", "package", "private", "public",
  ]

  @Test("no type has an old name")
  func types() throws {
    for (modules, names) in Self.old {
      for module in modules {
        var count = 0
        for file in try Repository.files(under: "Sources/\(module)") {
          for name in Self.types(in: try Repository.text(of: file)) {
            count += 1
            #expect(names[name] == nil, "\(file): \(name) is \(names[name] ?? "") now")
          }
        }
        // A module that has moved would have no old names either.
        #expect(count > 0, "Sources/\(module)")
      }
    }
  }

  @Test("a type is found, whatever stands before it")
  func found() {
    #expect(Self.types(in: "struct Stage {") == ["Stage"])
    #expect(Self.types(in: "  private final class Scene: Sendable {\n") == ["Scene"])
    #expect(Self.types(in: "@frozen public struct Flight<Value> {") == ["Flight"])
    #expect(Self.types(in: "let name = \"struct\"\n// A struct Phase is none.").isEmpty)
  }

  @Test("no two modules of the model and the explorer declare types of one name")
  func clashes() throws {
    var modules: [String: Set<String>] = [:]
    for module in ["Scenarios", "KernelModel", "StateExplorer"] {
      for file in try Repository.files(under: "Sources/\(module)") {
        // Only what stands at the left margin is not inside another type.
        let outer = try Repository.text(of: file).split(separator: "\n").filter { $0.first != " " }
        for name in Self.types(in: outer.joined(separator: "\n")) {
          modules[name, default: []].insert(module)
        }
      }
    }
    for (name, modules) in modules { #expect(modules.count == 1, "\(name): \(modules.sorted())") }
  }
}
