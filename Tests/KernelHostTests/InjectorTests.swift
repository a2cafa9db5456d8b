import Scenarios
import Testing

@testable import KernelHost

/// What Lockstep loads into a stock kernel: where it fails, and whether its self-test notices what is wrong with it.
@Suite(
  "The injector of stock kernels", .serialized, .timeLimit(.minutes(10)),
  .enabled(if: StockKernel.image != nil, StockKernel.missing))
struct InjectorTests {
  private static func sweep() -> Sketch {
    var sketch = Sketch()
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.every))
    return sketch
  }

  @Test("the report names the functions whose allocations failed, and what was loaded")
  func functions() async throws {
    let engine = StockKernel.engine
    let run = await Self.sweep().run(on: engine)
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
    arguments: [
      ("offset", "it does not count the allocations of a call"),
      ("any-thread", "it counts the allocations of another thread"),
      ("no-failure", "an allocation that it was to fail did not fail"),
    ])
  func flaws(_ flaw: String, finding: String) async {
    let engine = StockKernel.engine(with: ["lockstep.injector-flaw=\(flaw)"])
    let run = await Self.sweep().run(on: engine)
    guard case .unsupported(let reason) = run.ending else {
      Issue.record("not unsupported, but \(run.ending)")
      return
    }
    #expect(reason.hasPrefix(Feature.failingAllocations.requirement))
    #expect(reason.contains("its self-test failed: \(finding)"))
    await engine.shutDown()
  }

  @Test("a kernel that takes signed modules alone falls back to BPF, which reaches the credentials")
  func signedModules() async throws {
    let engine = StockKernel.engine(with: ["module.sig_enforce=1"])
    let profile = try await engine.profile()
    #expect(profile.failingAllocations?.way == .bpf)
    #expect(profile.failingAllocations?.obstacles.count == 1)
    #expect(profile.failingAllocations?.obstacles.first?.contains("module.sig_enforce") == true)
    #expect(
      await Self.sweep().run(on: engine).ending
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
