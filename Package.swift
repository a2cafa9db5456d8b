// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT

import PackageDescription

/// The settings of every Swift target: one language mode, and no warning that stays.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The settings of the simulator and the explorer: optimised in debug builds, too, because tests ask them a thousand
/// questions, and they answer seven times as fast.
let optimised =
  settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "lockstep",
  products: [
    .executable(name: "lockstep", targets: ["lockstep"]),
    .executable(name: "lockstep-agent", targets: ["lockstep-agent"]),
    .executable(name: "lockstep-benchmark", targets: ["lockstep-benchmark"]),
    .executable(name: "lockstep-fuzz", targets: ["lockstep-fuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The words of the project: values only, imported by everything else.
    .target(name: "Scenarios", swiftSettings: optimised),

    // Random numbers that can be had again.
    .target(name: "Randomness", swiftSettings: optimised),

    // From YAML to scenarios.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "ScenarioYAML", dependencies: ["Scenarios", "CLibYAML"], swiftSettings: settings),

    // Explicit-state exploration of any model.
    .target(name: "StateExplorer", dependencies: ["Randomness"], swiftSettings: optimised),

    // The simulator.
    .target(
      name: "KernelModel", dependencies: ["Scenarios", "StateExplorer"], swiftSettings: optimised),

    // Real kernels.
    .target(name: "EngineProtocol", dependencies: ["Scenarios"], swiftSettings: settings),
    .target(name: "CKernelInterface"),
    .target(name: "TemporaryFolders", swiftSettings: settings),
    .target(
      name: "KernelHost",
      dependencies: [
        "EngineProtocol", "Scenarios", "TemporaryFolders",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    // The user's own tsync.c, explored by a runtime in C that the user's compiler builds.
    .target(
      name: "SourceExplorer",
      dependencies: [
        "KernelHost", "KernelModel", "Randomness", "Scenarios", "StateExplorer", "TemporaryFolders",
      ],
      resources: [
        "credentials.c", "explore.c", "kernel.c", "lockstep-kernel.h", "lockstep-world.h", "main.c",
        "memory.c", "offers.c", "report.c", "rules.c", "states.c", "steps.c", "threads.c",
        "user.ld", "visited.c", "workers.c",
      ].map { .embedInCode("Runtime/\($0)") },
      swiftSettings: settings),

    // Whether threads have blocked, decided without a look at this machine, so that tests can.
    .target(name: "ThreadWatch", swiftSettings: settings),
    .executableTarget(
      name: "lockstep-agent",
      dependencies: [
        "CKernelInterface", "EngineProtocol", "Randomness", "Scenarios", "TemporaryFolders",
        "ThreadWatch",
      ],
      // What stands for the C library where the agent is compiled as Embedded Swift, by lockstep itself.
      exclude: ["Embedded"],
      // The agent is /init of a guest that holds nothing else, so it must be static.
      swiftSettings: settings + [.unsafeFlags(["-static-stdlib"])],
      linkerSettings: [.unsafeFlags(["-static-executable"])]),

    // Verdicts, generated tests and the command line. What compares knows no model.
    .target(
      name: "Conformance",
      dependencies: [
        "Scenarios", "StateExplorer",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: ["report.html", "exploration.html", "report.css", "report.js"].map {
        .embedInCode("HTML/\($0)")
      },
      swiftSettings: settings),
    // What the scenarios and the simulator are worth: seeded bugs, made-up programs, coverage.
    .target(
      name: "Assurance", dependencies: ["Conformance", "KernelModel", "Randomness", "Scenarios"],
      swiftSettings: settings),
    // Scenarios on real kernels: guests, kept answers, what is shared out among them.
    .target(
      name: "Campaigns",
      dependencies: [
        "Assurance", "Conformance", "KernelHost", "KernelModel", "Scenarios",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "SuiteGeneration", dependencies: ["Scenarios"], swiftSettings: settings),
    // Scenarios as C programs, made of pieces of a runtime in C.
    .target(
      name: "ReproducerExport", dependencies: ["Scenarios"],
      resources: [
        "actions.c", "core.c", "events.c", "group.c", "others.c", "process.c",
        "properties.c", "report.c", "sleep.c",
      ].map { .embedInCode("Runtime/\($0)") },
      swiftSettings: settings),
    .target(
      name: "ConformanceTesting",
      dependencies: ["Assurance", "Campaigns", "Conformance", "KernelHost", "Scenarios"],
      swiftSettings: settings),
    .executableTarget(
      name: "lockstep",
      dependencies: [
        "Assurance", "Campaigns", "Conformance", "EngineProtocol", "KernelHost", "KernelModel",
        "ReproducerExport", "ScenarioYAML", "Scenarios", "SourceExplorer", "StateExplorer",
        "SuiteGeneration",
        // Nothing of the agent is linked in: this makes `swift run lockstep` build it as well.
        "lockstep-agent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The pages that `lockstep help` prints.
      resources: [
        "AddingAnAction", "Architecture", "Benchmarks", "Contributing", "Engines", "Explorer",
        "Formats", "Glossary", "Kernels", "Language",
        "Reproducers", "Scale", "Tests", "Verdicts",
      ].map { .embedInCode("Documentation.docc/\($0).md") },
      swiftSettings: settings),

    // How fast the explorer is, next to SPIN.
    .executableTarget(
      name: "lockstep-benchmark",
      dependencies: [
        "KernelModel", "SourceExplorer", "StateExplorer", "TemporaryFolders",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("tsync.pml"), .embedInCode("tsync.m")],
      swiftSettings: settings),

    // What the spec compiler is given that nobody would write.
    .target(
      name: "SpecMutation", dependencies: ["Randomness", "ScenarioYAML", "Scenarios"],
      swiftSettings: optimised),
    .executableTarget(
      name: "lockstep-fuzz",
      dependencies: [
        "SpecMutation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .testTarget(
      name: "ConformanceSuite", dependencies: ["ConformanceTesting"],
      path: "Generated/ConformanceSuite", swiftSettings: settings),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"], swiftSettings: settings),
    .testTarget(
      name: "ScenarioYAMLTests", dependencies: ["ScenarioYAML", "SpecMutation"],
      swiftSettings: settings),
    .testTarget(
      name: "StateExplorerTests", dependencies: ["StateExplorer"], swiftSettings: settings),
    .testTarget(
      name: "KernelModelTests", dependencies: ["KernelModel", "ProgramBuilding", "Randomness"],
      swiftSettings: settings),
    .testTarget(
      name: "TemporaryFoldersTests", dependencies: ["TemporaryFolders"], swiftSettings: settings),
    .testTarget(
      name: "KernelHostTests", dependencies: ["KernelHost", "EngineProtocol", "TemporaryFolders"],
      // What kernels have said, read where it lies.
      exclude: ["Traces"],
      swiftSettings: settings),
    // Programs in few words, for tests.
    .target(
      name: "ProgramBuilding", dependencies: ["Scenarios"], path: "Tests/ProgramBuilding",
      swiftSettings: settings),
    // Starts programs from which a seccomp filter keeps Landlock, as sandboxes do.
    .target(name: "CSandbox", path: "Tests/CSandbox"),
    .testTarget(
      name: "AgentTests",
      dependencies: [
        "CKernelInterface", "CSandbox", "EngineProtocol", "ProgramBuilding", "ThreadWatch",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CKernelInterfaceTests", dependencies: ["CKernelInterface"], swiftSettings: settings),
    .testTarget(
      name: "SourceExplorerTests",
      dependencies: [
        "KernelHost", "KernelModel", "Scenarios", "SourceExplorer", "TemporaryFolders",
      ],
      exclude: ["Protocols"], swiftSettings: settings),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["Assurance", "Conformance", "KernelModel", "Scenarios", "StateExplorer"],
      swiftSettings: settings),
    .testTarget(
      name: "SuiteGenerationTests", dependencies: ["ConformanceTesting", "SuiteGeneration"],
      swiftSettings: settings),
    .testTarget(
      name: "ReproducerExportTests",
      dependencies: ["KernelHost", "ReproducerExport", "ScenarioYAML", "Scenarios"],
      // /init of a guest, which the tests compile.
      exclude: ["Guest"], swiftSettings: settings),
    .testTarget(
      name: "ConformanceTestingTests", dependencies: ["ConformanceTesting"],
      swiftSettings: settings),
    // These run the built executables. They must not depend on them: the agent's static linking
    // would reach into the test bundle.
    .testTarget(
      name: "CommandLineTests", dependencies: ["CSandbox", "EngineProtocol", "Scenarios"],
      exclude: ["Engines", "Recipes"], swiftSettings: settings),
    .testTarget(
      name: "RepositoryTests",
      dependencies: [
        "Assurance", "Conformance", "KernelModel", "ScenarioYAML", "Scenarios", "SuiteGeneration",
      ],
      // The record is read where it lies, like all that these tests look at.
      exclude: ["allowed-outcomes.txt"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
