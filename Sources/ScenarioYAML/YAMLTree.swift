// SPDX-License-Identifier: MIT

import Scenarios

/// Builds the tree of nodes of one file and reports what the strict subset of YAML forbids.
struct YAMLTree: ~Copyable {
  private var events: YAMLEvents
  private let report: FileReport
  private let text: [UInt8]

  /// The root of a text, or `nil` if there is none; the report says why.
  ///
  /// - Parameters:
  ///   - text: the text, valid UTF-8 without a byte-order mark.
  ///   - report: where problems go.
  static func root(of text: [UInt8], report: FileReport) -> Node? {
    guard let events = YAMLEvents(text) else {
      report.error("there is no memory left to read the file", at: .start)
      return nil
    }
    var tree = YAMLTree(events: events, report: report, text: text)
    do {
      return try tree.document()
    } catch {
      tree.report(error)
      return nil
    }
  }

  private init(events: consuming YAMLEvents, report: FileReport, text: [UInt8]) {
    self.events = events
    self.report = report
    self.text = text
  }

  /// Reads the only document of the stream.
  private mutating func document() throws(YAMLSyntaxError) -> Node? {
    _ = try events.next()
    let start = try events.next()
    guard case .documentStart(let hasDirectives) = start.kind else {
      reportEmpty()
      return nil
    }
    if hasDirectives {
      report.error("a spec has no YAML directives; remove the lines with '%'", at: place(start))
    }
    let root = try node(try events.next(), depth: 0)
    _ = try events.next()
    let next = try events.next()
    if case .documentStart = next.kind {
      report.error("a spec is one YAML document; this is a second one", at: place(next))
      return nil
    }
    if root.plainText == "" {
      reportEmpty()
      return nil
    }
    return root
  }

  private func reportEmpty() {
    report.error(
      "the file is empty; a spec has '\(SpecKey.suite.rawValue)', '\(SpecKey.about.rawValue)' "
        + "and '\(SpecKey.scenarios.rawValue)'", at: .start)
  }

  /// Reads the node that begins with an event.
  ///
  /// - Parameters:
  ///   - event: the first event of the node.
  ///   - depth: the number of collections around the node.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLSyntaxError) -> Node {
    reportDecorations(event)
    report.spend(1)
    guard !report.isFull else {
      throw YAMLSyntaxError(problem: "too many mistakes to read on", mark: event.start)
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return Node(content: .scalar(text: text, isPlain: isPlain), place: place(event))
    case .sequenceStart(let isFlow):
      try checkDepth(depth, at: event)
      return try sequence(event, isFlow: isFlow, depth: depth)
    case .mappingStart(let isFlow):
      try checkDepth(depth, at: event)
      return try mapping(event, isFlow: isFlow, depth: depth)
    default:
      return Node(content: .unusable, place: place(event))
    }
  }

  private mutating func sequence(_ start: YAMLEvent, isFlow: Bool, depth: Int)
    throws(YAMLSyntaxError) -> Node
  {
    var items: [Node] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind {
        return Node(
          content: .sequence(items), place: place(from: start, to: isFlow ? event.end : nil))
      }
      try checkCount(items.count, "a list has at most \(Limits.items) items", at: event)
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(_ start: YAMLEvent, isFlow: Bool, depth: Int)
    throws(YAMLSyntaxError) -> Node
  {
    var entries: [Node.Entry] = []
    var seen: [String: SourceRange] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind {
        return Node(
          content: .mapping(entries), place: place(from: start, to: isFlow ? event.end : nil))
      }
      try checkCount(seen.count, "a mapping has at most \(Limits.items) keys", at: event)
      let key = try node(event, depth: depth + 1)
      let value = try node(try events.next(), depth: depth + 1)
      guard let name = key.text else {
        if !key.isUnusable { report.error("a key is a word, not \(key.kindName)", at: key.place) }
        continue
      }
      if name == "<<" {
        report.error("a spec has no merge keys; write the keys out", at: key.place)
        continue
      }
      if let first = seen[name] {
        report.error(
          "duplicate key \(FileReport.quoted(name))", at: key.place,
          notes: [.init("the first one is here", at: first)])
        continue
      }
      seen[name] = key.place
      entries.append(Node.Entry(key: key, value: value))
    }
  }

  /// Stops at the bound of nesting, so that reading needs a bounded stack.
  private func checkDepth(_ depth: Int, at event: YAMLEvent) throws(YAMLSyntaxError) {
    guard depth < Limits.nesting else {
      throw YAMLSyntaxError(
        problem: "too deep; a spec nests at most \(Limits.nesting) lists and mappings",
        mark: event.start)
    }
  }

  /// Stops at the bound of keys and items: nobody writes so many, and what is done with them need not scale.
  private func checkCount(_ count: Int, _ bound: String, at event: YAMLEvent)
    throws(YAMLSyntaxError)
  {
    guard count < Limits.items else {
      throw YAMLSyntaxError(problem: "too many of them; \(bound)", mark: event.start)
    }
  }

  /// Reports anchors, aliases and tags.
  private func reportDecorations(_ event: YAMLEvent) {
    if case .alias(let name) = event.kind {
      report.error(
        "a spec has no aliases; write out what \(FileReport.quoted("*" + name)) stands for",
        at: place(event))
    }
    guard event.anchor != nil || event.hasTag else { return }
    let start = report.lines.word(at: place(event.start))
    if let anchor = event.anchor {
      report.error(
        "a spec has no anchors; remove \(FileReport.quoted("&" + anchor))", at: start)
    }
    if event.hasTag {
      report.error(
        "a spec has no tags; a value gets its type from the key in front of it", at: start)
    }
  }

  /// Reports why the text is no YAML.
  private func report(_ error: YAMLSyntaxError) {
    guard let mark = error.mark else {
      report.error(error.problem, at: place(ofByte: error.byteOffset ?? 0))
      return
    }
    let position = place(mark)
    if report.lines.character(at: position) == "\t" {
      report.error("a tab cannot indent YAML; use spaces", at: position)
      return
    }
    let notes = error.context.map { [FileReport.Note($0.message, at: place($0.mark))] }
    report.error(error.problem, at: position, notes: notes ?? [])
  }

  /// The position of a byte, for the errors of libyaml's reader, which knows no lines.
  private func place(ofByte offset: Int) -> SourceRange {
    SpecText.place(ofByte: offset, in: text)
  }

  private func place(_ mark: YAMLEvent.Mark) -> SourceRange {
    SourceRange(line: mark.line + 1, column: mark.column + 1, length: 1)
  }

  private func place(_ event: YAMLEvent) -> SourceRange { place(from: event, to: event.end) }

  /// The part of a stretch that lies in its first line.
  private func place(from start: YAMLEvent, to end: YAMLEvent.Mark?) -> SourceRange {
    var place = place(start.start)
    if let end, end.line == start.start.line {
      place.length = max(1, end.column - start.start.column)
    } else {
      place.length = max(1, report.lines.length(ofLine: place.line) - place.column + 1)
    }
    return place
  }
}
