// SPDX-License-Identifier: MIT

import Foundation
import KernelHost
import ReproducerExport
import Scenarios
import Testing

/// Programs on real kernels, one guest for each kernel.
@Suite("Programs on real kernels", .serialized, .timeLimit(.minutes(60)))
struct GuestTests {
  /// The kernels of `LOCKSTEP_KERNELS` that are Debian's for this machine, named with their release, and kept. Just
  /// `debian` asks for none: beside the other tests a guest with all programs takes half an hour on two CPUs.
  private static let kernels: [String: String] = {
    let names = ProcessInfo.processInfo.environment["LOCKSTEP_KERNELS"] ?? ""
    var kernels: [String: String] = [:]
    for name in names.split(separator: ",") where name.hasPrefix("debian:") {
      guard case .debian(let selection, let build) = try? KernelName(String(name)),
        build == .standard, let kernel = KernelCache.ofUser.keptKernel(selection)
      else { continue }
      kernels[kernel.image.name] = kernel.path
    }
    return kernels
  }()

  private static let emulator = "/usr/bin/qemu-system-x86_64"

  @Test(
    "each program says of each permutation what lockstep verify says, and fails where the spec is changed",
    .enabled(if: Workshop.hasCompiler, "there is no C compiler (apt-get install gcc)"),
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: emulator),
      "QEMU is not installed (apt-get install qemu-system-x86)"),
    .enabled(
      if: !kernels.isEmpty,
      "LOCKSTEP_KERNELS names no Debian kernel for this machine that is kept, such as debian:7.3.4"),
    arguments: kernels.keys.sorted())
  func guest(kernel: String) throws {
    let workshop = try Workshop()
    let programs = Library.programs()
    let different = Set(Library.differentPrograms().map(\.id.slug))
    let wrong = Library.templates.filter { different.contains($0.id.slug) }
      .compactMap { template -> Reproducer? in
        guard let template = template.flipped(),
          case .program(let program) = Library.export(template)
        else { return nil }
        return program
      }
    #expect(wrong.count > 10)
    try workshop.compile(programs + wrong, ["-s"])
    let tests = KselftestTests.folder == nil ? [] : Library.differentPrograms(.kselftest)
    if let folder = KselftestTests.folder {
      try workshop.compile(tests, ["-s", "-I\(folder)"])
    }
    let console = try boot(try #require(Self.kernels[kernel]), in: workshop)
    let statuses = Self.statuses(in: console)
    try compare(SaidByPrograms.all(in: console), of: programs, on: kernel, in: workshop)
    for program in wrong {
      let own = statuses[String(program.fileName.dropLast(2))]
      let right = statuses[String(program.fileName.dropLast(2)).replacing("-flipped", with: "")]
      #expect(own == (right == 4 ? 4 : 1), "\(program.id) ended with \(own ?? -1)")
    }
    for test in tests {
      let status = statuses[String(test.fileName.dropLast(2))]
      #expect(status == 0 || status == 4, "\(test.fileName) ended with \(status ?? -1)")
    }
  }

  /// Compares what programs say with what the built `lockstep` says of the same kernel.
  private func compare(
    _ said: [String: SaidByPrograms], of programs: [Reproducer], on kernel: String,
    in workshop: Workshop
  ) throws {
    let run = try workshop.run(
      Workshop.lockstep,
      [
        "verify", "--kernel", kernel, "--specs", Library.root.appending(path: "Specs").path,
        "--format", "json", "-o", "verdicts.json",
      ], deadline: Workshop.guestDeadline)
    let report = try JSONDecoder().decode(
      Verdicts.self, from: Data(contentsOf: workshop.folder.appending(path: "verdicts.json")))
    let verdicts = Dictionary(
      report.kernels.flatMap(\.judgements).map { ($0.scenario, $0.verdict) },
      uniquingKeysWith: { $1 })
    let permutations = programs.flatMap(\.permutations).map(\.description)
    #expect(permutations.count > 2100, "\(run.output.suffix(2000))")
    for permutation in permutations {
      let verdict = try #require(verdicts[permutation], "lockstep verify says nothing")
      let own = try #require(said[permutation], "\(permutation) has no result")
      #expect(own.agrees(with: verdict), "\(permutation): \(own), where the verdict is \(verdict)")
    }
    #expect(said.values.count { $0 == .passed } > permutations.count / 2)
  }

  /// How each program ended, by its name.
  private static func statuses(in console: String) -> [String: Int] {
    var statuses: [String: Int] = [:]
    for line in console.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "status", let status = Int(words[1]) else { continue }
      statuses[String(words[2])] = status
    }
    return statuses
  }

  /// Boots a kernel with the programs of a workshop; gives what its console said.
  private func boot(_ kernel: String, in workshop: Workshop) throws -> String {
    let source = Library.root.appending(path: "Tests/ReproducerExportTests/Guest/init.c").path
    let compiled = try workshop.run(
      "/usr/bin/cc", ["-static", "-O1", "-Wall", "-Wextra", "-Werror", "-s", "-o", "init", source])
    #expect(compiled.status == 0, "\(compiled.output)")
    var archive = InitramfsArchive()
    for folder in ["dev", "proc", "sys", "tmp", "tests", "lib64", "lib", "lib/x86_64-linux-gnu"] {
      archive.addDirectory(folder)
    }
    archive.addCharacterDevice("dev/console", major: 5, minor: 1)
    archive.addCharacterDevice("dev/null", permissions: 0o666, major: 1, minor: 3)
    func add(_ file: String, as path: String) throws {
      let contents = try Data(contentsOf: URL(filePath: file).resolvingSymlinksInPath())
      archive.addFile(path, permissions: 0o755, contents: Array(contents))
    }
    try add(workshop.folder.appending(path: "init").path, as: "init")
    for library in ["lib64/ld-linux-x86-64.so.2", "lib/x86_64-linux-gnu/libc.so.6"] {
      try add("/\(library)", as: library)
    }
    let bin = workshop.folder.appending(path: "bin").path
    for name in try FileManager.default.contentsOfDirectory(atPath: bin).sorted() {
      try add("\(bin)/\(name)", as: "tests/\(name)")
    }
    try Data(archive.finished()).write(to: workshop.folder.appending(path: "initramfs"))
    return try workshop.guest(kernel, emulator: Self.emulator)
  }
}

