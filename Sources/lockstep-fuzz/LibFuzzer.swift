// SPDX-License-Identifier: MIT

#if LIBFUZZER
  import Glibc
  import SpecMutation

  /// The driver of libFuzzer, which chooses mutants by what code they reach.
  ///
  /// Built by `swift build -c release --sanitize fuzzer -Xswiftc -DLIBFUZZER --product lockstep-fuzz`; its options
  /// are those of libFuzzer, such as `-runs=100000 -max_len=8192 FOLDER`.
  enum LibFuzzer {
    /// The corresponding C function is `LLVMFuzzerRunDriver`.
    @_silgen_name("LLVMFuzzerRunDriver")
    private static func drive(
      _ count: UnsafeMutablePointer<Int32>,
      _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
      _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

    /// Runs until libFuzzer has had enough, and ends the process.
    static func run() -> Never {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      let status = drive(&count, &arguments) { start, size in
        let bytes = Array(UnsafeBufferPointer(start: start, count: size))
        if let violation = CompilerPromise.violation(compiling: bytes) { fatalError(violation) }
        return 0
      }
      exit(status)
    }
  }
#endif
