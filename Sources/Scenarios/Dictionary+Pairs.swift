// SPDX-License-Identifier: MIT

// What `init(_:uniquingKeysWith:)` and `init(uniqueKeysWithValues:)` would do. Embedded Swift lacks both, because they
// cast an error.
extension Dictionary {
  /// A dictionary of pairs; of two with one key the first stays.
  public init(first pairs: some Sequence<(Key, Value)>) {
    self.init()
    for (key, value) in pairs where self[key] == nil { self[key] = value }
  }

  /// A dictionary of pairs whose keys are all different; the process ends if two are not.
  public init(distinct pairs: some Sequence<(Key, Value)>) {
    self.init()
    for (key, value) in pairs {
      precondition(updateValue(value, forKey: key) == nil, "two pairs have one key")
    }
  }
}
