// SPDX-License-Identifier: MIT

import CLibYAML

/// One event of libyaml's parser, with its marks, as a Swift value.
struct YAMLEvent {
  /// What happened.
  enum Kind {
    case streamStart, streamEnd, documentEnd, sequenceEnd, mappingEnd
    case documentStart(hasDirectives: Bool)
    case alias(name: String)
    case scalar(text: String, isPlain: Bool)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
  }

  /// A position in the text, from 0 as libyaml counts.
  struct Mark {
    /// The line, from 0.
    var line: Int
    /// The column in characters, from 0.
    var column: Int

    /// Takes over a mark of libyaml.
    init(_ mark: yaml_mark_t) {
      line = Int(mark.line)
      column = Int(mark.column)
    }
  }

  /// What happened.
  var kind: Kind
  /// Where it starts.
  var start: Mark
  /// Where it ends: the first position behind it.
  var end: Mark
  /// The anchor, without its `&`.
  var anchor: String?
  /// Whether the author gave a tag.
  var hasTag: Bool
}

/// What libyaml says of a text that is no YAML.
struct YAMLSyntaxError: Error {
  /// What is wrong, in the words of libyaml.
  var problem: String
  /// Where, or `nil` if `byteOffset` says so.
  var mark: YAMLEvent.Mark?
  /// The offset of a character that YAML does not allow, in bytes.
  var byteOffset: Int?
  /// What libyaml was doing, and where it began.
  var context: (message: String, mark: YAMLEvent.Mark)?
}

/// The events of one text, one after the other.
///
/// The corresponding C type is `yaml_parser_t`.
struct YAMLEvents: ~Copyable {
  // libyaml stores the address of the parser in the parser, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Starts to read a text, or `nil` if there is no memory for a parser.
  ///
  /// The corresponding C functions are `yaml_parser_initialize` and `yaml_parser_set_input_string`.
  init?(_ text: [UInt8]) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    input = .allocate(capacity: text.count)
    _ = input.initialize(from: text)
    // Without this, a byte-order mark would make libyaml read UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event.
  ///
  /// The corresponding C function is `yaml_parser_parse`.
  ///
  /// - Throws: `YAMLSyntaxError` if the text is no YAML; there is nothing to read after that.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private func syntaxError() -> YAMLSyntaxError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "libyaml has run out of memory"
    if state.error == YAML_READER_ERROR {
      return YAMLSyntaxError(problem: problem, byteOffset: Int(state.problem_offset))
    }
    let context = state.context.map {
      (message: String(cString: $0), mark: YAMLEvent.Mark(state.context_mark))
    }
    return YAMLSyntaxError(
      problem: problem, mark: YAMLEvent.Mark(state.problem_mark), context: context)
  }
}

extension YAMLEvent {
  /// Copies an event of libyaml.
  fileprivate init(_ event: yaml_event_t) {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var hasTag = false
    switch event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      kind = .documentStart(
        hasDirectives: start.version_directive != nil
          || start.tag_directives.start != start.tag_directives.end)
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(name: Self.text(event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = scalar.anchor
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      kind = .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
      anchor = start.anchor
      hasTag = start.tag != nil
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      kind = .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
      anchor = start.anchor
      hasTag = start.tag != nil
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamEnd
    }
    self.anchor = anchor.map { Self.text($0) }
    self.hasTag = hasTag
    start = Mark(event.start_mark)
    end = Mark(event.end_mark)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
