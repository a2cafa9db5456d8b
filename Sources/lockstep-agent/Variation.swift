// SPDX-License-Identifier: MIT

import CKernelInterface
import Randomness
import Scenarios

/// Chooses where and when the actions of a group begin: the same number, the same choices.
struct Variation {
  /// The number of the request; 0 chooses nothing.
  let number: Int
  /// The CPUs among which to choose.
  let cpus: Int

  /// The upper bounds of the delays, in nanoseconds, one of which is chosen first: from about a system call to
  /// about the whole of a `landlock_restrict_self(2)` on an emulated machine.
  private static let longestDelays: [UInt64] = [0, 2_000, 20_000, 200_000, 1_000_000]

  /// How the instruction at `place` begins.
  ///
  /// - Parameters:
  ///   - group: the number of its group.
  ///   - isGated: whether it waits for the others of its group.
  ///   - repeats: whether it is repeated until the group is called off.
  func start(of place: Int, group: UInt32, isGated: Bool, repeats: Bool) -> lki_start {
    var start = lki_start(
      group: group, is_gated: isGated ? 1 : 0, repeats: repeats ? 1 : 0, delay: 0, cpu: -1,
      is_batch: 0)
    guard number != 0, isGated else { return start }
    var numbers = SplitMix64(seed: UInt64(bitPattern: Int64(number)) &* 256 &+ UInt64(place))
    let longest = Self.longestDelays[Int(numbers.next() % UInt64(Self.longestDelays.count))]
    start.delay = longest == 0 ? 0 : UInt32(numbers.next() % longest)
    // Half of the threads stay where the kernel puts them.
    if numbers.next() % 2 == 0 { start.cpu = Int32(numbers.next() % UInt64(cpus)) }
    start.is_batch = numbers.next() % 4 == 0 ? 1 : 0
    return start
  }
}

extension lki_start {
  /// Where the kernel puts the thread, and without waiting for anybody.
  static let atOnce = lki_start(group: 0, is_gated: 0, repeats: 0, delay: 0, cpu: -1, is_batch: 0)
}
