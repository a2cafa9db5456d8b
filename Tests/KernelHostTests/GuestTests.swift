// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Scenarios
import Testing

@testable import KernelHost

/// Guests whose QEMU is a shell script: it finds its console in its arguments, as QEMU does.
@Suite("A guest", .timeLimit(.minutes(2)))
struct GuestTests {
  let scratch: Scratch
  private let log = Log()

  init() throws { scratch = try Scratch() }

  /// An engine whose QEMU is a script; `$console` is the file of its console, `$accelerator` what it uses.
  func engine(
    _ script: String, version: String = "10.0.2", accelerator: Accelerator = .tcg,
    margin: Duration = .seconds(60), edition: Edition? = nil
  ) throws -> KernelEngine {
    let agent = try scratch.file(
      "agent", Array("\u{7f}ELF".utf8), permissions: 0o755)
    // The guard is the agent, so the stand-in for QEMU is put into its place: an ELF file could not be
    // a script, and a script could not be /init.
    let guardPath = try scratch.file(
      "guard", "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done; shift\nexec \"$@\"\n",
      permissions: 0o755)
    let emulator = try scratch.file(
      "qemu",
      """
      #!/bin/sh
      if [ "$1" = --version ]; then echo "QEMU emulator version \(version)"; exit 0; fi
      echo "$*" >> \(scratch.path)/arguments
      for word; do
        case $word in
        file,id=console,path=*) console=${word#*path=};;
        kvm|tcg*) accelerator=$word;;
        esac
      done
      answer() {
        echo "{\\"outcome\\":{\\"id\\":$id,\\"outcome\\":{\\"results\\":[\\"ok\\"]},\\"threadStates\\":[],\\"injectedFailures\\":[]}}"
      }
      next() { read -r line || exit 0; id=${line##*'"id":'}; id=${id%%,*}; }
      \(script)
      """, permissions: 0o755)
    let kernel = try scratch.file(
      "bzImage", Array(repeating: UInt8(0), count: 0x202) + Array("HdrS".utf8))
    var options = EngineOptions(agentPath: agent, log: log.add)
    options.guardPath = guardPath
    options.edition = edition
    options.emulator = emulator
    options.accelerator = accelerator
    options.stepDeadline = 100
    options.answerMargin = margin
    options.bootDeadline = .seconds(60)
    options.extraKernelArguments = ["lsm=capability"]
    options.cache = KernelCache(path: "\(scratch.path)/cache")
    options.deviceOfKVM = try scratch.file("kvm", "")
    return KernelEngine(
      kernel: KernelImage(kind: .bzImage(path: kernel), name: "mine"), options: options)
  }

  func arguments() -> [String] {
    let data = FileManager.default.contents(atPath: "\(scratch.path)/arguments") ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("a boot serves many runs, and the command line has what the agent and the user need")
  func normal() async throws {
    let engine = try engine("\(Agents.hello)\nwhile next; do answer; done")
    for _ in 0..<5 {
      #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    }
    #expect(engine.title == "7.3.4 (mine, qemu/tcg)")
    await engine.shutDown()
    let arguments = arguments()
    #expect(arguments.count == 1)
    for part in [
      "rdinit=/init", "panic=-1", "lockstep.channel=/dev/vport0p1", "lsm=capability", "-accel tcg ",
    ] {
      #expect(arguments.first?.contains(part) == true, "\(part)")
    }
    #expect(arguments.first?.contains(" quiet") == false)
  }

  @Test("a kernel is judged as the edition that its user names, and says so if it names another")
  func edition() async throws {
    let told = try engine("\(Agents.hello)\nwhile next; do answer; done", edition: .v2)
    #expect(try await told.profile().edition == .v2)
    await told.shutDown()
    #expect(log.text.contains("mine says that its edition is 7.3; it is judged as v2"))
    let silent = try engine(
      "\(Agents.hello(abi: 7))\nwhile next; do answer; done", edition: .v2)
    #expect(try await silent.profile().edition == .v2)
    await silent.shutDown()
    #expect(log.text.count { $0.contains("it is judged as") } == 1)
  }

  @Test("reports on the console belong to the scenario that ran, and to no other")
  func reports() async throws {
    let engine = try engine(
      """
      echo '[ 0.1] WARNING: CPU: 0 PID: 1 at boot.c:1' >> $console
      echo '[ 0.1] ---[ end trace ]---' >> $console
      \(Agents.hello)
      while next; do
        if [ $id = 2 ]; then
          printf '[ 1.1] WARNING: CPU: 0 PID: 1 at x.c:1\\r\\n[ 1.1]  trace\\r\\n' >> $console
          printf '[ 1.1] ---[ end trace ]---\\r\\n[ 1.1] after\\r\\n' >> $console
        fi
        answer
      done
      """)
    #expect(await engine.run(Scenarios.one).consoleFaults == [])
    #expect(
      await engine.run(Scenarios.one).consoleFaults == [
        "[ 1.1] WARNING: CPU: 0 PID: 1 at x.c:1", "[ 1.1]  trace", "[ 1.1] ---[ end trace ]---",
      ])
    #expect(await engine.run(Scenarios.one).consoleFaults == [])
    #expect(
      await engine.consoleFaultsOutsideRuns == [
        "[ 0.1] WARNING: CPU: 0 PID: 1 at boot.c:1", "[ 0.1] ---[ end trace ]---",
      ])
    #expect(arguments().count == 1)
    await engine.shutDown()
  }

