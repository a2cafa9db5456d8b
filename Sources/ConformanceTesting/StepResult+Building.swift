// SPDX-License-Identifier: MIT

// The results as generated tests write them: `.ok`, `.EACCES`, `3`, `true`.

extension StepResult: ExpressibleByIntegerLiteral {
  /// The action read this number.
  public init(integerLiteral number: Int) { self = .number(number) }
}

extension StepResult: ExpressibleByBooleanLiteral {
  /// The action answered so.
  public init(booleanLiteral truth: Bool) { self = .truth(truth) }
}

extension StepResult {
  /// The action failed with `EPERM`.
  public static var EPERM: Self { .errno(.EPERM) }
  /// The action failed with `ENOENT`.
  public static var ENOENT: Self { .errno(.ENOENT) }
  /// The action failed with `ESRCH`.
  public static var ESRCH: Self { .errno(.ESRCH) }
  /// The action failed with `EINTR`.
  public static var EINTR: Self { .errno(.EINTR) }
  /// The action failed with `EIO`.
  public static var EIO: Self { .errno(.EIO) }
  /// The action failed with `ENXIO`.
  public static var ENXIO: Self { .errno(.ENXIO) }
  /// The action failed with `E2BIG`.
  public static var E2BIG: Self { .errno(.E2BIG) }
  /// The action failed with `ENOEXEC`.
  public static var ENOEXEC: Self { .errno(.ENOEXEC) }
  /// The action failed with `EBADF`.
  public static var EBADF: Self { .errno(.EBADF) }
  /// The action failed with `ECHILD`.
  public static var ECHILD: Self { .errno(.ECHILD) }
  /// The action failed with `EAGAIN`.
  public static var EAGAIN: Self { .errno(.EAGAIN) }
  /// The action failed with `ENOMEM`.
  public static var ENOMEM: Self { .errno(.ENOMEM) }
  /// The action failed with `EACCES`.
  public static var EACCES: Self { .errno(.EACCES) }
  /// The action failed with `EFAULT`.
  public static var EFAULT: Self { .errno(.EFAULT) }
  /// The action failed with `EBUSY`.
  public static var EBUSY: Self { .errno(.EBUSY) }
  /// The action failed with `EEXIST`.
  public static var EEXIST: Self { .errno(.EEXIST) }
  /// The action failed with `EXDEV`.
  public static var EXDEV: Self { .errno(.EXDEV) }
  /// The action failed with `ENODEV`.
  public static var ENODEV: Self { .errno(.ENODEV) }
  /// The action failed with `ENOTDIR`.
  public static var ENOTDIR: Self { .errno(.ENOTDIR) }
  /// The action failed with `EISDIR`.
  public static var EISDIR: Self { .errno(.EISDIR) }
  /// The action failed with `EINVAL`.
  public static var EINVAL: Self { .errno(.EINVAL) }
  /// The action failed with `ENFILE`.
  public static var ENFILE: Self { .errno(.ENFILE) }
  /// The action failed with `EMFILE`.
  public static var EMFILE: Self { .errno(.EMFILE) }
  /// The action failed with `ENOTTY`.
  public static var ENOTTY: Self { .errno(.ENOTTY) }
  /// The action failed with `ETXTBSY`.
  public static var ETXTBSY: Self { .errno(.ETXTBSY) }
  /// The action failed with `ENOSPC`.
  public static var ENOSPC: Self { .errno(.ENOSPC) }
  /// The action failed with `EROFS`.
  public static var EROFS: Self { .errno(.EROFS) }
  /// The action failed with `EPIPE`.
  public static var EPIPE: Self { .errno(.EPIPE) }
  /// The action failed with `EDEADLK`.
  public static var EDEADLK: Self { .errno(.EDEADLK) }
  /// The action failed with `ENAMETOOLONG`.
  public static var ENAMETOOLONG: Self { .errno(.ENAMETOOLONG) }
  /// The action failed with `ENOSYS`.
  public static var ENOSYS: Self { .errno(.ENOSYS) }
  /// The action failed with `ENOTEMPTY`.
  public static var ENOTEMPTY: Self { .errno(.ENOTEMPTY) }
  /// The action failed with `ELOOP`.
  public static var ELOOP: Self { .errno(.ELOOP) }
  /// The action failed with `ENOMSG`.
  public static var ENOMSG: Self { .errno(.ENOMSG) }
  /// The action failed with `EOVERFLOW`.
  public static var EOVERFLOW: Self { .errno(.EOVERFLOW) }
  /// The action failed with `EBADFD`.
  public static var EBADFD: Self { .errno(.EBADFD) }
  /// The action failed with `EPROTONOSUPPORT`.
  public static var EPROTONOSUPPORT: Self { .errno(.EPROTONOSUPPORT) }
  /// The action failed with `EOPNOTSUPP`.
  public static var EOPNOTSUPP: Self { .errno(.EOPNOTSUPP) }
  /// The action failed with `EAFNOSUPPORT`.
  public static var EAFNOSUPPORT: Self { .errno(.EAFNOSUPPORT) }
  /// The action failed with `EADDRINUSE`.
  public static var EADDRINUSE: Self { .errno(.EADDRINUSE) }
  /// The action failed with `EADDRNOTAVAIL`.
  public static var EADDRNOTAVAIL: Self { .errno(.EADDRNOTAVAIL) }
  /// The action failed with `ENETUNREACH`.
  public static var ENETUNREACH: Self { .errno(.ENETUNREACH) }
  /// The action failed with `EISCONN`.
  public static var EISCONN: Self { .errno(.EISCONN) }
  /// The action failed with `ETIMEDOUT`.
  public static var ETIMEDOUT: Self { .errno(.ETIMEDOUT) }
  /// The action failed with `ECONNREFUSED`.
  public static var ECONNREFUSED: Self { .errno(.ECONNREFUSED) }
  /// The action failed with `ERESTARTNOINTR`.
  public static var ERESTARTNOINTR: Self { .errno(.ERESTARTNOINTR) }
}
