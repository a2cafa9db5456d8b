// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Scenarios
import Synchronization
import Testing

@testable import KernelHost

/// What carries the channel of a guest, and the programs that it is given before it boots. QEMU is a shell script.
@Suite("The channel of a guest", .timeLimit(.minutes(2)))
struct ChannelTests {
  private let scratch: Scratch
  private let said = Said()

  init() throws { scratch = try Scratch() }

  /// What engines said.
  private final class Said: Sendable {
    private let lines = Mutex<[String]>([])
    var text: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  /// An engine whose QEMU writes down its command line, its initramfs and what it is asked, and then is a script that
  /// knows its `$channel`, `$console` and `$boot`, the number of the boot.
  private func engine(
    _ script: String, programs: [Program] = [], kernel: String? = nil
  ) throws -> KernelEngine {
    let folder = scratch.path
    let agent = try scratch.file("agent", Array("\u{7f}ELF".utf8), permissions: 0o755)
    let guardPath = try scratch.file(
      "guard", "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done; shift\nexec \"$@\"\n",
      permissions: 0o755)
    let emulator = "\(folder)/qemu"
    if !FileManager.default.fileExists(atPath: emulator) {
      _ = try scratch.file(
        "qemu",
        """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "QEMU emulator version 10.0.2"; exit 0; fi
        echo "$*" >> \(folder)/arguments
        boot=$(wc -l < \(folder)/arguments)
        channel=serial
        for word; do
          case $word in
          file,id=console,path=*) console=${word#*path=};;
          virtserialport,*) channel=virtio;;
          */initramfs) cp $word \(folder)/initramfs;;
          esac
        done
        answer() {
          echo "{\\"outcome\\":{\\"id\\":$id,\\"outcome\\":{\\"results\\":[\\"ok\\"]},\\"threadStates\\":[],\\"injectedFailures\\":[]}}"
        }
        next() {
          read -r line || exit 0; id=${line##*'"id":'}; id=${id%%,*}
          echo "$line" >> \(folder)/requests
        }
        \(script)
        """, permissions: 0o755)
      _ = try scratch.file(
        "bzImage", Array(repeating: UInt8(0), count: 0x202) + Array("HdrS".utf8))
    }
    var options = EngineOptions(agentPath: agent, log: said.add)
    options.guardPath = guardPath
    options.emulator = emulator
    options.accelerator = .tcg
    options.bootDeadline = .seconds(60)
    options.answerMargin = .seconds(60)
    options.cache = KernelCache(path: "\(folder)/cache")
    return KernelEngine(
      kernel: KernelImage(kind: .bzImage(path: "\(folder)/bzImage"), name: "mine"),
      options: options, programs: KeptPrograms(programs))
  }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: "\(scratch.path)/\(name)") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// The channel of each boot so far.
  private var channels: [String] {
    text("arguments").split(separator: "\n").map {
      $0.contains("lockstep.channel=/dev/vport0p1") && $0.contains("virtserialport")
        ? "virtio" : $0.contains("lockstep.channel=/dev/ttyS1") ? "serial" : "none"
    }
  }

  @Test(
    "a serial port takes the place of a virtio-console that the kernel or QEMU lacks, from then on",
    arguments: [
      "echo 'lockstep-agent: cannot open the channel /dev/vport0p1: no such file' >> $console",
      "echo \"'virtio-serial-pci' is not a valid device model name\" >&2",
    ])
  func fallback(complaint: String) async throws {
    let script = """
      if [ $channel = virtio ]; then \(complaint); exit 0; fi
      \(Agents.hello)
      while next; do answer; done
      """
    for boots in [["virtio", "serial"], ["virtio", "serial", "serial"]] {
      let engine = try engine(script)
      #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
      await engine.shutDown()
      #expect(channels == boots)
    }
    #expect(
      said.text.count { $0 == "mine has no virtio-console; using a serial port, which is slower" }
        == 1)
  }

  @Test("a kernel that comes up with neither is not remembered as one without virtio-console")
  func neither() async throws {
    let engine = try engine(
      "echo 'lockstep-agent: cannot open the channel x' >> $console; exit 0")
    await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(
      !KnownFailure(
        of: .virtioConsole, kernel: "\(scratch.path)/bzImage", emulator: "\(scratch.path)/qemu",
        cache: KernelCache(path: "\(scratch.path)/cache")
      ).isKnown)
  }

  @Test("after a boot that died for whatever reason, the next one does without virtio-console")
  func secondBoot() async throws {
    let engine = try engine(
      """
      if [ $channel = virtio ]; then echo '[ 1.0] Kernel panic - not syncing: x' >> $console; exit 0; fi
      \(Agents.hello)
      while next; do answer; done
      """)
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
    #expect(channels == ["virtio", "serial"])
  }

  @Test("a channel that is lost or garbled ends the run, and the next one has a guest of its own")
  func damage() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      next
      case $boot in
      1) echo '{"outcome":{"id":1,"outc'; next;;
      2) exit 0;;
      esac
      answer
      while next; do answer; done
      """)
    #expect(
      await engine.run(Scenarios.one).ending
        == .harnessFault(reason: "the agent sent no message but '{\"outcome\":{\"id\":1,\"outc'"))
    guard case .kernelDied = await engine.run(Scenarios.one).ending else {
      Issue.record("a guest whose channel has ended is dead")
      return
    }
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    #expect(channels == ["virtio", "virtio", "virtio"])
    await engine.shutDown()
  }

  @Test("a program that came with the guest is named by its number, and any other is sent")
  func keptPrograms() async throws {
    var other = Scenarios.one
    other.steps[0].action = .get(attribute: .layers)
    let engine = try engine(
      "\(Agents.hello)\nwhile next; do answer; done",
      programs: [other.program, Scenarios.one.program])
    for scenario in [Scenarios.one, other, Scenarios.tsync, Scenarios.one, Scenarios.one] {
      #expect(await engine.run(scenario).ending == .outcome(Outcome([.ok])))
    }
    await engine.shutDown()
    let requests = text("requests").split(separator: "\n")
    #expect(
      requests.map { $0.prefix { $0 != ":" } } == [
        #"{"runKept""#, #"{"runKept""#, #"{"run""#, #"{"runKept""#, #"{"runAgain""#,
      ])
    #expect(requests[0].contains(#""number":1"#) && requests[1].contains(#""number":0"#))
    #expect(!requests[0].contains("setNoNewPrivs"))
    // The archive of the agent, and that of the programs behind it.
    let image = text("initramfs")
    #expect(image.components(separatedBy: "TRAILER!!!").count == 3)
    #expect(image.components(separatedBy: "programs\0").count == 2)
  }

  @Test("the file of programs says where each begins, and has each once")
  func file() throws {
    let one = Scenarios.one.program
    let two = Scenarios.tsync.program
    let kept = KeptPrograms([one, two, one])
    #expect(kept.number(of: one) == 0)
    #expect(kept.number(of: two) == 1)
    let file = kept.file
    let offsets = (0..<3).map { place in
      (0..<4).reduce(0) { $0 | Int(file[place * 4 + $1]) << (8 * $1) }
    }
    #expect(offsets[0] == 12 && offsets[2] == file.count)
    for (place, program) in [one, two].enumerated() {
      let text = String(decoding: file[offsets[place]..<offsets[place + 1]], as: UTF8.self)
      #expect(try Program(JSON(reading: text)) == program)
    }
    #expect(KeptPrograms([]).isEmpty)
  }
}