  @Test("a kernel that reports a bug and goes on is booted anew for the next scenario")
  func bug() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      while next; do
        if [ $id = 1 ]; then echo '[ 1.1] BUG: KASAN: use-after-free' >> $console; fi
        answer
      done
      """)
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == .outcome(Outcome([.ok])))
    #expect(run.consoleFaults == ["[ 1.1] BUG: KASAN: use-after-free"])
    #expect(await engine.run(Scenarios.one).consoleFaults == [])
    #expect(arguments().count == 2)
    await engine.shutDown()
  }

  @Test(
    "a guest that ends in the middle gets the verdict that its console or its end deserves",
    arguments: [
      (
        "echo 'Kernel panic - not syncing: x' >> $console; exit 0",
        EngineRun.Ending.kernelDied(reason: "Kernel panic - not syncing: x")
      ),
      (
        "echo '[ 1.0] Oops: 0000 [#1] SMP' >> $console; kill -KILL $$",
        .kernelDied(reason: "Oops: 0000 [#1] SMP")
      ),
      (
        "echo 'Kernel panic - not syncing: Attempted to kill init!' >> $console; exit 0",
        .harnessFault(
          reason:
            "the agent died in the guest: Kernel panic - not syncing: Attempted to kill init!")
      ),
      (
        "echo '[ 1.0] Oops: int3: 0000 [#1] SMP NOPTI' >> $console; exit 0",
        .harnessFault(
          reason: "QEMU's software emulation lost a changed instruction, which is no fault of the "
            + "kernel: Oops: int3: 0000 [#1] SMP NOPTI")
      ),
      (
        "exit 0",
        .kernelDied(reason: "the guest ended or reset itself without a word on the console")
      ),
      (
        "kill -KILL $$",
        .harnessFault(reason: "QEMU was killed by signal 9 (SIGKILL) from outside")
      ),
      (
        Agents.hello, .kernelDied(reason: "the kernel started anew in the middle of the run")
      ),
      ("echo no >&2; exit 1", .harnessFault(reason: "QEMU ended with status 1: no")),
    ])
  func deaths(action: String, ending: EngineRun.Ending) async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      if [ -e \(scratch.path)/again ]; then while next; do answer; done; fi
      : > \(scratch.path)/again
      echo 'last words' >> $console
      next
      \(action)
      """)
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == ending)
    #expect(run.consoleExcerpt.first == "last words")
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
  }

  @Test("a guest that says nothing any more has died")
  func silence() async throws {
    let engine = try engine(
      "echo words >> $console\n\(Agents.hello)\nnext; exec sleep 600", margin: .seconds(1))
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == .kernelDied(reason: "the kernel stopped answering for 1.1 s"))
    #expect(run.consoleExcerpt == ["words"])
    await engine.shutDown()
  }

  @Test(
    "a guest that fills its console, or its channel with empty lines, is ended: a kernel fault",
    arguments: [
      ("exec yes WARNING >> $console", "floods its console: more than 16 MiB at a time"),
      ("exec yes ''", "floods its console: more than 1024 empty lines in a row"),
    ])
  func flood(action: String, reason: String) async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      if [ -e \(scratch.path)/again ]; then while next; do answer; done; fi
      : > \(scratch.path)/again
      next
      \(action)
      """)
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == .kernelDied(reason: reason))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
  }

  @Test("a guest that fills its console before it says anything does not come up")
  func floodedBoot() async throws {
    let engine = try engine("exec yes 'no end' >> $console")
    let error = await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(
      error?.description.hasPrefix("the kernel floods its console: more than 16 MiB at a time")
        == true)
  }

  @Test("a console may be long, if it is not so at once")
  func longConsole() async throws {
    // Each run writes a quarter less than what may be written at a time.
    let engine = try engine(
      """
      \(Agents.hello)
      while next; do head -c 12582912 /dev/zero | tr '\\0' 'x' >> $console; answer; done
      """)
    for _ in 0..<4 {
      #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    }
    #expect(arguments().count == 1)
    await engine.shutDown()
  }

  @Test("KVM that failed is not tried again: for this kernel file, this QEMU and this boot")
  func failedKVM() async throws {
    let script = """
      if [ $accelerator = kvm ]; then exit 1; fi
      \(Agents.hello)
      while next; do answer; done
      """
    func boots() async throws -> [String] {
      try? FileManager.default.removeItem(atPath: "\(scratch.path)/arguments")
      let engine = try self.engine(script, accelerator: .automatic)
      #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
      await engine.shutDown()
      return arguments().map { $0.contains("-accel kvm") ? "kvm" : "tcg" }
    }
    // Both files are written anew by each engine, so they are other files.
    #expect(try await boots() == ["kvm", "tcg"])
    #expect(try await boots() == ["kvm", "tcg"])
    let engine = try self.engine(script, accelerator: .automatic)
    try? FileManager.default.removeItem(atPath: "\(scratch.path)/arguments")
    for _ in 0..<2 {
      #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
      await engine.shutDown()
    }
    #expect(
      arguments().map { $0.contains("-accel kvm") ? "kvm" : "tcg" } == ["kvm", "tcg", "tcg"])
  }

  @Test("what failed is remembered by other processes, and forgotten with the boot of the machine")
  func failuresOfKVM() throws {
    let cache = KernelCache(path: "\(scratch.path)/cache")
    let files = try (0..<2).map { try scratch.file("file\($0)", "\($0)") }
    func failure(_ kernel: Int, _ emulator: Int, _ boot: String) -> KnownFailure {
      KnownFailure(
        of: .kvm, kernel: files[kernel], emulator: files[emulator], cache: cache, boot: boot)
    }
    failure(0, 1, "first").note()
    let note = "\(cache.path)/kvm/failed"
    #expect(failure(0, 1, "first").isKnown)
    #expect(!failure(1, 1, "first").isKnown)
    #expect(!failure(0, 0, "first").isKnown)
    #expect(!failure(0, 1, "second").isKnown)
    // What another process has noted lies in the file alone.
    let kept = FileManager.default.contents(atPath: note) ?? Data()
    let other = String(decoding: kept, as: UTF8.self).replacing("first ", with: "third ")
    _ = try scratch.file("cache/kvm/failed", other)
    #expect(failure(0, 1, "third").isKnown)
    failure(1, 0, "second").note()
    let lines = FileManager.default.contents(atPath: note) ?? Data()
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test("a boot that dies by chance is tried once more, and the log says so")
  func unlucky() async throws {
    let engine = try engine(
      """
      if [ ! -e \(scratch.path)/again ]; then
        : > \(scratch.path)/again
        echo '[ 1.0] Oops: int3: 0000 [#1] SMP NOPTI' >> $console; exit 0
      fi
      \(Agents.hello)
      while next; do answer; done
      """)
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    #expect(log.text.contains { $0.contains("Oops: int3") && $0.hasSuffix("booting once more") })
    await engine.shutDown()
  }

  @Test("an old QEMU is kept from emulating in parallel")
  func oldEmulator() async throws {
    let engine = try engine("\(Agents.hello)\nwhile next; do answer; done", version: "7.2.22 (x)")
    _ = try await engine.profile()
    await engine.shutDown()
    #expect(arguments().first?.contains("-accel tcg,thread=single ") == true)
  }

  @Test("a missing QEMU and a file that is no kernel are named")
  func missing() async throws {
    var options = try engine("").options
    options.emulator = "no-such-emulator"
    let kernel = KernelImage(kind: .bzImage(path: "\(scratch.path)/bzImage"), name: "mine")
    let error = await #expect(throws: EngineError.self) {
      try await KernelEngine(kernel: kernel, options: options).profile()
    }
    #expect(
      error?.description
        == "no-such-emulator is not installed; install it: apt-get install qemu-system-x86")
    _ = try scratch.file("bzImage", [])
    let empty = await #expect(throws: EngineError.self) {
      try await KernelEngine(kernel: kernel, options: options).profile()
    }
    #expect(empty?.description == "\(scratch.path)/bzImage is not a kernel: it is empty")
  }
}

@Suite("Versions of QEMU")
struct EmulatorVersionTests {
  @Test(
    "the version decides whether parallel emulation is safe",
    arguments: [
      ("QEMU emulator version 7.2.22 (Debian 1:7.2+dfsg-7)\nCopyright", false),
      ("QEMU emulator version 8.0.5", false),
      ("QEMU emulator version 8.1.0", true),
      ("QEMU emulator version 10.0.2", true),
    ])
  func versions(output: String, isSafe: Bool) {
    #expect(EmulatorVersion(output)?.isSafeInParallel == isSafe)
  }

  @Test("anything else has no version")
  func none() { #expect(EmulatorVersion("sh: not found") == nil) }
}