/// What a program says of a permutation, in KTAP.
enum SaidByPrograms: Equatable {
  case passed
  case failed
  /// With the reason.
  case skipped(String)

  /// Everything that programs said on a console, by permutation.
  static func all(in console: String) -> [String: Self] {
    var said: [String: Self] = [:]
    for line in console.split(whereSeparator: \.isNewline) {
      let parts = line.components(separatedBy: " # SKIP ")
      let words = parts[0].split(separator: " ")
      guard let name = words.last.map(String.init), words.count > 2 else { continue }
      if words[0] == "ok" {
        said[name] = parts.count > 1 ? .skipped(parts[1]) : .passed
      } else if words[..<2] == ["not", "ok"] {
        said[name] = .failed
      }
    }
    return said
  }

  /// Whether it is the verdict of `lockstep verify`, by its name in a report.
  ///
  /// A program makes allocations fail by the kernel's fail-nth alone, and it knows no simulator that says something
  /// where the spec is silent; there it says that it is skipped.
  func agrees(with verdict: String) -> Bool {
    switch self {
    case .passed: ["conforms", "unseen"].contains(verdict)
    case .failed: !["conforms", "unseen", "unsupported"].contains(verdict)
    case .skipped(let reason):
      verdict == "unsupported" || reason.hasPrefix("the spec expects nothing")
        || ["conforms", "unseen"].contains(verdict) && reason.contains("fail-nth")
    }
  }
}

/// What a test reads of a report in JSON.
private struct Verdicts: Decodable {
  struct Kernel: Decodable {
    struct Judgement: Decodable {
      var scenario: String
      var verdict: String
    }
    var judgements: [Judgement]
  }
  var kernels: [Kernel]
}

extension Workshop {
  /// How long a guest may take: an emulated one needs 4 minutes on two CPUs.
  fileprivate static let guestDeadline = 2400

  /// The built command, beside the bundle of the tests.
  fileprivate static let lockstep = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "lockstep").path

  /// Runs a guest to its end; gives what its console said.
  fileprivate func guest(_ kernel: String, emulator: String) throws -> String {
    let script = """
      timeout \(Self.guestDeadline) \(emulator) -nodefaults -no-user-config -display none -monitor none \
      -no-reboot -nic none -machine q35 -accel tcg,thread=single -cpu max -m 1024 -smp 2 \
      -serial file:console -kernel \(kernel) -initrd initramfs -append \
      'console=ttyS0 no_timer_check loglevel=5 rdinit=/init panic=-1 cgroup.memory=nokmem'
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let console = try Data(contentsOf: folder.appending(path: "console"))
    let text = String(decoding: console, as: UTF8.self)
    #expect(text.contains("all done"), "\(text.suffix(2000))")
    return text
  }
}
