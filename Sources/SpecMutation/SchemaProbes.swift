// SPDX-License-Identifier: MIT

import Scenarios

/// Values at the bounds of a part of the schema: the last ones that it takes, and the first that it does not.
struct SchemaProbes {
  /// The values, each of them once.
  private(set) var values: [JSON] = []
  private var known: Set<JSON> = []

  /// Collects the values for what the schema says of one value.
  ///
  /// - Parameter tried: what the schema says that was looked at closely before, such as that something is the name of a
  ///   thread: a few values do there.
  init(for site: SchemaWalk.Site, tried: inout Set<JSON>) {
    let new = site.parts.map { $0.schema.removing("description") }.filter {
      tried.insert($0).inserted
    }
    let words = site.parts.compactMap { $0.schema["enum"]?.allItems.first?.anyText }
    add([.null, -1, "zz", []] + words.prefix(1).map { .text($0 + "x") })
    let isSingle = site.value.allMembers.isEmpty && site.value.allItems.isEmpty
    if isSingle && !new.isEmpty {
      add(Self.ofEachKind + [.list([site.value]), ["zz": site.value]])
    }
    for schema in new { add(bounds: schema) }
  }

  private mutating func add(_ values: [JSON]) {
    self.values += values.filter { known.insert($0).inserted }
  }

  private mutating func add(bounds schema: JSON) {
    for (keyword, outside) in [("minimum", -1), ("maximum", 1)] {
      guard let bound = schema[keyword]?.anyNumber else { continue }
      add([.number(bound), .number(bound + outside), .text("\(bound)")])
    }
    if let words = schema["enum"]?.allItems {
      add(Self.around(words.compactMap(\.anyText)))
    }
    add(schema["not"]?["enum"]?.allItems ?? [])
    if let length = schema["maxLength"]?.anyNumber {
      add([length, length + 1].map { .text(String(repeating: "a", count: $0)) })
    }
    if let pattern = schema["pattern"]?.anyText { add(Self.around(TextPattern(pattern))) }
  }

  /// Values of each kind, of which a value may be of one or two.
  private static let ofEachKind: [JSON] = [
    .null, true, false, 0, 1, -1, .fraction(1.5), .fraction(1e20), "", " ", "zz", "12", "true",
    "yes",
    "$zz",
    [], [:],
  ]

  // MARK: Words

  /// The lists of words that the language has, so that a word is missed that a schema leaves out.
  private static let lists: [[String]] =
    [
      Errno.allCases.map(\.rawValue), FileRight.allCases.map(\.rawValue),
      NetworkRight.allCases.map(\.rawValue), Scope.allCases.map(\.rawValue),
      Feature.allCases.map(\.rawValue), Capability.allCases.map(\.rawValue),
      RestrictFlag.allCases.map(\.rawValue), Vocabulary.actionNames,
    ]
    + Vocabulary.actions.flatMap { action in
      ([action.operand] + action.parameterLists.joined().map(\.kind)).compactMap(\.words)
    }

  private static func around(_ words: [String]) -> [JSON] {
    let misspelled = words.prefix(1).flatMap { [$0 + "x", $0.uppercased(), $0.lowercased()] }
    let related = lists.filter { !Set(words).isDisjoint(with: $0) }.joined()
    return (words + related + misspelled).map { .text($0) }
  }

  // MARK: Texts

  /// Texts around a kind of pattern, the first of which it matches.
  private static let texts: [[String]] = [
    [
      "a", "a9", "a-b", "a--", "-a", "9a", "A", "aB", "a_b", "a b", "a.b", "a/b", "\u{e9}",
      "a\u{e9}", "a\n",
      letters(64), letters(65),
    ],
    [
      "a/b/c/d", "a/b/c/d/e", ".", "..", "../a", "a/..", "a/./b", "/a", "a/", "a//b", ".a", "a/.b",
      "A_-.9",
      "a/\(letters(64))", "a/\(letters(65))", "a/b c", "a\\b",
    ],
    ["a/B", "a/", "/B", "A/b", "a/b/c_D-9", "a/b.c", "a/\u{e9}", "a b/c", "a/\n"],
    ["a.+-_9", "+", "a=b", "a,b", "a+\u{e9}"],
    ["$a", "x$a", "$", "$A", "$9", "a$"],
    [
      "1<<3", "1<<0", "1<<31", "1<<32", "1<<03", "1<<-1", "1<<", "0x0", "0xffffFFFF", "0x1ffffffff",
      "0x", "0xg", "0x+1",
    ],
    conditions,
    [
      "a b", " a ", "a\nb", "a\n", "\n", "a\tb", "a\u{7}b", letters(1000), letters(1001),
      "\u{1f600}",
    ],
  ]

  private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  private static let conditions: [String] =
    [
      "abi >= 1", "abi>=1", " abi  >=\n1 ", "abi >= 01", "abi >= -1", "abi >= x", "abi => 1",
      "abi == 1", "abi >=",
    ]
    + [0, Profile.newestKnownABI, Profile.newestKnownABI + 1].map { "abi = \($0)" }
    + ["<", "<=", ">", ">=", "=", "!="].flatMap { ["edition \($0) v2", "erratum \($0) 1"] }
    + Edition.allCases.map { "edition = \($0.rawValue)" } + ["edition = 9.9", "edition = V2"]
    + [
      "7.0", "7", "7.0.1", "7.0.0.1", "7.0-rc1", "7.0-rc0", "7.0-rc", "7.0.1-rc2", "07.0", "7.00",
      "7.-1", "7.0+a",
      "999.999", "9999.9999.9999-rc9999", "10000.0", "0.10000", "7.0-rc10000",
      "99999999999999999999.0",
    ].map { "release >= \($0)" }
    + [0, 1, 32, 33].map { "erratum = \($0)" }
    + [
      "and = 1", "otherwise = 1", "abi >= 1 and", "and abi >= 1", "abi >= 1 or abi < 4",
      "abi >= 1 abi < 4", "otherwise",
    ]
    + [Limits.comparisons, Limits.comparisons + 1].map {
      Array(repeating: "abi >= 1", count: $0).joined(separator: " and ")
    }

  private static func around(_ pattern: TextPattern) -> [JSON] {
    texts.filter { pattern.matches($0[0]) }.joined().map { .text($0) }
  }
}
