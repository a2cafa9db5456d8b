/// A value that is kept once, however many states refer to it: comparing two of them is comparing two numbers.
final class Kept<Value: Hashable>: Hashable {
  /// The value.
  let value: Value
  /// The number that stands for it in its keeper, from 0.
  let number: Int

  fileprivate init(_ value: Value, number: Int) {
    self.value = value
    self.number = number
  }

  static func == (left: Kept, right: Kept) -> Bool { left.number == right.number }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Keeps each value once.
struct Keeper<Value: Hashable> {
  private var known: [Value: Kept<Value>] = [:]

  /// The kept value that equals this one.
  mutating func keep(_ value: Value) -> Kept<Value> {
    if let kept = known[value] { return kept }
    let kept = Kept(value, number: known.count)
    known[value] = kept
    return kept
  }
}
