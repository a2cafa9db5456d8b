// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

/// The module and the BPF program on a kernel of the other architecture: its code is other code, and what would notice a
/// fault of that has to notice it there.
@Suite(
  "The injector of stock kernels of the other architecture", .serialized, .timeLimit(.minutes(15)),
  .enabled(
    if: StockKernel.foreignImage != nil,
    "no kernel of the other architecture is kept, or what runs it is not installed"))
struct ForeignInjectorTests {
  private static func engine(_ parameters: [String]) -> KernelEngine {
    StockKernel.engine(with: parameters, of: StockKernel.foreignImage)
  }

  @Test("every allocation of a call fails, the same ones as on this machine's kernels, by name")
  func functions() async throws {
    let engine = Self.engine([])
    let run = await Sketch.sweep().run(on: engine)
    #expect(run.ending == .outcome(Outcome([.number(8)])))
    let functions = run.injectedFailures.map { $0.function ?? "" }
    #expect(functions.first == "prepare_creds")
    #expect(functions.last == "landlock_restrict_sibling_threads")
    #expect(
      run.injectedFailures.allSatisfy { $0.functions.last?.contains("restrict_self") == true },
      "\(run.injectedFailures.map(\.functions))")
    #expect(run.failingAllocations?.way == .module)
    await engine.shutDown()
  }

  @Test(
    "a module that is wrong does not pass its self-test, and the report says what is wrong",
    arguments: InjectorFlaws.ofModule)
  func flaws(_ flaw: String, finding: String) async {
    let engine = Self.engine(["lockstep.injector-flaw=\(flaw)"])
    let run = await Sketch.sweep().run(on: engine)
    guard let reason = run.reasonOfUnsupported() else { return }
    #expect(reason.contains("its self-test failed: \(finding)"))
    #expect(run.failingAllocations?.way == .bpf)
    await engine.shutDown()
  }

  @Test(
    "a BPF program that is wrong does not pass its self-test, and one that is right fails the credentials",
    arguments: [("none", nil)] + InjectorFlaws.ofBPF.map { ($0, Optional($1)) })
  func flawsOfBPF(_ flaw: String, finding: String?) async {
    let engine = Self.engine(["lockstep.failure-way=bpf", "lockstep.bpf-flaw=\(flaw)"])
    let run = await Sketch.failedCredentials().run(on: engine)
    if let finding {
      guard let reason = run.reasonOfUnsupported() else { return }
      #expect(reason.contains("its self-test failed: \(finding)"))
    } else {
      #expect(run.ending == .outcome(Outcome([.errno(.ENOMEM)])))
    }
    await engine.shutDown()
  }
}
