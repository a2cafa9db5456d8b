// SPDX-License-Identifier: MIT

#if hasFeature(Embedded)
  /// Stands for the protocol of the standard library where that has none: an engine that is compiled as Embedded Swift
  /// keeps nothing in files, and speaks by ``JSON``.
  public protocol Codable {}
#endif
