// SPDX-License-Identifier: MIT

#if !hasFeature(Embedded)
  extension DecodingError {
    /// Where in a document something is wrong, and what: `hello.profile.abi: it is missing`.
    public var sentence: String {
      let (path, text): ([any CodingKey], String) =
        switch self {
        case .keyNotFound(let key, let context): (context.codingPath + [key], "it is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
          .dataCorrupted(let context):
          (context.codingPath, context.debugDescription)
        @unknown default: ([], "\(self)")
        }
      let place = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        .joined(separator: ".")
      return place.isEmpty ? text : "\(place): \(text)"
    }
  }
#endif
