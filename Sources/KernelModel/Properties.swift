// SPDX-License-Identifier: MIT

import Scenarios

/// Properties of threads and processes that Landlock has no part in.
extension Machine {
  /// The highest number of a signal.
  private static let highestSignal: UInt32 = 64
  /// The most signals that a step lets wait.
  private static let mostWaiting: UInt32 = 3

  /// Sets a property: EINVAL (a value that it cannot have); EPERM; the errors of opening the file.
  ///
  /// Source: prctl(2), capabilities(7), keyctl(2).
  mutating func set(
    _ property: Property, to value: UInt32, by thread: Identity<Task>
  ) throws(Failure) {
    let process = threads[thread].process
    switch property {
    case .pdeathSignal:
      guard value <= Self.highestSignal else { throw Failure(.EINVAL) }
      threads[thread].pdeathSignal = UInt8(value)
    case .dumpable:
      guard value <= 1 else { throw Failure(.EINVAL) }
      processes[process].isDumpable = value == 1
    case .ambient: try setAmbient(value, by: thread)
    case .bounding: try setBounding(value, by: thread)
    case .keyring:
      guard value > 0, value <= UInt32(Int32.max) else { throw Failure(.EINVAL) }
      var new = credentials(of: thread)
      new.keyring = value
      replaceCredentials(of: thread, with: new)
    case .pendingSignals:
      guard value <= Self.mostWaiting else { throw Failure(.EINVAL) }
      threads[thread].waitingSignals = UInt8(value)
    case .descriptor:
      let holder =
        processes[process].hasDescriptor ? processes[process].descriptorHolds : domain(of: thread)
      processes[process].hasDescriptor = try keepsFile(
        value, already: processes[process].hasDescriptor, by: thread)
      processes[process].descriptorHolds = value == 0 ? nil : holder
    case .mapping:
      let holder =
        processes[process].hasMapping ? processes[process].mappingHolds : domain(of: thread)
      processes[process].hasMapping = try keepsFile(
        value, already: processes[process].hasMapping, by: thread)
      processes[process].mappingHolds = value == 0 ? nil : holder
    }
  }

  /// Reads a property that `set` changes, or that changes with those.
  func getProperty(_ attribute: Attribute, of thread: Identity<Task>) throws(Failure) -> Int {
    let credentials = credentials(of: thread)
    let process = processes[threads[thread].process]
    switch attribute {
    case .pdeathSignal: return Int(threads[thread].pdeathSignal)
    case .dumpable: return process.isDumpable ? 1 : 0
    case .ambient: return credentials.isAmbient ? 1 : 0
    case .bounding: return credentials.isOutOfBounds ? 0 : 1
    case .keyring: return Int(credentials.keyring)
    case .pendingSignals: return Int(threads[thread].waitingSignals)
    case .descriptor: return process.hasDescriptor ? 1 : 0
    case .mapping: return process.hasMapping ? 1 : 0
    case .fsuid: return Int(credentials.fsuid ?? credentials.uid)
    case .processes: return try countProcesses(ofUserOf: thread)
    case .noNewPrivs, .layers, .uid, .gid, .groups, .securebits, .handledSignals:
      preconditionFailure("'\(attribute)' is read elsewhere")
    }
  }

  /// `PR_CAP_AMBIENT` of `CAP_CHOWN`, which must be permitted, and inheritable before it is raised.
  ///
  /// Source: capabilities(7), `cap_capset()`, `cap_task_prctl()`.
  private mutating func setAmbient(_ value: UInt32, by thread: Identity<Task>) throws(Failure) {
    guard value <= 1 else { throw Failure(.EINVAL) }
    var new = credentials(of: thread)
    let isRaised = value == 1
    if isRaised {
      guard new.capabilities.contains(.CAP_CHOWN) || new.capabilities.contains(.CAP_SETPCAP),
        new.isAmbient || !new.isOutOfBounds
      else { throw Failure(.EPERM) }
    }
    let isAllowed =
      new.capabilities.contains(.CAP_CHOWN) && !new.securebits.contains(.noAmbientRaise)
    if !isRaised || isAllowed { new.isAmbient = isRaised }
    replaceCredentials(of: thread, with: new)
    if isRaised && !isAllowed { throw Failure(.EPERM) }
  }

  /// `PR_CAPBSET_DROP` of `CAP_CHOWN`.
  ///
  /// Source: capabilities(7), `cap_prctl_drop()`.
  private mutating func setBounding(_ value: UInt32, by thread: Identity<Task>) throws(Failure) {
    guard value == 0 else { throw Failure(.EINVAL) }
    var new = credentials(of: thread)
    guard new.capabilities.contains(.CAP_SETPCAP) else { throw Failure(.EPERM) }
    new.isOutOfBounds = true
    replaceCredentials(of: thread, with: new)
  }

