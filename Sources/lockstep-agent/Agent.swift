// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol
import Glibc
import Scenarios
import TemporaryFolders

/// The three parts this executable can play: an engine on the host, the first process of a guest, a guard.
@main
struct Agent {
  /// What `hello` calls this engine.
  static let name = "lockstep-agent"

  /// The exit status for a command line that cannot be understood.
  static let statusOfBadUsage: Int32 = 2

  static let usage = """
    usage: lockstep-agent
             speaks the engine protocol on standard input and output
           lockstep-agent guard [--parent PID] [--cpu NUMBER] [--folder PATH] -- COMMAND [ARGUMENT...]
             runs a command in a process group of its own, and kills that group when the
             parent process (which must be PID, if given) is gone; then it also removes
             the temporary folder PATH; keeps the command to one of the CPUs that it may
             use, counted from 0 and around
           lockstep-agent try-seccomp
             installs a seccomp filter that allows everything; status 0 if that works
           lockstep-agent --version | --help
    As the first process of a kernel it sets the system up and speaks the protocol on the
    device that the kernel's command line names: lockstep.channel=/dev/ttyS1
    """

  /// The environment variable that names the temporary folder of an engine on the host. Who started it removes that
  /// folder, unless it is killed; so the agent does it when the channel has ended.
  static let folderVariable = "LOCKSTEP_FOLDER"

  static func main() {
    if getpid() == 1 { serveGuest() }
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case nil:
      serve(Channel(input: STDIN_FILENO, output: STDOUT_FILENO), isGuest: false)
      if let folder = getenv(folderVariable) {
        TemporaryFolder.removeOfDeadProcess(String(cString: folder))
      }
    case "--version":
      print("\(name), engine protocol \(protocolVersion)")
    case "--help", "-h":
      print(usage)
    case "continue":
      // The other descriptors and the board say the rest: `lki_execute`.
      if arguments.count == 2, let thread = Int(arguments[1]) {
        ScenarioProcess.continue(thread: thread)
      }
      exit(statusOfBadUsage)
    case "guard":
      exit(guardCommand(Array(arguments.dropFirst())))
    case "try-seccomp":
      // Whoever sleeps in there for ever must hold nothing of anybody's.
      lki_close_from(STDERR_FILENO + 1)
      exit(lki_try_seccomp() == 0 ? 0 : 1)
    case let argument?:
      say("unknown argument '\(argument)'\n\(usage)")
      exit(statusOfBadUsage)
    }
  }

  /// Plays the guard, on the host alone.
  private static func guardCommand(_ arguments: [String]) -> Int32 {
    #if !hasFeature(Embedded)
      do throws(Guard.Failure) {
        return try Guard(arguments: arguments).run()
      } catch {
        say(error.description)
      }
    #endif
    return statusOfBadUsage
  }

  /// Answers requests until `quit` or the end of the channel.
  ///
  /// - Parameter isGuest: whether the kernel is a guest that Lockstep has booted.
  static func serve(_ channel: Channel, isGuest: Bool) {
    var channel = channel
    // New files and directories of a scenario are open to its own group alone, which its threads share.
    umask(0o007)
    // The children of a process under test come back to this process when that one is killed.
    lki_adopt_orphans()
    // The other side may be gone when an answer is written: that is an error, not a death.
    signal(SIGPIPE, SIG_IGN)
    lki_unblock_signals()
    lki_prepare_test_signals()
    let place = isGuest ? AgentPlace() : nil
    let injector = FailureInjector(isGuest: isGuest)
    let (profile, landlockError) = KernelProbe.probe(injector)
    let engine = ScenarioEngine(profile: profile, injector: injector)
    let kept = isGuest ? KeptProgramFile() : nil
    var last: (id: Int, program: Program)?
    var times = AgentTimes()
    func answer(_ program: Program, _ id: Int, _ stepDeadline: Int, _ variation: Int) throws(Channel
      .Failure)
    {
      times.begin()
      place?.suit(program)
      let response = engine.run(
        program, id: id, stepDeadline: stepDeadline, variation: variation)
      times.end(.run)
      try channel.send(response)
      times.end(.answer)
    }
    do throws(Channel.Failure) {
      try channel.send(
        .hello(
          version: protocolVersion, engine: name, profile: profile, landlockError: landlockError))
      while let line = try channel.nextLine() {
        switch RequestLine(line) {
        case .request(.quit):
          return
        case .request(.run(let id, let program, let stepDeadline, let variation)):
          last = (id, program)
          try answer(program, id, stepDeadline, variation)
        case .request(.runKept(let id, let number, let stepDeadline, let variation)):
          guard let program = kept?.program(number) else {
            try channel.send(.failed(id: id, reason: "there is no program number \(number)"))
            continue
          }
          last = (id, program)
          try answer(program, id, stepDeadline, variation)
        case .request(.runAgain(let id, let first, let stepDeadline, let variation)):
          guard let program = last?.program, last?.id == first else {
            try channel.send(.failed(id: id, reason: "the last program is not that of \(first)"))
            continue
          }
          try answer(program, id, stepDeadline, variation)
        case .request(.times):
          try channel.send(times.response())
        case .request(.measure(let id, let what, let deadline)):
          try channel.send(
            Stopwatch(profile: profile).measure(what, id: id, deadline: deadline))
        case .request(.record(let id, let program, let stepDeadline, let variation)):
          place?.suit(program)
          try engine.record(
            program, id: id, stepDeadline: stepDeadline, variation: variation,
            probesFunctions: isGuest
          ) { response throws(Channel.Failure) in try channel.send(response) }
        case .unreadable(let id, let reason):
          try channel.send(.failed(id: id, reason: reason))
        }
      }
    } catch {
      say("\(error)")
    }
  }

  /// Plays the first process of a guest; ends with the guest.
  static func serveGuest() -> Never {
    let guest = GuestSetUp()
    guest.mountFileSystems()
    guest.prepareFaults()
    guest.prepareFailures()
    guest.raiseLoopback()
    // Whoever is the first process of a container has no such parameter, and is no guest.
    let isGuest = KernelParameter.value(of: GuestSetUp.channelParameter) != nil
    if let channel = guest.openChannel() { serve(channel, isGuest: isGuest) }
    guest.powerOff()
  }

  /// Writes a line for people, on standard error or the console.
  static func say(_ text: String) {
    let line = "lockstep-agent: \(text)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
