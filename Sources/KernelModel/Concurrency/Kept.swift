/// Keeps each value once and gives it a number: comparing two kept values is comparing two numbers, and a state that
/// refers to one is as small as a number.
struct Keeper<Value: Hashable> {
  private var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The number of the kept value that equals this one, from 0.
  mutating func keep(_ value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// The value with this number.
  subscript(number: Int32) -> Value { values[Int(number)] }
}
