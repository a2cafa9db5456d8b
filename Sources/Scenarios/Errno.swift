// SPDX-License-Identifier: MIT

/// An error number of the kernel, by its C name.
///
/// The numbers are those of the generic system call table (`asm-generic/errno.h`), which x86-64 uses.
public enum Errno: String, CaseIterable, Hashable, Sendable, Codable {
  case EPERM
  case ENOENT
  case ESRCH
  case EINTR
  case EIO
  case ENXIO
  case E2BIG
  case ENOEXEC
  case EBADF
  case ECHILD
  case EAGAIN
  case ENOMEM
  case EACCES
  case EFAULT
  case EBUSY
  case EEXIST
  case EXDEV
  case ENODEV
  case ENOTDIR
  case EISDIR
  case EINVAL
  case ENFILE
  case EMFILE
  case ENOTTY
  case ETXTBSY
  case ENOSPC
  case EROFS
  case EPIPE
  case EDEADLK
  case ENAMETOOLONG
  case ENOSYS
  case ENOTEMPTY
  case ELOOP
  case ENOMSG
  case EOVERFLOW
  case EBADFD
  case EPROTONOSUPPORT
  case EOPNOTSUPP
  case EAFNOSUPPORT
  case EADDRINUSE
  case EADDRNOTAVAIL
  case ENETUNREACH
  case EISCONN
  case ETIMEDOUT
  case ECONNREFUSED
  /// The kernel's own restart code: user space must never see it. An unmerged fix leaked it.
  case ERESTARTNOINTR

  /// The number in the C headers.
  public var number: Int32 {
    switch self {
    case .EPERM: 1
    case .ENOENT: 2
    case .ESRCH: 3
    case .EINTR: 4
    case .EIO: 5
    case .ENXIO: 6
    case .E2BIG: 7
    case .ENOEXEC: 8
    case .EBADF: 9
    case .ECHILD: 10
    case .EAGAIN: 11
    case .ENOMEM: 12
    case .EACCES: 13
    case .EFAULT: 14
    case .EBUSY: 16
    case .EEXIST: 17
    case .EXDEV: 18
    case .ENODEV: 19
    case .ENOTDIR: 20
    case .EISDIR: 21
    case .EINVAL: 22
    case .ENFILE: 23
    case .EMFILE: 24
    case .ENOTTY: 25
    case .ETXTBSY: 26
    case .ENOSPC: 28
    case .EROFS: 30
    case .EPIPE: 32
    case .EDEADLK: 35
    case .ENAMETOOLONG: 36
    case .ENOSYS: 38
    case .ENOTEMPTY: 39
    case .ELOOP: 40
    case .ENOMSG: 42
    case .EOVERFLOW: 75
    case .EBADFD: 77
    case .EPROTONOSUPPORT: 93
    case .EOPNOTSUPP: 95
    case .EAFNOSUPPORT: 97
    case .EADDRINUSE: 98
    case .EADDRNOTAVAIL: 99
    case .ENETUNREACH: 101
    case .EISCONN: 106
    case .ETIMEDOUT: 110
    case .ECONNREFUSED: 111
    case .ERESTARTNOINTR: 513
    }
  }

  /// The error with this number, or `nil` if Lockstep has no name for it.
  public init?(number: Int32) {
    guard let match = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = match
  }
}

extension Errno: CustomStringConvertible {
  /// The C name.
  public var description: String { rawValue }
}
