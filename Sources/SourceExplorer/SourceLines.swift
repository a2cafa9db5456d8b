// SPDX-License-Identifier: MIT

import KernelHost

/// The lines of the user's files that a program was compiled from.
struct SourceLines: Sendable {
  /// The program.
  let program: String
  /// The folder of the runtime, whose own lines are of no interest.
  let runtime: String

  /// How long looking up may take.
  private static let deadline: Duration = .seconds(60)
  /// The most addresses of one look-up.
  private static let most = 2000

  /// The place of each address, as far as it is known.
  func places(of addresses: Set<UInt64>) async -> [UInt64: SourcePlace] {
    var places: [UInt64: SourcePlace] = [:]
    let all = addresses.sorted()
    for start in stride(from: 0, to: all.count, by: Self.most) {
      let some = all[start..<min(start + Self.most, all.count)]
      for (address, place) in await lookUp(some) { places[address] = place }
    }
    return places
  }

  private func lookUp(_ addresses: ArraySlice<UInt64>) async -> [UInt64: SourcePlace] {
    // An address is that behind a call, so the call is at the byte before.
    let texts = addresses.map { "0x" + String($0 - 1, radix: 16) }
    let command = Command(
      name: "addr2line", arguments: ["-a", "-i", "-e", program] + texts,
      environment: ["LC_ALL": "C"],
      deadline: Self.deadline)
    guard let result = try? await command.run(), result.succeeded else { return [:] }
    var places: [UInt64: SourcePlace] = [:]
    var address: UInt64?
    for line in result.output.split(separator: "\n") {
      if line.hasPrefix("0x"), let number = UInt64(line.dropFirst(2), radix: 16) {
        address = number + 1
      } else if let known = address, places[known] == nil, let place = place(in: line) {
        // Of calls that were inlined the innermost comes first; guards are inlined from the shim's header.
        places[known] = place
      }
    }
    return places
  }

  private func place(in line: Substring) -> SourcePlace? {
    guard let match = line.firstMatch(of: /^(.+):(\d+)/), let number = Int(match.output.2),
      number > 0
    else {
      return nil
    }
    let path = String(match.output.1)
    guard !path.hasPrefix("?"), !path.hasPrefix(runtime), !path.hasSuffix(RuntimeFiles.header)
    else { return nil }
    return SourcePlace(path: path, line: number)
  }
}
