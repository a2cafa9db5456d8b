// SPDX-License-Identifier: MIT

import Scenarios

/// TCP and UDP over the loopback interface.
///
/// Nobody in a scenario keeps a port: a socket lives as long as its step. Landlock is asked first.
extension Machine {
  /// `bind(2)`: EACCES; EADDRINUSE (a port on which the engine listens).
  func bindTCP(to port: Port, by thread: Identity<Task>) throws(Failure) {
    try requireAccess(.BIND_TCP, on: port, by: thread)
    if port.isEngines { throw Failure(.EADDRINUSE) }
  }

  /// `connect(2)`: EACCES; ECONNREFUSED (a port on which nobody listens).
  func connectTCP(to port: Port, by thread: Identity<Task>) throws(Failure) {
    try requireAccess(.CONNECT_TCP, on: port, by: thread)
    if !port.isEngines { throw Failure(.ECONNREFUSED) }
  }

  /// `bind(2)` of a UDP socket: EACCES. The engine's own listeners are TCP's, so no port is taken.
  func bindUDP(to port: Port, by thread: Identity<Task>) throws(Failure) {
    guard kernel.checksUDP else { return }
    try requireAccess(.BIND_UDP, on: port, by: thread)
  }

  /// `connect(2)` of a UDP socket, which needs nobody at the other end: EACCES.
  ///
  /// The socket has no port yet, so the kernel binds it to any: that takes `BIND_UDP` on port 0, for which a
  /// scenario has no rule. Source: `current_check_autobind_udp_socket()`.
  func connectUDP(to port: Port, by thread: Identity<Task>) throws(Failure) {
    guard kernel.checksUDP else { return }
    try requireAccess(.CONNECT_SEND_UDP, on: port, by: thread)
    try requireAccess(.BIND_UDP, on: nil, by: thread)
  }

  /// Checks that every layer that handles a right has a rule of its own that allows it on the port.
  ///
  /// Source: landlock(7), `hook_socket_bind()` and `hook_socket_connect()`.
  private func requireAccess(
    _ right: NetworkRight, on port: Port?, by thread: Identity<Task>
  ) throws(Failure) {
    var denying: [(layer: Int, blockers: Int)] = []
    for (number, layer) in layers(of: domain(of: thread)).enumerated()
    where layer.handledNet.contains(right) {
      let rules = layer.portRules
      let allowed =
        kernel.tellsPortsApart
        ? port.flatMap { rules[$0]?.contains(right) } ?? false
        : rules.values.contains { $0.contains(right) }
      if !allowed { denying.append((number, 1 << right.bit)) }
    }
    if !denying.isEmpty { throw Failure(.EACCES, denial(of: thread, by: denying)) }
  }
}

extension Port {
  /// Whether the engine listens on the port.
  fileprivate var isEngines: Bool { self == .listening || self == .listeningToo }
}
