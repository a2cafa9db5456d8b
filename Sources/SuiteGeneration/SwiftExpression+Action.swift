import Scenarios

extension SwiftExpression {
  /// An action: `.restrictSelf("no-read", .TSYNC)`.
  static func action(_ action: Action) -> String {
    let text = SwiftText.literal
    return switch action {
    case .get(let attribute): ".get(.\(attribute))"
    case .hasCapability(let capability): ".hasCapability(.\(capability))"
    case .sameDomain(let thread): ".sameDomain(as: \(text(thread)))"
    case .setNoNewPrivs: ".setNoNewPrivs"
    case .dropCapability(let capability): ".dropCapability(.\(capability))"
    case .setUID(let uid): ".setUID(\(uid))"
    case .createRuleset(let name): ".createRuleset(\(text(name)))"
    case .addRule(let ruleset, let rule):
      ".addRule(\(reference(ruleset)), \(self.rule(rule)))"
    case .restrictSelf(let ruleset, let flags): restrictSelf(ruleset, flags)
    case .spawn(let thread): ".spawn(\(text(thread)))"
    case .fork(let thread): ".fork(\(text(thread)))"
    case .exit: ".exit"
    case .open(let path, let mode): ".open(\(text(path)), for: .\(mode))"
    case .truncate(let path): ".truncate(\(text(path)))"
    case .readDirectory(let path): ".readDirectory(\(text(path)))"
    case .make(let path, let kind): ".make(\(text(path)), as: .\(kind))"
    case .removeFile(let path): ".removeFile(\(text(path)))"
    case .removeDirectory(let path): ".removeDirectory(\(text(path)))"
    case .rename(let path, let target): ".rename(\(text(path)), to: \(text(target)))"
    case .bindTCP(let port): ".bindTCP(.\(port))"
    case .connectTCP(let port): ".connectTCP(.\(port))"
    case .listenAbstract(let socket): ".listenAbstract(\(text(socket)))"
    case .connectAbstract(let socket): ".connectAbstract(\(text(socket)))"
    case .setGID(let gid): ".setGID(\(gid))"
    case .setGroups(let gid): ".setGroups(\(gid))"
    case .setSecurebits(let bits): ".setSecurebits(\(bits))"
    case .psxRestrictSelf(let ruleset): ".psxRestrictSelf(\(reference(ruleset)))"
    case .park(let gate): ".park(.\(gate))"
    case .release(let thread): ".release(\(text(thread)))"
    case .hold(let thread): ".hold(\(text(thread)))"
    case .sleep(let call): ".sleepIn(.\(call))"
    case .wake(let thread): ".wake(\(text(thread)))"
    case .restarted(let thread): ".restarted(\(text(thread)))"
    case .finish(let action): ".finish(\(text(action)))"
    case .readProc(let file): ".readProc(.\(file))"
    case .execute: ".execute"
    case .churn: ".churn"
    case .signalAll(let thread): ".signalAll(\(text(thread)))"
    case .bindUDP(let port): ".bindUDP(.\(port))"
    case .connectUDP(let port): ".connectUDP(.\(port))"
    case .listenUnix(let path): ".listenUnix(\(text(path)))"
    case .connectUnix(let path): ".connectUnix(\(text(path)))"
    case .signal(let thread, let call, let signal):
      ".\(call)(\(text(thread))\(signal == .USR1 ? "" : ", .\(signal)"))"
    case .watchIO(let pipe, let owner, let kind):
      ".watchIO(\(text(pipe)), owner: \(text(owner)), as: .\(kind))"
    case .writePipe(let pipe): ".writePipe(\(text(pipe)))"
    case .ptrace(let thread): ".ptrace(\(text(thread)))"
    case .countEvents(let event): ".countEvents(.\(event))"
    }
  }

  private static func reference(_ ruleset: RulesetReference) -> String {
    switch ruleset {
    case .ruleset(let name): SwiftText.literal(name)
    case .minusOne: ".minusOne"
    case .negative(let number): ".negative(\(number))"
    case .closedDescriptor: ".closedDescriptor"
    case .fileDescriptor: ".fileDescriptor"
    }
  }

  private static func restrictSelf(_ ruleset: RulesetReference, _ flags: RestrictFlags) -> String {
    // All bits at once is one number to a reader, not a list of flags and a rest.
    let named = flags.bits == .max ? [] : RestrictFlag.allCases.filter(flags.contains)
    let unnamed = flags.bits & ~RestrictFlags(Set(named)).bits
    var arguments = [reference(ruleset)] + named.map { ".\($0.rawValue)" }
    if unnamed != 0 { arguments.append("plusBits: 0x\(String(unnamed, radix: 16))") }
    return ".restrictSelf(\(arguments.joined(separator: ", ")))"
  }
}
