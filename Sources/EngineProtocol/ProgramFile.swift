// SPDX-License-Identifier: MIT

/// The file in which a guest finds the programs that a request names by number.
public enum ProgramFile {
  /// Where it lies in the guest.
  public static let path = "/programs"

  /// How many bytes say where a text begins.
  public static let bytesOfOffset = 4
}
