// SPDX-License-Identifier: MIT

public import Scenarios

/// Which of many kernels are worth the columns of a matrix.
public enum KernelMatrix {
  /// The series without TSYNC that people still run, the newest kernel of each.
  static let seriesWithoutTSYNC = [[6, 12], [6, 18], [6, 19]]

  /// The first release with TSYNC.
  static let firstWithTSYNC = KernelRelease("7.0")!

  /// The kernels of the matrix among those that can be had, the oldest first.
  ///
  /// They are the newest of Linux 6.12, 6.18 and 6.19, and of each series since 7.0 the oldest and the newest:
  /// what a series changed came either with its first release or with one of its stable releases. Release
  /// candidates count only in a series that has no release.
  public static func releases(from all: some Collection<KernelRelease>) -> [KernelRelease] {
    let series = Dictionary(grouping: Set(all)) { Array($0.numbers.prefix(2)) }
    let chosen = series.flatMap { numbers, members -> [KernelRelease] in
      let finished = members.filter { $0.candidate == nil }
      let sorted = (finished.isEmpty ? members : finished).sorted()
      if seriesWithoutTSYNC.contains(numbers) { return sorted.suffix(1) }
      guard let newest = sorted.last, newest >= firstWithTSYNC || newest.candidate != nil,
        !numbers.lexicographicallyPrecedes(firstWithTSYNC.numbers)
      else { return [] }
      return sorted[0] < newest ? [sorted[0], newest] : [newest]
    }
    return chosen.sorted()
  }
}
