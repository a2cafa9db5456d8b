// SPDX-License-Identifier: MIT

#if LIBFUZZER
  import SpecMutation

  /// What libFuzzer calls with each spec that it makes up; it chooses them by what code they reach.
  ///
  /// Built by `swift build -c release --sanitize fuzzer -Xswiftc -DLIBFUZZER --product lockstep-fuzz`, preferably with a
  /// `--scratch-path` of its own, because everything is compiled anew. The program then has libFuzzer's `main` and its
  /// options, such as `-runs=100000 -max_len=8192 FOLDER`. The corresponding C function is `LLVMFuzzerTestOneInput`.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: size))
    if let violation = CompilerPromise.violation(compiling: bytes) { fatalError(violation) }
    return 0
  }
#endif
