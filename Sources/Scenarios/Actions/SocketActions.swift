// SPDX-License-Identifier: MIT

/// The actions on sockets.
extension Vocabulary {
  static let sockets = [
    ActionRow(
      "bind_tcp", .port, needs: [.loopback], .none,
      "Binds a new TCP socket to a port of the loopback address.", make: Action.bindTCP(port:)),
    ActionRow(
      "connect_tcp", .port, needs: [.loopback], .none,
      "Connects a new TCP socket to a port of the loopback address.",
      make: Action.connectTCP(port:)),
    ActionRow(
      "bind_udp", .datagramPort, needs: [.loopback], .none,
      "Binds a new UDP socket to a port of the loopback address.", make: Action.bindUDP(port:)),
    ActionRow(
      "connect_udp", .datagramPort, needs: [.loopback], .none,
      "Connects a new UDP socket to a port of the loopback address.",
      make: Action.connectUDP(port:)),
    ActionRow(
      "listen_abstract", .newSocket, .none, "Makes a listening abstract UNIX socket.",
      make: Action.listenAbstract(socket:)),
    ActionRow(
      "connect_abstract", .socket, .none,
      "Connects a new stream socket to an abstract UNIX socket.",
      make: Action.connectAbstract(socket:)),
    ActionRow(
      "listen_unix", .newPath, .changesFiles, "Makes a listening UNIX socket at a path.",
      make: Action.listenUnix(path:)),
    ActionRow(
      "connect_unix", .path, .none, "Connects a new stream socket to a UNIX socket at a path.",
      make: Action.connectUnix(path:)),
  ]
}
