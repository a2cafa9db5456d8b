// The topics of all specs.
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import Testing

extension Tag {
  /// Scenarios of Specs/arguments/descriptors.yaml, Specs/arguments/every-fault.yaml, Specs/arguments/flags.yaml,
  /// Specs/arguments/negative-descriptors.yaml, Specs/arguments/order-of-checks.yaml, Specs/arguments/rulesets.yaml.
  @Tag static var arguments: Self
  /// Scenarios of Specs/communication/path-sockets.yaml, Specs/communication/udp.yaml.
  @Tag static var communication: Self
  /// Scenarios of Specs/concurrency/contention.yaml, Specs/concurrency/disturbance.yaml,
  /// Specs/concurrency/forced-births.yaml, Specs/concurrency/interruption.yaml, Specs/concurrency/killing.yaml,
  /// Specs/concurrency/libpsx.yaml, Specs/concurrency/lifecycle.yaml, Specs/concurrency/lifetimes.yaml,
  /// Specs/concurrency/rare-orders.yaml, Specs/concurrency/readers.yaml, Specs/concurrency/storms.yaml,
  /// Specs/concurrency/version-2.yaml.
  @Tag static var concurrency: Self
  /// Scenarios of Specs/diverging-domains/access.yaml, Specs/diverging-domains/log-configuration.yaml,
  /// Specs/diverging-domains/override.yaml, Specs/diverging-domains/renames.yaml, Specs/diverging-domains/rights.yaml.
  @Tag static var divergingDomains: Self
  /// Scenarios of Specs/enomem/afterwards.yaml, Specs/enomem/caller.yaml, Specs/enomem/interrupted.yaml,
  /// Specs/enomem/making-rulesets.yaml, Specs/enomem/privileges.yaml, Specs/enomem/siblings.yaml.
  @Tag static var enomem: Self
  /// Scenarios of Specs/execution/execve.yaml, Specs/execution/tracing.yaml.
  @Tag static var execution: Self
  /// Scenarios of Specs/libpsx/contrast.yaml.
  @Tag static var libpsx: Self
  /// Scenarios of Specs/logging/denials.yaml.
  @Tag static var logging: Self
  /// Scenarios of Specs/nesting/children.yaml, Specs/nesting/depth.yaml, Specs/nesting/inherited-rules.yaml,
  /// Specs/nesting/three-depths.yaml.
  @Tag static var nesting: Self
  /// Scenarios of Specs/privileges/caller-and-sibling.yaml, Specs/privileges/every-caller.yaml,
  /// Specs/privileges/identity.yaml, Specs/privileges/no-new-privs-flag.yaml, Specs/privileges/three-threads.yaml,
  /// Specs/privileges/what-stays-of-siblings.yaml, Specs/privileges/what-stays.yaml.
  @Tag static var privileges: Self
  /// Scenarios of Specs/ptrace/children-of-generations.yaml, Specs/ptrace/relations.yaml, Specs/ptrace/traceme.yaml.
  @Tag static var ptrace: Self
  /// Scenarios of Specs/selftests/scoped-signals.yaml, Specs/selftests/tsync.yaml.
  @Tag static var selftests: Self
  /// Scenarios of Specs/signal-scoping/abstract-sockets.yaml, Specs/signal-scoping/generations.yaml,
  /// Specs/signal-scoping/libpsx.yaml, Specs/signal-scoping/own-process.yaml, Specs/signal-scoping/owner-groups.yaml,
  /// Specs/signal-scoping/pipes.yaml, Specs/signal-scoping/processes.yaml, Specs/signal-scoping/threads.yaml.
  @Tag static var signalScoping: Self
  /// Scenarios of Specs/thread-lifecycle/births.yaml, Specs/thread-lifecycle/execute.yaml,
  /// Specs/thread-lifecycle/exits.yaml, Specs/thread-lifecycle/freed-domains.yaml.
  @Tag static var threadLifecycle: Self
}
