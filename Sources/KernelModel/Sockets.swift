// SPDX-License-Identifier: MIT

import Scenarios

/// A listening UNIX socket.
struct ListeningSocket: Hashable, Sendable {
  /// The thread that made it.
  let maker: Identity<Task>
  /// The credentials of its maker at that time, which count for ever (`file->f_cred`).
  let credentials: Identity<Credentials>
  /// The processes that hold a descriptor of it; without any it is gone.
  var holders: Set<Identity<ThreadGroup>>
}

/// Listening UNIX sockets by what names them.
struct SocketTable<Name: Hashable & Sendable>: Hashable, Sendable {
  private var sockets: [Name: ListeningSocket] = [:]

  /// The socket with this name, if it exists.
  subscript(name: Name) -> ListeningSocket? {
    get { sockets[name] }
    set { sockets[name] = newValue }
  }

  /// The credentials that sockets hold.
  var credentials: [Identity<Credentials>] { sockets.values.map(\.credentials) }

  /// Gives a new process the descriptors of the process it was forked from.
  mutating func inherit(from parent: Identity<ThreadGroup>, to child: Identity<ThreadGroup>) {
    for (name, socket) in sockets where socket.holders.contains(parent) {
      sockets[name]?.holders.insert(child)
    }
  }

  /// Closes the descriptors of a process that has ended.
  mutating func close(by process: Identity<ThreadGroup>) {
    for name in sockets.keys { sockets[name]?.holders.remove(process) }
    sockets = sockets.filter { !$0.value.holders.isEmpty }
  }
}

extension Machine {
  /// `bind(2)` and `listen(2)` to an abstract address; Landlock does not deny this.
  ///
  /// - Throws: EADDRINUSE.
  mutating func listenAbstract(_ name: String, by thread: Identity<Task>) throws(Failure) {
    guard sockets[name] == nil else { throw Failure(.EADDRINUSE) }
    sockets[name] = ListeningSocket(
      maker: thread, credentials: threads[thread].credentials,
      holders: [threads[thread].process])
  }

  /// `connect(2)` of a stream socket to an abstract address: ECONNREFUSED; EPERM.
  ///
  /// The domain that counts is that of the socket's maker when it made the socket, so a socket older than
  /// the domain is outside of it.
  ///
  /// Source: `LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET` in landlock(7), `sock_is_scoped()`.
  func connectAbstract(_ name: String, by thread: Identity<Task>) throws(Failure) {
    guard let socket = sockets[name] else { throw Failure(.ECONNREFUSED) }
    let maker =
      kernel.socketsKeepDomain
      ? credentials[socket.credentials] : credentials(of: socket.maker)
    let isDenied = isScoped(
      client: domain(of: thread), server: maker.domain, scope: .ABSTRACT_UNIX_SOCKET)
    if isDenied { throw Failure(.EPERM, denial(of: thread, byScope: .ABSTRACT_UNIX_SOCKET)) }
  }

  /// Makes a socket at a path that listens: ENOENT, ENOTDIR, ELOOP; EADDRINUSE; EACCES.
  ///
  /// Source: unix(7); `MAKE_SOCK` in landlock(7).
  mutating func listenUnix(_ path: String, by thread: Identity<Task>) throws(Failure) {
    let place = try files.place(of: path)
    guard let name = place.name, files.entry(at: place) == nil else { throw Failure(.EADDRINUSE) }
    try requireAccess([.MAKE_SOCK], on: place.directory, by: thread)
    files.insert(kind: .socket, at: place.directory, name)
    pathSockets[files.entry(at: place)!] = ListeningSocket(
      maker: thread, credentials: threads[thread].credentials,
      holders: [threads[thread].process])
  }

  /// `connect(2)` of a stream socket to a path: ENOENT, ENOTDIR, ELOOP; ECONNREFUSED; EACCES.
  ///
  /// A layer that handles `RESOLVE_UNIX` lets a connection through to a socket that was made in the domain of
  /// that layer or in a nested one, and to a path that a rule of its own allows.
  ///
  /// Source: landlock(7), `hook_unix_find()`.
  func connectUnix(_ path: String, by thread: Identity<Task>) throws(Failure) {
    let inode = try files.follow(path)
    guard let socket = pathSockets[inode] else { throw Failure(.ECONNREFUSED) }
    guard kernel.checksResolveUnix else { return }
    let maker =
      kernel.socketsKeepDomain
      ? credentials[socket.credentials] : credentials(of: socket.maker)
    let servers = hierarchy(of: kernel.exemptsDomainFromResolveUnix ? maker.domain : nil)
    let domains = hierarchy(of: domain(of: thread)).reversed()
    try requireAccess(
      [.RESOLVE_UNIX], on: files.ancestry(of: inode), by: thread,
      exempting: domains.map(servers.contains))
  }
}
