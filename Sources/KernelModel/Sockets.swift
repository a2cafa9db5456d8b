import Scenarios

/// A listening abstract UNIX socket.
struct AbstractSocket: Hashable, Sendable {
  /// The thread that made it.
  let maker: Identity<Thread>
  /// The credentials of its maker at that time, which count for ever (`file->f_cred`).
  let credentials: Identity<Credentials>
  /// The processes that hold a descriptor of it; without any it is gone.
  var holders: Set<Identity<Process>>
}

/// The abstract UNIX sockets of a scenario by their names.
struct AbstractSockets: Hashable, Sendable {
  private var sockets: [String: AbstractSocket] = [:]

  /// The socket with this name, if it exists.
  subscript(name: String) -> AbstractSocket? {
    get { sockets[name] }
    set { sockets[name] = newValue }
  }

  /// Gives a new process the descriptors of the process it was forked from.
  mutating func inherit(from parent: Identity<Process>, to child: Identity<Process>) {
    for (name, socket) in sockets where socket.holders.contains(parent) {
      sockets[name]?.holders.insert(child)
    }
  }

  /// Closes the descriptors of a process that has ended.
  mutating func close(by process: Identity<Process>) {
    for name in sockets.keys { sockets[name]?.holders.remove(process) }
    sockets = sockets.filter { !$0.value.holders.isEmpty }
  }
}

extension Machine {
  /// `bind(2)` and `listen(2)` to an abstract address; Landlock does not deny this.
  ///
  /// - Throws: EADDRINUSE.
  mutating func listenAbstract(_ name: String, by thread: Identity<Thread>) throws(Failure) {
    guard sockets[name] == nil else { throw Failure(.EADDRINUSE) }
    sockets[name] = AbstractSocket(
      maker: thread, credentials: threads[thread].credentials,
      holders: [threads[thread].process])
  }

  /// `connect(2)` of a stream socket to an abstract address: ECONNREFUSED; EPERM.
  ///
  /// The domain that counts is that of the socket's maker when it made the socket, so a socket older than
  /// the domain is outside of it.
  ///
  /// Source: `LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET` in landlock(7), `sock_is_scoped()`.
  func connectAbstract(_ name: String, by thread: Identity<Thread>) throws(Failure) {
    guard let socket = sockets[name] else { throw Failure(.ECONNREFUSED) }
    let maker =
      kernel.has(.socketFollowsItsMaker)
      ? credentials(of: socket.maker) : credentials[socket.credentials]
    let isDenied = isScoped(
      client: domain(of: thread), server: maker.domain, scope: .ABSTRACT_UNIX_SOCKET)
    if isDenied { throw Failure(.EPERM) }
  }
}
