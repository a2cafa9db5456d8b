import Scenarios

extension EngineRun {
  /// Why the kernel, or Lockstep, gave no answer; `nil` if there is one.
  var faultReason: String? {
    switch ending {
    case .outcome, .unsupported: nil
    case .kernelDied(let reason), .harnessFault(let reason): reason
    }
  }

  /// What two faults of one kind have in common: the words of the reason but for numbers and addresses.
  static func kind(ofFault reason: String) -> [Substring] {
    reason.split(separator: " ").filter { !$0.contains(where: \.isNumber) }
  }
}
