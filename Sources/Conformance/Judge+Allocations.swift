// SPDX-License-Identifier: MIT

import Scenarios

extension Judge {
  /// At which allocation a kernel and the simulator part; `nil` for a step in which none fails, or of which the
  /// simulator names none.
  func allocationReason(forStep index: Int, of run: EngineRun) -> String? {
    guard let failure = scenario.steps[index].failedAllocation,
      let sites = allowed.allocationSites[index]
    else { return nil }
    let failures = run.injectedFailures.filter { $0.instruction == index }
    switch failure.site {
    case .nth(let number):
      if number <= sites.count { return "allocation \(number) is for \(sites[number - 1])" }
      return "there is no allocation \(number): \(count(sites))"
    case .every:
      if let survived = failures.first(where: { $0.result != .errno(.ENOMEM) }) {
        let site = name(survived.site, among: sites)
        return
          "allocation \(survived.site), \(site), came to '\(survived.result)' instead of ENOMEM"
      }
      if failures.count == sites.count { return nil }
      let next = failures.count + 1
      if failures.count > sites.count {
        return "allocations that failed in the kernel: \(failures.count); \(count(sites))"
      }
      return
        "allocations that failed in the kernel: \(failures.count); number \(next) of the simulator is for "
        + name(next, among: sites)
    }
  }

  private func name(_ number: Int, among sites: [String]) -> String {
    number <= sites.count ? sites[number - 1] : "which the simulator does not know"
  }

  private func count(_ sites: [String]) -> String {
    guard let last = sites.last else { return "the simulator knows of none" }
    return "the simulator knows \(sites.count), the last of which is for \(last)"
  }
}
