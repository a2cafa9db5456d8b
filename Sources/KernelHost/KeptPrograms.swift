// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import Scenarios
import TemporaryFolders

/// The programs that a guest is given before it boots, in a second archive behind that of the agent: then a request names
/// one by its number.
///
/// A User-Mode Linux kernel reads a byte of its channel with each system call, and an emulated serial port costs an exit
/// of the guest for each: a program of 2 KB is dear to send.
struct KeptPrograms: Sendable {
  /// The most bytes that the programs may take of a guest's memory; what is beyond is sent when it is run.
  static let mostBytes = 16 << 20

  private let numbers: [Program: Int]
  private let texts: [String]

  /// Keeps each of these programs once.
  init(_ programs: [Program]) {
    var numbers: [Program: Int] = [:]
    var texts: [String] = []
    var bytes = 0
    for program in programs where numbers[program] == nil {
      guard let text = try? program.json().line, text.utf8.count <= longestLine else {
        continue
      }
      bytes += text.utf8.count
      if bytes > Self.mostBytes { break }
      numbers[program] = texts.count
      texts.append(text)
    }
    self.numbers = numbers
    self.texts = texts
  }

  /// Whether there is none.
  var isEmpty: Bool { texts.isEmpty }

  /// The number of a program; `nil` if it is not kept.
  func number(of program: Program) -> Int? { numbers[program] }

  /// The file that the agent reads: for each program where its text begins, and where the last one ends, each four bytes
  /// with the lowest first, in bytes from the beginning of the file; then the texts.
  var file: [UInt8] {
    var offset = (texts.count + 1) * ProgramFile.bytesOfOffset
    var file: [UInt8] = []
    for length in texts.map(\.utf8.count) + [0] {
      withUnsafeBytes(of: UInt32(offset).littleEndian) { file += $0 }
      offset += length
    }
    for text in texts { file += text.utf8 }
    return file
  }
}

extension Launcher {
  /// The initramfs of a boot: the agent's archive, with the programs behind it.
  ///
  /// - Parameter image: the path of the agent's archive.
  func image(_ image: String, in folder: TemporaryFolder) throws(EngineError) -> String {
    if programs.isEmpty { return image }
    let path = "\(folder.path)/initramfs"
    do {
      let agent = try FileBytes(image)
      try writeWhole(
        agent.read(upTo: agent.size(), at: 0)
          + InitramfsArchive.ofPrograms(programs.file).finished(), to: path)
      return path
    } catch {
      throw .environment(reason: "\(path) cannot be written: \(reason(of: error))")
    }
  }
}
