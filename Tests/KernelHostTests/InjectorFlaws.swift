// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

/// What is wrong with an injector on purpose, by the word on the kernel's command line, with what the self-test finds.
enum InjectorFlaws {
  /// Flaws of the module.
  static let ofModule = [
    ("offset", "it does not count the allocations of a call"),
    ("any-thread", "it counts the allocations of another thread"),
    ("no-failure", "an allocation that it was to fail did not fail"),
    ("unasked", "it fails allocations that it was not to fail"),
    ("count", "it does not count the allocations of a call"),
    ("late", "it does not count the allocations of a call"),
  ]

  /// Flaws of the BPF program.
  static let ofBPF = [
    ("any-thread", "it counts what another thread does"),
    ("no-failure", "what it was to fail did not fail"),
    ("unasked", "it fails what it was not to fail"),
  ]
}

extension Sketch {
  /// A call with TSYNC of which every allocation fails, one after the other.
  static func sweep() -> Sketch {
    var sketch = Sketch()
    sketch.add("main", restrict("no-read", .TSYNC), failing: FailedAllocation(.every))
    return sketch
  }

  /// A call of which the credentials fail that a BPF program reaches.
  static func failedCredentials() -> Sketch {
    var sketch = Sketch(threads: ["main"])
    let first = FailedAllocation(.nth(FailedAllocation.siteOfBPF))
    sketch.add("main", restrict("no-read"), failing: first)
    return sketch
  }
}

extension EngineRun {
  /// Why the kernel could not run it; an issue, and `nil`, if it could.
  func reasonOfUnsupported(sourceLocation: SourceLocation = #_sourceLocation) -> String? {
    if case .unsupported(let reason) = ending { return reason }
    Issue.record("not unsupported, but \(ending)", sourceLocation: sourceLocation)
    return nil
  }
}
