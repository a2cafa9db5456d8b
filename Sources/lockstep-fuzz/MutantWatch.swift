// SPDX-License-Identifier: MIT

import Foundation
import Glibc
import Synchronization

/// Says which mutant was being compiled when the program crashed or did not go on.
final class MutantWatch: Sendable {
  /// The longest that a mutant may take in any build on any machine, in seconds.
  private static let deadline = 60

  // A signal handler can reach nothing but a global.
  private static let number = Atomic<Int>(-1)

  /// Looks out for crashes and hangs from now on.
  func start() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGALRM] {
      Glibc.signal(signal) { received in
        MutantWatch.tell(received)
        Glibc.signal(received, SIG_DFL)
        raise(received)
      }
    }
  }

  /// A mutant is next.
  func begin(_ number: Int) {
    Self.number.store(number, ordering: .relaxed)
    alarm(UInt32(Self.deadline))
  }

  /// Writes the number with nothing but write(2), as a signal handler must.
  private static func tell(_ signal: Int32) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var rest = number.load(ordering: .relaxed)
      var position = buffer.count
      repeat {
        position -= 1
        buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0 && position > 0
      let text: StaticString = signal == SIGALRM ? "hangs at mutant " : "crashes at mutant "
      write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      write(STDERR_FILENO, buffer.baseAddress! + position, buffer.count - position)
      write(STDERR_FILENO, "\n", 1)
    }
  }
}