  /// Whether the process keeps `file` from now on; opening it takes what `open` takes.
  private func keepsFile(
    _ value: UInt32, already hasIt: Bool, by thread: Identity<Task>
  ) throws(Failure) -> Bool {
    guard value <= 1 else { throw Failure(.EINVAL) }
    if value == 0 { return false }
    if !hasIt { _ = try open("file", for: .reading, by: thread) }
    return true
  }

  /// `setfsuid(2)` of this thread alone: EPERM, where the uid is afterwards not the one that was asked for.
  ///
  /// Source: setfsuid(2); capabilities(7), "Effect of user ID changes on capabilities".
  mutating func setFSUID(_ uid: UInt32, by thread: Identity<Task>) throws(Failure) {
    var new = credentials(of: thread)
    let old = new.fsuid ?? new.uid
    guard !hasOwnUserNamespace || uid == initialUID,
      uid == new.uid || uid == old || new.capabilities.contains(.CAP_SETUID), uid != .max
    else { throw Failure(.EPERM) }
    if uid == old { return }
    new.fsuid = uid == new.uid ? nil : uid
    if !new.securebits.contains(.noSetUIDFixup) {
      if old == 0 { new.lacksFileCapabilities = true }
      if uid == 0 { new.lacksFileCapabilities = false }
    }
    replaceCredentials(of: thread, with: new)
    noteChangedUser(of: thread)
  }

  /// Another effective or file-system uid or gid closes the process to others, and nobody's death is told any more.
  ///
  /// Source: prctl(2), PR_SET_DUMPABLE and PR_SET_PDEATHSIG; `commit_creds()`.
  mutating func noteChangedUser(of thread: Identity<Task>) {
    processes[threads[thread].process].isDumpable = false
    threads[thread].pdeathSignal = 0
  }

  /// How many threads count for the limit of the user's processes: EPERM (no limit holds the caller).
  ///
  /// A thread counts until it is reaped.
  ///
  /// Source: getrlimit(2), RLIMIT_NPROC; user_namespaces(7).
  private func countProcesses(ofUserOf thread: Identity<Task>) throws(Failure) -> Int {
    let own = credentials(of: thread)
    let exempt: Set<Capability> = [.CAP_SYS_ADMIN, .CAP_SYS_RESOURCE]
    if !hasOwnUserNamespace && (own.uid == 0 || !own.capabilities.isDisjoint(with: exempt)) {
      throw Failure(.EPERM)
    }
    return threads.identities.count {
      threads[$0].life != .gone && processes[threads[$0].process].isInScenario
        && credentials(of: $0).uid == own.uid
    }
  }

  /// What seeded bugs do to the properties of a sibling that commits.
  mutating func mistreat(_ sibling: Identity<Task>) {
    let process = threads[sibling].process
    if !kernel.siblingsKeepDeathSignal { threads[sibling].pdeathSignal = 0 }
    if !kernel.siblingsKeepPendingSignals { threads[sibling].waitingSignals = 0 }
    if !kernel.processStaysDumpable { processes[process].isDumpable = false }
    if !kernel.processKeepsFiles {
      processes[process].hasDescriptor = false
      processes[process].hasMapping = false
    }
  }

  /// What seeded bugs do to the credentials that a sibling with its own commits.
  func mistreated(_ own: Credentials, beside source: Credentials) -> Credentials {
    var own = own
    if !kernel.siblingsKeepAmbient { own.isAmbient = false }
    if !kernel.siblingsKeepBounds { own.isOutOfBounds = false }
    if !kernel.siblingsKeepKeyring { own.keyring = source.keyring }
    if !kernel.siblingsKeepFSUID { own.fsuid = nil }
    if !kernel.siblingsKeepSecurebits { own.securebits = source.securebits }
    return own
  }
}

extension Capability {
  /// Whether the effective set loses it with a file-system uid of 0: capabilities(7).
  var isOfFileSystem: Bool {
    switch self {
    case .CAP_CHOWN, .CAP_DAC_OVERRIDE, .CAP_MKNOD: true
    case .CAP_KILL, .CAP_SETGID, .CAP_SETUID, .CAP_SETPCAP, .CAP_NET_ADMIN, .CAP_SYS_PTRACE,
      .CAP_SYS_ADMIN, .CAP_SYS_RESOURCE:
      false
    }
  }
}
