// SPDX-License-Identifier: MIT

import Scenarios

/// What a thread may do (`struct cred`, with Landlock's part of it).
///
/// Threads refer to credentials; they never change them in place but replace the reference.
struct Credentials: Hashable, Sendable {
  /// The real, effective and saved uid, which are always equal here.
  var uid: UInt32
  /// The real, effective and saved gid, which are always equal here.
  var gid: UInt32
  /// The supplementary group, 0 if there is none.
  var group: UInt32 = 0
  /// The securebits.
  var securebits = Securebits()
  /// The uid that file systems go by, if it is another one.
  var fsuid: UInt32?
  /// Whether a change of that uid has taken the capabilities over files out of the effective set.
  var lacksFileCapabilities = false
  /// Whether `CAP_CHOWN` is inheritable and ambient; nothing else ever is.
  var isAmbient = false
  /// Whether the bounding set has lost `CAP_CHOWN`.
  var isOutOfBounds = false
  /// The number of the session keyring, 0 for none of the scenario's.
  var keyring: UInt32 = 0
  /// The effective and permitted capabilities, which are always equal here.
  var capabilities: Set<Capability>
  /// The Landlock domain, if any.
  var domain: Identity<Domain>?
  /// Whether denials in domains below this one are not logged (`log_subdomains_off`).
  var logSubdomainsOff: Bool
  /// The layers that were enforced since the last execve(2), the outermost being bit 0 (`domain_exec`).
  var enforcedBySelf: UInt16 = 0
}

extension Machine {
  /// The credentials that a thread holds.
  func credentials(of thread: Identity<Task>) -> Credentials {
    credentials[threads[thread].credentials]
  }

  /// Gives a thread new credentials, as `prepare_creds()` and `commit_creds()` do: always a new object.
  mutating func replaceCredentials(of thread: Identity<Task>, with new: Credentials) {
    threads[thread].credentials = credentials.add(new)
  }

  /// `capset(2)` of this thread without one capability; giving up what one lacks succeeds.
  mutating func dropCapability(_ capability: Capability, by thread: Identity<Task>) {
    var new = credentials(of: thread)
    new.capabilities.remove(capability)
    if capability == .CAP_CHOWN { new.isAmbient = false }
    replaceCredentials(of: thread, with: new)
  }

  /// `setresuid(uid, uid, uid)` of this thread alone.
  ///
  /// Source: setresuid(2) and capabilities(7), "Effect of user ID changes on capabilities".
  mutating func setUID(_ uid: UInt32, by thread: Identity<Task>) throws(Failure) {
    // The number -1 means "leave it", for each of the three.
    if uid == .max { return }
    var new = credentials(of: thread)
    // A user namespace made by an ordinary process maps one uid, so no other one is valid in it.
    if hasOwnUserNamespace && uid != initialUID { throw Failure(.EINVAL) }
    if uid == new.uid && new.fsuid == nil { return }
    guard uid == new.uid || new.capabilities.contains(.CAP_SETUID) else { throw Failure(.EPERM) }
    let keeps = new.securebits.contains(.noSetUIDFixup) || !kernel.setUIDDropsCapabilities
    // `KEEP_CAPS` keeps the permitted set alone, of which nothing here asks.
    if new.uid == 0 && uid != 0 && !keeps {
      new.capabilities = []
      new.isAmbient = false
    }
    if uid == 0 { new.lacksFileCapabilities = false }
    new.uid = uid
    new.fsuid = nil
    let changed =
      kernel.setUIDActsOnThread ? [thread] : processes[threads[thread].process].liveThreads
    for thread in changed { replaceCredentials(of: thread, with: new) }
    noteChangedUser(of: thread)
  }

  /// `setresgid(gid, gid, gid)` of this thread alone: EINVAL; EPERM.
  ///
  /// Source: setresgid(2) and user_namespaces(7).
  mutating func setGID(_ gid: UInt32, by thread: Identity<Task>) throws(Failure) {
    // The number -1 means "leave it", for each of the three.
    if gid == .max { return }
    var new = credentials(of: thread)
    if hasOwnUserNamespace && gid != initialUID { throw Failure(.EINVAL) }
    if gid == new.gid { return }
    guard new.capabilities.contains(.CAP_SETGID) else { throw Failure(.EPERM) }
    new.gid = gid
    replaceCredentials(of: thread, with: new)
    noteChangedUser(of: thread)
  }

  /// `setgroups(2)` with one group, of this thread alone: EPERM; EINVAL.
  ///
  /// A user namespace that an ordinary process makes has given up setgroups(2) before it maps its gid.
  ///
  /// Source: setgroups(2) and user_namespaces(7).
  mutating func setGroups(_ gid: UInt32, by thread: Identity<Task>) throws(Failure) {
    var new = credentials(of: thread)
    guard new.capabilities.contains(.CAP_SETGID), !hasOwnUserNamespace else {
      throw Failure(.EPERM)
    }
    if gid == .max { throw Failure(.EINVAL) }
    new.group = gid
    replaceCredentials(of: thread, with: new)
  }
}
