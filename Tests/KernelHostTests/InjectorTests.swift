// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

/// What Lockstep loads into a stock kernel: where it fails, and whether its self-test notices what is wrong with it.
@Suite(
  "The injector of stock kernels", .serialized, .timeLimit(.minutes(10)),
  .enabled(if: StockKernel.image != nil, StockKernel.missing))
struct InjectorTests {
  @Test("the report names the functions whose allocations failed, and what was loaded")
  func functions() async throws {
    let engine = StockKernel.engine
    let run = await Sketch.sweep().run(on: engine)
    let functions = run.injectedFailures.map { $0.function ?? "" }
    #expect(functions.count == 8)
    #expect(functions.first == "prepare_creds")
    #expect(functions.last == "landlock_restrict_sibling_threads")
    #expect(
      run.injectedFailures.allSatisfy { $0.functions.last?.contains("restrict_self") == true })
    let ways = try #require(run.failingAllocations)
    #expect(ways.way == .module)
    #expect(ways.loaded?.contains("lockstep_injector") == true)
    // It stays in the kernel, so a run that needs nothing of it says so, too.
    #expect(await engine.run(Scenarios.one).failingAllocations == ways)
  }

  @Test(
    "a module that is wrong does not pass its self-test, and the report says what is wrong",
    arguments: InjectorFlaws.ofModule)
  func flaws(_ flaw: String, finding: String) async {
    let engine = StockKernel.engine(with: ["lockstep.injector-flaw=\(flaw)"])
    let run = await Sketch.sweep().run(on: engine)
    guard let reason = run.reasonOfUnsupported() else { return }
    #expect(reason.hasPrefix(Feature.failingAllocations.requirement))
    #expect(reason.contains("its self-test failed: \(finding)"))
    // It is in the kernel all the same, and a fault of that kernel has to say so.
    #expect(run.failingAllocations?.way == .bpf)
    #expect(run.failingAllocations?.loaded?.contains("lockstep_injector") == true)
    await engine.shutDown()
  }

  @Test(
    "a BPF program that is wrong does not pass its self-test, and the report says what is wrong",
    arguments: InjectorFlaws.ofBPF)
  func flawsOfBPF(_ flaw: String, finding: String) async {
    let engine = StockKernel.engine(with: [
      "lockstep.failure-way=bpf", "lockstep.bpf-flaw=\(flaw)",
    ])
    let run = await Sketch.failedCredentials().run(on: engine)
    guard let reason = run.reasonOfUnsupported() else { return }
    #expect(reason.contains("no BPF program: it is loaded, but its self-test failed: \(finding)"))
    #expect(run.failingAllocations?.way == nil)
    #expect(run.failingAllocations?.loaded == "a BPF program on security_prepare_creds")
    await engine.shutDown()
  }

  @Test(
    "a kernel that would stop at the module, or of which nothing can be known, gets none and the reason",
    arguments: [
      ("checked-calls", "the kernel checks the functions that it calls (CONFIG_CFI)"),
      ("random-layout", "the kernel lays its structures out at random (CONFIG_RANDSTRUCT)"),
    ])
  func hardened(_ pretence: String, reason: String) async {
    let engine = StockKernel.engine(with: ["lockstep.injector-flaw=\(pretence)"])
    let run = await Sketch.sweep().run(on: engine)
    guard let text = run.reasonOfUnsupported() else { return }
    #expect(text.contains("no module: \(reason)"), "\(text)")
    #expect(run.failingAllocations?.way == .bpf)
    #expect(run.failingAllocations?.loaded == "a BPF program on security_prepare_creds")
    await engine.shutDown()
  }

  @Test("a module that was made for another kernel is made again as the kernel wants it")
  func otherVersion() async {
    let engine = StockKernel.engine(with: ["lockstep.injector-flaw=version"])
    let run = await Sketch.sweep().run(on: engine)
    #expect(run.ending == .outcome(Outcome([.number(8)])))
    #expect(run.failingAllocations?.way == .module)
    await engine.shutDown()
  }

  @Test("a thread that dies while it is armed leaves nothing behind for those that come later")
  func deadThreads() async {
    var sketch = Sketch()
    sketch.add("worker", .park(gate: .vfork))
    sketch.add(
      "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.nth(Limits.sweep)))
    for index in sketch.steps.indices { sketch.steps[index].mayBlock = true }
    // More than the module can look after at the same time.
    for _ in 0..<20 {
      let run = await sketch.run(on: StockKernel.engine)
      #expect(run.ending == .outcome(Outcome([.blocked, .blocked])))
    }
    #expect(
      await Sketch.sweep().run(on: StockKernel.engine).ending == .outcome(Outcome([.number(8)])))
  }

  @Test(
    "a kernel that takes no module falls back to BPF, which reaches the credentials",
    arguments: [
      ("module.sig_enforce=1", "signed modules alone (module.sig_enforce)"),
      ("lockdown=integrity", "locked down (integrity)"),
      ("lockdown=confidentiality", "locked down (confidentiality)"),
      ("sysctl.kernel.modules_disabled=1", "switched off (kernel.modules_disabled)"),
      ("lockstep.failure-way=bpf", "asks for BPF (lockstep.failure-way)"),
    ])
  func withoutModules(_ parameter: String, obstacle: String) async throws {
    let engine = StockKernel.engine(with: [parameter])
    let profile = try await engine.profile()
    #expect(profile.failingAllocations?.way == .bpf)
    #expect(profile.failingAllocations?.obstacles.count == 1)
    #expect(profile.failingAllocations?.obstacles.first?.contains(obstacle) == true)
    #expect(
      await Sketch.sweep().run(on: engine).ending
        == .unsupported(reason: Feature.failingAllocations.requirement))
    var sketch = Sketch()
    let second = FailedAllocation(.nth(FailedAllocation.siteOfBPF))
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: second)
    sketch.add("worker", Sketch.restrict("no-write"))
    sketch.add(
      "main", Sketch.restrict("no-read", .TSYNC),
      failing: FailedAllocation(in: "worker", .nth(FailedAllocation.siteOfBPF)))
    sketch.add("worker", .get(attribute: .layers))
    sketch.add("main", Sketch.restrict("no-read", .TSYNC))
    sketch.add("worker", .get(attribute: .layers))
    let run = await sketch.run(on: engine)
    #expect(
      run.ending
        == .outcome(
          Outcome([.errno(.ENOMEM), .ok, .errno(.ENOMEM), .number(1), .ok, .number(1)])))
    #expect(run.failingAllocations?.way == .bpf)
    await engine.shutDown()
  }
}

@Suite(
  "Failing allocations on a kernel that has nothing for them", .timeLimit(.minutes(2)),
  .enabled(if: UserModeKernel.image != nil, UserModeKernel.missing))
struct NoInjectorTests {
  @Test("without a description of its types a kernel gets nothing, and the reason says so")
  func noTypes() async throws {
    var options = EngineOptions()
    // This kernel has a way of its own, which is left out here.
    options.extraKernelArguments = ["lockstep.failure-way=module"]
    let engine = KernelEngine(kernel: try #require(UserModeKernel.image), options: options)
    var sketch = Sketch(threads: ["main"])
    sketch.add("main", Sketch.restrict("no-read"), failing: FailedAllocation(.nth(1)))
    #expect(
      await sketch.run(on: engine).ending
        == .unsupported(reason: Feature.failingAllocations.requirement))
    let ways = try #require(try await engine.profile().failingAllocations)
    #expect(ways.way == nil && ways.loaded == nil)
    #expect(ways.obstacles.first?.hasSuffix("(CONFIG_DEBUG_INFO_BTF)") == true)
    await engine.shutDown()
  }
}
