// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// The ports of a run, kept from everybody else while it lasts.
struct ReservedPorts {
  /// How many TCP ports are tried for one whose number UDP has free as well.
  private static let attempts = 32

  private var sockets: [Port: Int32] = [:]
  private var datagramSockets: [Port: Int32] = [:]
  private var numbers: [Port: UInt16] = [:]

  /// Reserves the ports that a program names.
  ///
  /// - Throws: `RunFailure` if a port cannot be had.
  init(for program: Program) throws(RunFailure) {
    do throws(RunFailure) {
      let datagramPorts = Self.datagramPorts(of: program)
      for port in Self.ports(of: program).union(datagramPorts) {
        try reserve(port, forDatagrams: datagramPorts.contains(port))
      }
    } catch {
      close()
      throw error
    }
  }

  private static func ports(of program: Program) -> Set<Port> {
    var ports = Set(program.instructions.flatMap { $0.action.ports(of: .port) })
    for case .netPort(let port, _) in program.rulesets.values.flatMap({ $0.rules }) {
      ports.insert(port)
    }
    return ports
  }

  private static func datagramPorts(of program: Program) -> Set<Port> {
    Set(program.instructions.flatMap { $0.action.ports(of: .datagramPort) })
  }

  /// Reserves a port; for datagrams it is tried until the same number is free for UDP.
  private mutating func reserve(_ port: Port, forDatagrams: Bool) throws(RunFailure) {
    try reserve(port)
    guard forDatagrams else { return }
    var rejected: [Int32] = []
    // They are kept until the end, so that the kernel chooses another number each time.
    defer { rejected.forEach { Glibc.close($0) } }
    for _ in 0..<Self.attempts {
      let socket = lki_reserve_udp_port(numbers[port]!)
      if socket >= 0 {
        datagramSockets[port] = socket
        return
      }
      guard socket == -EADDRINUSE else {
        throw RunFailure.harness("cannot reserve a UDP port: \(errorName(-socket))")
      }
      rejected.append(sockets[port]!)
      try reserve(port)
    }
    throw RunFailure.harness("\(Self.attempts) TCP ports had numbers that UDP uses already")
  }

  private mutating func reserve(_ port: Port) throws(RunFailure) {
    let isListening = port == .listening || port == .listeningToo
    let socket = lki_reserve_port(isListening)
    guard socket >= 0 else {
      throw RunFailure.harness("cannot reserve a TCP port: \(errorName(-socket))")
    }
    sockets[port] = socket
    let number = lki_local_port(socket)
    guard number > 0 else {
      throw RunFailure.harness("cannot learn the number of a TCP port: \(errorName(-number))")
    }
    numbers[port] = UInt16(number)
  }

  /// The number of a port that the program names.
  func number(of port: Port) throws(RunFailure) -> UInt16 {
    guard let number = numbers[port] else {
      throw RunFailure.harness("the port '\(port.rawValue)' was not reserved")
    }
    return number
  }

  /// Makes room for the connections of the next step.
  func dropConnections() {
    for port in [Port.listening, .listeningToo] {
      if let socket = sockets[port] { lki_drop_connections(socket) }
    }
  }

  /// Gives the ports back.
  func close() {
    for socket in Array(sockets.values) + Array(datagramSockets.values) { Glibc.close(socket) }
  }
}
