// SPDX-License-Identifier: MIT

/// The release of a kernel, as `uname -r` prints it, in an order that follows time.
public struct KernelRelease: Hashable, Sendable {
  /// The leading numbers: `[7, 3, 4]` for `7.3.4+deb13-cloud-amd64`.
  public var numbers: [Int]
  /// The number of a release candidate: 3 for `7.0.0-rc3`.
  public var candidate: Int?
  /// The whole text.
  public var text: String

  /// Reads a release; `nil` if the text does not begin with two numbers.
  public init?(_ text: String) {
    let numeric = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let numbers = numeric.split(separator: ".").compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    self.numbers = Array(numbers.prefix(3))
    self.text = text
    let rest = text.dropFirst(numeric.count)
    if rest.hasPrefix("-rc") || rest.hasPrefix("~rc") {
      candidate = Int(rest.dropFirst(3).prefix { $0.isASCII && $0.isNumber })
    }
  }
}

extension KernelRelease: Comparable {
  /// Orders releases by time: a missing number counts as 0, a release candidate comes before its release.
  public static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [Int] {
    let padded = numbers + Array(repeating: 0, count: max(0, 3 - numbers.count))
    return padded + [candidate ?? Int.max]
  }
}

extension KernelRelease: CustomStringConvertible {
  /// The whole text, as the kernel printed it.
  public var description: String { text }
}

#if !hasFeature(Embedded)
  extension KernelRelease: Codable {
    /// Reads a release from its text.
    public init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let release = KernelRelease(text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no kernel release"))
      }
      self = release
    }

    /// Writes a release as its text.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }
#else
  extension KernelRelease: Codable {}
#endif
