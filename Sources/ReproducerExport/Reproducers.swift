// SPDX-License-Identifier: MIT

import Scenarios

/// What a reproducer is made for.
public enum ReproducerFormat: String, CaseIterable, Sendable {
  /// A program of its own that needs nothing but the C library, and prints KTAP.
  case program
  /// A source for `tools/testing/selftests/landlock` of the kernel's tree.
  case kselftest
}

/// A scenario as C source.
public struct Reproducer: Hashable, Sendable {
  /// The scenario, without a permutation.
  public var id: ScenarioID
  /// The name of its file, such as `nesting-depth.c`; no two scenarios of a project share one.
  public var fileName: String
  /// The source.
  public var text: String
  /// Whether it must be linked statically: it executes itself in a domain that keeps shared libraries from it.
  public var isStatic: Bool
  /// The names of its permutations, in the order in which they are run.
  public var permutations: [ScenarioID]
}

/// Why a scenario cannot be exported.
public struct ExportObstacle: Hashable, Sendable, CustomStringConvertible {
  /// The scenario, without a permutation.
  public var id: ScenarioID
  /// The step, or the scenario.
  public var location: SpecLocation
  /// The reason, as a sentence without a capital letter and a full stop.
  public var reason: String

  /// The form of the compiler's diagnostics.
  public var description: String { "\(location): note: \(id) cannot be exported: \(reason)" }
}

/// What became of a scenario.
public enum ReproducerExport: Hashable, Sendable {
  /// It is a program.
  case program(Reproducer)
  /// It is none; at least one reason, in the order of the spec.
  case impossible([ExportObstacle])

  /// Exports a scenario.
  ///
  /// - Parameters:
  ///   - template: the scenario.
  ///   - permutations: the permutations that are wanted, by their names in the order of the axes; at least one.
  ///   - format: what it is made for.
  ///   - attempts: how often a scenario is run whose steps race, at least 1.
  public init(
    _ template: ScenarioTemplate, permutations: [[String]], format: ReproducerFormat,
    attempts: Int = Self.usualAttempts
  ) {
    var builder = ProgramBuilder(template, permutations, format: format, attempts: attempts)
    let text = builder.text()
    if builder.obstacles.isEmpty {
      self = .program(
        Reproducer(
          id: template.id, fileName: Self.fileName(of: template.id, format), text: text,
          isStatic: builder.needs.contains(.execution), permutations: builder.scenarios.map(\.id)))
    } else {
      self = .impossible(builder.obstacles)
    }
  }

  /// How often a program runs a scenario whose steps race, as `lockstep verify` does.
  public static let usualAttempts = 10

  /// The name of the file: two dashes between topic and scenario, which neither of them holds side by side in practice.
  private static func fileName(of id: ScenarioID, _ format: ReproducerFormat) -> String {
    switch format {
    case .program: "\(id.topic)--\(id.slug).c"
    // What the Makefile of the folder takes for a test.
    case .kselftest:
      "\(CNames.identifier(id.topic))__\(CNames.identifier(id.slug))_test.c"
    }
  }

  /// A Makefile for programs.
  ///
  /// `make` builds all of them, `make check` runs them; sources for the kernel's tree need `KERNEL=` with its path.
  public static func makefile(for programs: [Reproducer], format: ReproducerFormat) -> String {
    func list(_ name: String, _ programs: [Reproducer]) -> String {
      let files = programs.map { String($0.fileName.dropLast(2)) }
      return ([name + " ="] + files).joined(separator: " \\\n\t")
    }
    let include =
      switch format {
      case .program: ""
      case .kselftest:
        """
        # Outside of the kernel's tree: make KERNEL=path/to/linux
        ifdef KERNEL
        CFLAGS += -I$(KERNEL)/tools/testing/selftests/landlock
        endif

        """
      }
    return """
      # Made by lockstep export.
      CFLAGS ?= -O2 -g
      CFLAGS += -std=gnu11 -Wall -Wextra
      LDLIBS += -pthread
      \(include)
      \(list("PROGRAMS", programs))

      # These execute themselves in a domain that keeps shared libraries from them.
      \(list("STATIC", programs.filter(\.isStatic)))

      all: $(PROGRAMS)

      $(STATIC): LDFLAGS += -static

      check: all
      \t@failed=0; for program in $(PROGRAMS); do \\
      \t\techo "# $$program"; ./$$program; \\
      \t\tcase $$? in 0|4) ;; *) failed=1 ;; esac; \\
      \tdone; exit $$failed

      clean:
      \trm -f $(PROGRAMS)

      .PHONY: all check clean

      """
  }
}
