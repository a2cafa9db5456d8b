// SPDX-License-Identifier: MIT

// What engines report, as JSON.

extension Edition: JSONReadable {}
extension FailureWay: JSONReadable {}
extension Feature: JSONReadable {}
extension Measuring.Credentials: JSONReadable {}

extension KernelRelease: JSONReadable {
  /// Reads the text of a release.
  public init(_ json: JSON) throws(JSON.Failure) {
    let text = try json.text()
    guard let release = KernelRelease(text) else {
      throw JSON.Failure("'\(text)' is no kernel release")
    }
    self = release
  }
}

extension Profile: JSONReadable {
  /// The profile, with the keys of its properties.
  public var json: JSON {
    .mapping(
      ("release", release.map { .text($0.text) }), ("abi", .number(abi)),
      ("errata", .number(Int(errata))), ("edition", edition.map { .text($0.rawValue) }),
      ("features", .words(features)), ("cpus", .number(cpus)),
      ("failingAllocations", failingAllocations?.json), ("machine", machine.map { .text($0) }))
  }

  /// Reads a profile.
  public init(_ json: JSON) throws(JSON.Failure) {
    let features: [Feature] = try json.required("features")
    self.init(
      release: try json.optional("release"), abi: try json.required("abi"),
      errata: try json.required("errata"), edition: try json.optional("edition"),
      features: Set(features), cpus: try json.required("cpus"))
    failingAllocations = try json.optional("failingAllocations")
    machine = try json.optional("machine")
  }
}

extension FailingAllocations: JSONReadable {
  /// The way, the obstacles and what is loaded.
  public var json: JSON {
    .mapping(
      ("way", way.map { .text($0.rawValue) }), ("obstacles", .list(obstacles.map { .text($0) })),
      ("loaded", loaded.map { .text($0) }))
  }

  /// Reads a way.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      way: try json.optional("way"), obstacles: try json.optional("obstacles") ?? [],
      loaded: try json.optional("loaded"))
  }
}

extension ThreadState: JSONReadable {
  /// The thread and its state.
  public var json: JSON { .mapping(("thread", .text(thread)), ("state", .text(state))) }

  /// Reads the state of a thread.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(thread: try json.required("thread"), state: try json.required("state"))
  }
}

extension InjectedFailure: JSONReadable {
  /// The step, the site, the result and the functions.
  public var json: JSON {
    .mapping(
      ("instruction", .number(instruction)), ("site", .number(site)),
      ("result", .text(result.description)), ("functions", .list(functions.map { .text($0) })))
  }

  /// Reads a failure.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      instruction: try json.required("instruction"), site: try json.required("site"),
      result: try json.required("result"), functions: try json.optional("functions") ?? [])
  }
}

extension Outcome: JSONReadable {
  /// The results, as words.
  public var json: JSON { .mapping(("results", .list(results.map { .text($0.description) }))) }

  /// Reads an outcome.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(try json.required("results"))
  }
}

extension StepResult: JSONReadable {
  /// Reads a result: its word, or the number or truth value that it is.
  public init(_ json: JSON) throws(JSON.Failure) {
    switch json {
    case .number(let number): self = .number(number)
    case .truth(let truth): self = .truth(truth)
    default:
      let word = try json.text()
      guard let result = StepResult(word: word) else {
        throw JSON.Failure("'\(word)' is no result")
      }
      self = result
    }
  }
}

extension Measuring: JSONReadable {
  /// The process that is measured.
  public var json: JSON {
    .mapping(
      ("threads", .number(threads)), ("credentials", .text(credentials.rawValue)),
      ("isPinned", .truth(isPinned)), ("calls", .number(calls)))
  }

  /// Reads what is measured.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      threads: try json.required("threads"), credentials: try json.required("credentials"),
      isPinned: try json.required("isPinned"), calls: try json.required("calls"))
  }
}

extension MeasuredCall: JSONReadable {
  /// What a call took.
  public var json: JSON {
    .mapping(
      ("nanoseconds", .number(Int(nanoseconds))), ("standstill", .number(Int(standstill))),
      ("byLast", .truth(byLast)))
  }

  /// Reads what a call took.
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      nanoseconds: try json.required("nanoseconds"), standstill: try json.required("standstill"),
      byLast: try json.required("byLast"))
  }
}
