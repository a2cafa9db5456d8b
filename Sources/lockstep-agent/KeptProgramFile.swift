// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import Scenarios

/// The programs that came with the guest, each read when it is wanted.
struct KeptProgramFile {
  private let descriptor = open(ProgramFile.path, O_RDONLY | O_CLOEXEC)

  /// The program with a number; `nil` if there is none, or it cannot be read.
  func program(_ number: Int) -> Program? {
    guard descriptor >= 0, number >= 0, let ends = bytes(8, at: number * ProgramFile.bytesOfOffset)
    else { return nil }
    let offsets = [ends[..<4], ends[4...]].map { bytes in
      Int(bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    guard offsets[1] > offsets[0], offsets[1] - offsets[0] <= longestLine,
      let text = bytes(offsets[1] - offsets[0], at: offsets[0])
    else { return nil }
    return try? Program(JSON(reading: String(decoding: text, as: UTF8.self)))
  }

  /// So many bytes of the file; `nil` if it has not as many.
  private func bytes(_ count: Int, at offset: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
  }
}
