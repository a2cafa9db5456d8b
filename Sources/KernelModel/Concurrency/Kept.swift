/// A large value of which copies cost nothing until one is changed.
struct Shared<Value> {
  private final class Storage {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  /// The value; to change it makes a copy first if others share it.
  var value: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}

/// Keeps each value once and gives it a number: comparing two kept values is comparing two numbers, and a state that
/// refers to one is as small as a number.
struct Keeper<Value: Hashable> {
  private var values: [Shared<Value>] = []
  private var numbers: [Value: Int32] = [:]

  /// The number of the kept value that equals this one, from 0.
  mutating func keep(_ value: Shared<Value>) -> Int32 {
    if let number = numbers[value.value] { return number }
    let number = Int32(values.count)
    values.append(value)
    numbers[value.value] = number
    return number
  }

  /// The value with this number.
  subscript(number: Int32) -> Shared<Value> { values[Int(number)] }
}
