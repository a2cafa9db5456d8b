import CKernelInterface
import Glibc
import Scenarios

/// The TCP ports of a run, kept from everybody else while it lasts.
struct ReservedPorts {
  private var sockets: [Port: Int32] = [:]
  private var numbers: [Port: UInt16] = [:]

  /// Reserves the ports that a program names.
  ///
  /// - Throws: `RunFailure` if a port cannot be had.
  init(for program: Program) throws {
    do {
      for port in Self.ports(of: program) { try reserve(port) }
    } catch {
      close()
      throw error
    }
  }

  private static func ports(of program: Program) -> Set<Port> {
    var ports: Set<Port> = []
    let rules =
      program.rulesets.values.flatMap(\.rules)
      + program.instructions.compactMap {
        if case .addRule(_, let rule) = $0.action { rule } else { nil }
      }
    for case .netPort(let port, _) in rules { ports.insert(port) }
    for instruction in program.instructions {
      switch instruction.action {
      case .bindTCP(let port), .connectTCP(let port): ports.insert(port)
      default: break
      }
    }
    return ports
  }

  private mutating func reserve(_ port: Port) throws {
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
  func number(of port: Port) throws -> UInt16 {
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
    for socket in sockets.values { Glibc.close(socket) }
  }
}
