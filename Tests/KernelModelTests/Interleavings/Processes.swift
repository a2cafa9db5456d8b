// SPDX-License-Identifier: MIT

import KernelModel

extension TsyncConfiguration {
  /// A process in which nothing happens but calls, and what the test lets happen besides.
  static func process(
    _ threads: Int, _ callers: Int = 1, _ change: (inout TsyncConfiguration) -> Void = { _ in }
  ) -> TsyncConfiguration {
    var configuration = TsyncConfiguration(threads: threads, callers: callers)
    change(&configuration)
    return configuration
  }
}
