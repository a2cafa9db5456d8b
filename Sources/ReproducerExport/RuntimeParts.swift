// SPDX-License-Identifier: MIT

/// A piece of the C code that exported programs are made of: a function or a few that belong together.
///
/// The files in `Runtime` are divided by comments. `//@part NAME` begins a part, `//@needs A, B` names the parts that
/// must come before it, `//@argument`, `//@mailbox` and `//@board` give the fields that it needs in the structures of these
/// names, `//@hook NAME` stands for lines that only some programs have.
struct RuntimePart {
  /// Its name.
  let name: String
  /// What must come before it.
  var needs: [String] = []
  /// The headers that it includes, such as `<errno.h>`.
  var includes: [String] = []
  /// The fields by the name of their structure.
  var fields: [String: [String]] = [:]
  /// The code.
  var lines: [String] = []
}

/// All parts, as they stand in the files.
enum Runtime {
  /// The parts by their names.
  static let parts: [String: RuntimePart] = {
    let texts = [
      PackageResources.core_c, PackageResources.process_c, PackageResources.actions_c,
      PackageResources.others_c, PackageResources.group_c, PackageResources.sleep_c,
      PackageResources.properties_c, PackageResources.events_c, PackageResources.report_c,
    ]
    var parts: [String: RuntimePart] = [:]
    for part in texts.flatMap({ read(String(decoding: $0, as: UTF8.self)) }) {
      precondition(parts[part.name] == nil, "two parts are called \(part.name)")
      parts[part.name] = part
    }
    return parts
  }()

  private static func read(_ text: String) -> [RuntimePart] {
    var parts: [RuntimePart] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let name = line.value(behind: "//@part ") {
        parts.append(RuntimePart(name: name))
        continue
      }
      guard !parts.isEmpty else { continue }
      let last = parts.count - 1
      if let names = line.value(behind: "//@needs ") {
        parts[last].needs += names.split(separator: ",").map { $0.filter { $0 != " " } }
      } else if let header = line.value(behind: "#include ") {
        parts[last].includes.append(header)
      } else if let (structure, field) = field(in: line) {
        parts[last].fields[structure, default: []].append(field)
      } else {
        parts[last].lines.append(line)
      }
    }
    return parts.map { part in
      var part = part
      part.lines = part.lines.trimmed
      return part
    }
  }

  private static func field(in line: String) -> (structure: String, field: String)? {
    for structure in ["argument", "mailbox", "board"] {
      if let field = line.value(behind: "//@\(structure) ") { return (structure, field) }
    }
    return nil
  }

  /// The parts that some parts come to, each behind what it needs.
  ///
  /// - Parameters:
  ///   - names: the parts that are wanted, in the order in which they shall come.
  ///   - replacements: parts of which another one takes the place.
  static func closure(of names: [String], replacing replacements: [String: String])
    -> [RuntimePart]
  {
    var seen: Set<String> = []
    var order: [RuntimePart] = []
    func visit(_ name: String) {
      let name = replacements[name] ?? name
      guard seen.insert(name).inserted else { return }
      guard let part = parts[name] else { preconditionFailure("there is no part \(name)") }
      part.needs.forEach(visit)
      order.append(part)
    }
    names.forEach(visit)
    return order
  }
}

extension String {
  /// The rest of a line that begins with `prefix`.
  fileprivate func value(behind prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension [String] {
  /// The lines without the empty ones at both ends.
  var trimmed: [String] {
    Array(drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed())
  }
}
