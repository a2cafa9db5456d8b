// SPDX-License-Identifier: MIT

/// How an engine makes allocations of a kernel fail.
public enum FailureWay: String, CaseIterable, Hashable, Sendable, Codable {
  /// The kernel's own fault injection, by `/proc/PID/task/TID/fail-nth`: every allocation.
  case failNth = "fail-nth"
  /// A module that the engine makes in memory and loads into its guest, which probes the allocators: every allocation.
  case module
  /// A BPF program on `security_prepare_creds()`: one allocation of each change of credentials.
  case bpf = "bpf (credentials only)"
}

/// Whether and how allocations of a kernel can be made to fail.
public struct FailingAllocations: Hashable, Sendable, Codable {
  /// The way that the kernel has, or before the first use, the best one that nothing speaks against; `nil` for none.
  public var way: FailureWay?
  /// Why better ways cannot be had, each as a sentence without a capital letter and a full stop.
  public var obstacles: [String]
  /// What the engine has loaded into the kernel, with the taint that this left; `nil` if nothing.
  public var loaded: String?

  /// Describes what a kernel can do.
  public init(way: FailureWay?, obstacles: [String] = [], loaded: String? = nil) {
    self.way = way
    self.obstacles = obstacles
    self.loaded = loaded
  }

  /// The features that a kernel has by the way.
  public var features: Set<Feature> {
    switch way {
    case .failNth, .module: [.failingAllocations, .failingCredentials]
    case .bpf: [.failingCredentials]
    case nil: []
    }
  }
}

extension FailingAllocations: CustomStringConvertible {
  /// The way, what is loaded, and what stands in the way of a better one: `module: lockstep_injector, ...`.
  public var description: String {
    let loaded = loaded.map { ": \($0)" } ?? ""
    return ([(way?.rawValue ?? "none") + loaded] + obstacles).joined(separator: "; ")
  }
}

extension Program.Instruction {
  /// What an engine must be able to do for the allocation that fails during this instruction; `nil` if none does.
  var featureOfFailure: Feature? {
    guard let failure = failedAllocation else { return nil }
    // Of all sites a BPF program reaches the second one of the credentials, for callers and for siblings, of one thread
    // at a time.
    guard case .restrictSelf = action, failure.site == .nth(FailedAllocation.siteOfBPF),
      timing == .after, !mayBlock
    else { return .failingAllocations }
    return .failingCredentials
  }
}

extension FailedAllocation {
  /// The number of the allocation that ``FailureWay/bpf`` lets fail, from 1: the part of the credentials that belongs
  /// to the security modules.
  public static let siteOfBPF = 2
}
