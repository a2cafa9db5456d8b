// SPDX-License-Identifier: MIT

#if hasFeature(Embedded)
  /// Stands for the lock of the standard library, which Embedded Swift does not have for this system: what is compiled so
  /// is the agent, which makes its folders in one thread.
  final class Mutex<Value>: @unchecked Sendable {
    private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result { body(&value) }
  }
#endif
