// SPDX-License-Identifier: MIT

import Scenarios

// What engines report, as JSON.

extension Profile {
  /// The profile, with the keys of its properties.
  var json: JSON {
    .mapping(
      ("release", release.map { .text($0.text) }), ("abi", .number(abi)),
      ("errata", .number(Int(errata))), ("edition", edition.map { .text($0.rawValue) }),
      ("features", .words(features)), ("cpus", .number(cpus)),
      ("failingAllocations", failingAllocations?.json), ("machine", machine.map { .text($0) }))
  }

  /// Reads a profile.
  init(_ json: JSON) throws(JSON.Failure) {
    let release = try json.optional("release") { value throws(JSON.Failure) -> KernelRelease in
      let text = try value.text()
      guard let release = KernelRelease(text) else {
        throw JSON.Failure("'\(text)' is no kernel release")
      }
      return release
    }
    self.init(
      release: release, abi: try json.int("abi"),
      errata: try json.required("errata") { value throws(JSON.Failure) in try value.number() },
      edition: try json.optional("edition") { value throws(JSON.Failure) in try value.word() },
      features: Set(
        try json.required("features") { list throws(JSON.Failure) in
          try list.items { item throws(JSON.Failure) in try item.word() }
        }), cpus: try json.int("cpus"))
    failingAllocations = try json.optional("failingAllocations") { value throws(JSON.Failure) in
      try FailingAllocations(value)
    }
    machine = try json.optional("machine") { value throws(JSON.Failure) in try value.text() }
  }
}

extension FailingAllocations {
  /// The way, the obstacles and what is loaded.
  var json: JSON {
    .mapping(
      ("way", way.map { .text($0.rawValue) }), ("obstacles", .list(obstacles.map { .text($0) })),
      ("loaded", loaded.map { .text($0) }))
  }

  /// Reads a way.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      way: try json.optional("way") { value throws(JSON.Failure) in try value.word() },
      obstacles: try json.strings("obstacles"),
      loaded: try json.optional("loaded") { value throws(JSON.Failure) in try value.text() })
  }
}

extension ThreadState {
  /// The thread and its state.
  var json: JSON { .mapping(("thread", .text(thread)), ("state", .text(state))) }

  /// Reads the state of a thread.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(thread: try json.string("thread"), state: try json.string("state"))
  }
}

extension InjectedFailure {
  /// The step, the site, the result and the functions.
  var json: JSON {
    .mapping(
      ("instruction", .number(instruction)), ("site", .number(site)),
      ("result", .text(result.description)), ("functions", .list(functions.map { .text($0) })))
  }

  /// Reads a failure.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      instruction: try json.int("instruction"), site: try json.int("site"),
      result: try json.required("result") { value throws(JSON.Failure) in try StepResult(value) },
      functions: try json.strings("functions"))
  }
}

extension Outcome {
  /// The results, as words.
  var json: JSON { .mapping(("results", .list(results.map { .text($0.description) }))) }

  /// Reads an outcome.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      try json.required("results") { list throws(JSON.Failure) in
        try list.items { item throws(JSON.Failure) in try StepResult(item) }
      })
  }
}

extension StepResult {
  /// Reads a result: its word, or the number or truth value that it is.
  fileprivate init(_ json: JSON) throws(JSON.Failure) {
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

extension Measuring {
  /// The process that is measured.
  var json: JSON {
    .mapping(
      ("threads", .number(threads)), ("credentials", .text(credentials.rawValue)),
      ("isPinned", .truth(isPinned)), ("calls", .number(calls)))
  }

  /// Reads what is measured.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      threads: try json.int("threads"),
      credentials: try json.required("credentials") { value throws(JSON.Failure) in
        try value.word()
      }, isPinned: try json.truth("isPinned"), calls: try json.int("calls"))
  }
}

extension MeasuredCall {
  /// What a call took.
  var json: JSON {
    .mapping(
      ("nanoseconds", .number(Int(nanoseconds))), ("standstill", .number(Int(standstill))),
      ("byLast", .truth(byLast)))
  }

  /// Reads what a call took.
  init(_ json: JSON) throws(JSON.Failure) {
    func time(_ key: String) throws(JSON.Failure) -> UInt64 {
      try json.required(key) { value throws(JSON.Failure) in try value.number() }
    }
    self.init(
      nanoseconds: try time("nanoseconds"), standstill: try time("standstill"),
      byLast: try json.truth("byLast"))
  }
}
