// SPDX-License-Identifier: MIT

/// Who is told how far a campaign is.
public protocol CampaignProgress: Sendable {
  /// Shows what one of several kernels is doing; the next such text takes its place.
  func show(_ text: String, of kernel: String) async
  /// Says a sentence that stays.
  func say(_ sentence: String) async
  /// Shows nothing more of a kernel.
  func end(of kernel: String) async
}
