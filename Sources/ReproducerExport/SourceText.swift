// SPDX-License-Identifier: MIT

import Scenarios

/// The source as a whole: comments, declarations, the parts of the runtime, what the scenario says, and the end.
extension ProgramBuilder {
  private static let licence = "SPDX-License-Identifier: MIT"

  /// The type of a pointer to a permutation, without the pointer.
  private var variantType: String {
    switch format {
    case .program: "struct variant"
    case .kselftest: "FIXTURE_VARIANT(\(fixture))"
    }
  }

  /// The names of the parts that the program takes, in the order in which they come; what they need comes along.
  private var partNames: [String] {
    var parts: [String] = []
    let named = needs.compactMap { need -> String? in
      if case .part(let name) = need { name } else { nil }
    }
    if !names.rulesets.isEmpty || needs.contains(.execution) { parts.append("rulesets") }
    if needs.contains(.execution) { parts.append("execute") }
    parts += ["become", "serve", "serve-thread", "kernel"]
    if needs.contains(.directory) { parts.append("directory") }
    if needs.contains(.file) { parts.append("file-descriptor") }
    if needs.contains(.ports) { parts.append("reserve-ports") }
    if needs.contains(.pipes) { parts.append("pipes") }
    if needs.contains(.signals) { parts.append("signals") }
    if needs.contains(.enforcement) { parts.append("psx_restrict_self") }
    if needs.contains(.failures) { parts.append("can-fail-allocations") }
    if races || needs.contains(.groups) { parts.append("attempt") }
    if races && format == .kselftest { parts.append("time") }
    if functions.contains("exit_thread") { parts.append("has-exited") }
    let late: Set = ["await_freed_domains", "count_events", "last_denial"]
    parts += functions.subtracting(late).subtracting(["execute", "same_domain"]).sorted()
    if needs.contains(.part("note-executions")) { parts.append("note-executions") }
    if needs.contains(.groups) { parts += ["group", "forget-group"] }
    if needs.contains(.execution) { parts.append("continue") }
    if needs.contains(.events) { parts += ["events"] + functions.intersection(late).sorted() }
    parts += named.sorted()
    if needs.contains(.domains) { parts.append("same_domain") }
    return parts
  }

  /// The parts of which others take the place.
  private var replacements: [String: String] {
    var replacements: [String: String] = [:]
    if needs.contains(.groups) {
      replacements["serve"] = "serve-together"
      replacements["on"] = "run-group"
    }
    if needs.contains(.execution) { replacements["mapping"] = "execute" }
    return replacements
  }

  /// The lines that stand for a hook.
  private func hook(_ name: String) -> [String] {
    switch name {
    case "before-fork":
      return (needs.contains(.directory) ? ["\tmake_directory_of_scenario();"] : [])
        + (needs.contains(.ports) ? ["\treserve_ports();"] : [])
        + (needs.contains(.pipes) ? ["\tmake_pipes();"] : [])
        + (needs.contains(.events)
          ? ["\tif (!record_events())", "\t\treturn \"cannot record events\";"] : [])
    case "before-end": return needs.contains(.debugger) ? ["\tend_debuggers();"] : []
    case "after-end":
      return (needs.contains(.directory) ? ["\tremove_directory_of_scenario();"] : [])
        + (needs.contains(.ports) ? ["\tfree_ports();"] : [])
        + (needs.contains(.pipes) ? ["\tclose_pipes();"] : [])
        + (needs.contains(.execution) ? ["\tclose(board->program);"] : [])
        + (needs.contains(.events) ? ["\tforget_events();"] : [])
        + (needs.contains(.groups) ? ["\tforget_group();"] : [])
    case "is-over":
      return functions.contains("exit_thread")
        ? ["\telse if (load(&mailbox->leaving) && has_exited(mailbox))", "\t\tstep->result = 0;"]
        : []
    case "executions":
      return needs.contains(.part("note-executions")) ? ["\tnote_executions();"] : []
    case "hand-file":
      return ["\town->handed[RULESETS] = \(needs.contains(.file) ? "file_descriptor" : "-1");"]
    case "take-file":
      return needs.contains(.file) ? ["\tfile_descriptor = own->handed[RULESETS];"] : []
    case "after-execution":
      return needs.contains(.enforcement) ? ["\thandle_enforcement();"] : []
    case "attempts": return attemptLines
    case "rights":
      return
        (FileRight.allCases.map { ($0.rawValue, $0.bit) }
        + NetworkRight.allCases.map { ($0.rawValue, $0.bit) })
        .map { "\t{ \($0.lowercased().quotedForC), \($1) }," }
    case "main":
      return needs.contains(.execution)
        ? ["\tcontinue_execution(argc, argv);", "\tfix_addresses(argv);"] : []
    default: return []
    }
  }

  private var attemptLines: [String] {
    let attempt = [
      "obstacle = start(variant);", "if (obstacle) {", "\tprintf(\"# %s\\n\", obstacle);",
      "\thas_diverged = true;", "} else {", "\trun_scenario(variant);", "}", "finish();",
    ]
    guard races else { return attempt.map(\.indented) }
    let loop = ["for (attempt = 0; attempt < ATTEMPTS && !has_diverged; attempt++) {"]
    return (loop + attempt.map(\.indented) + ["}"]).map(\.indented)
  }

  /// The lines of a part, with what stands in its hooks.
  private func lines(of part: RuntimePart, _ fields: [String: [String]]) -> [String] {
    part.lines.flatMap { line -> [String] in
      if line.hasPrefix("//@hook ") { return hook(String(line.dropFirst(8))) }
      if line.hasPrefix("//@fields ") {
        return (fields[String(line.dropFirst(10))] ?? []).map(\.indented)
      }
      return [
        format == .program || !line.contains("struct variant")
          ? line : line.replacing("struct variant", with: variantType)
      ]
    }
  }

  /// The fields of the runtime's structures, each once.
  private func fields(of parts: [RuntimePart]) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for part in parts {
      for (structure, lines) in part.fields {
        // Fields of several lines belong to one part and come as they are.
        for line in lines
        where line.hasPrefix("\t") || line.hasPrefix("}")
          || !(fields[structure] ?? []).contains(where: { Self.isSameField($0, line) })
        {
          fields[structure, default: []].append(line)
        }
      }
    }
    return fields
  }

  /// Whether two declarations are of the same field, whatever is said of them.
  private static func isSameField(_ one: String, _ other: String) -> Bool {
    one.split(separator: ";").first == other.split(separator: ";").first
  }

  /// The whole source.
  func sourceText(scenario: [String], setUp: [String], unmet: [String]) -> String {
    let parts = Runtime.closure(of: partNames, replacing: replacements)
    // These two call what the scenario says, so they come behind it.
    let ending = Runtime.closure(
      of: ["start"] + (format == .program ? ["check", "main"] : endOfKselftest(scenario)),
      replacing: replacements)
    let known = Set(parts.map(\.name))
    let new = ending.filter { !known.contains($0.name) }
    let early = new.filter { !["start", "main"].contains($0.name) }
    let all = parts + early
    let fields = fields(of: all + new)
    var blocks: [[String]] = []
    // The structures of arguments and of mailboxes hold what these define.
    let first: Set<String> = ["landlock", "create-ruleset-call", "credentials", "results", "words"]
    blocks += all.filter { first.contains($0.name) }.map { lines(of: $0, fields) }
    blocks += declarations(fields)
    blocks += all.filter { !first.contains($0.name) }.map { lines(of: $0, fields) }
    blocks.append(function("static void set_up(const \(variantType) *variant)", setUp))
    blocks += new.filter { $0.name == "start" }.map { lines(of: $0, fields) }
    blocks.append(
      function(
        "static const char *unmet(const \(variantType) *variant)", kernel(unmet) + unmet,
        comment: "Why a permutation cannot be run here; NULL if it can."))
    switch format {
    case .program:
      blocks.append(
        function(
          "static void run_scenario(const struct variant *variant)",
          locals(scenario) + scenario, comment: template.first.name))
      blocks += new.filter { $0.name == "main" }.map { lines(of: $0, fields) }
    case .kselftest: blocks += kselftest(scenario)
    }
    let body = blocks.filter { !$0.isEmpty }.map { block in
      block.flatMap(LineWrap.lines).map { $0.trimmedEnd + "\n" }.joined()
    }.joined(separator: "\n")
    let includes = Set((all + new).flatMap(\.includes)).union(Self.usualIncludes)
    return heading(body, includes: includes) + body
  }

  private static let usualIncludes: Set<String> = [
    "<errno.h>", "<fcntl.h>", "<linux/capability.h>", "<signal.h>", "<stdbool.h>", "<stdio.h>",
    "<stdlib.h>", "<sys/prctl.h>", "<sys/stat.h>", "<unistd.h>",
  ]

  /// What the checks of a source for the kernel's tree need: one allowed result alone is a comparison.
  private func endOfKselftest(_ scenario: [String]) -> [String] {
    scenario.contains { $0.contains("is_one_of(") } ? ["is-one-of"] : []
  }

  // MARK: The beginning

  private func heading(_ body: String, includes: Set<String>) -> String {
    let scenario = template.first
    var sentences = ["\(template.id)", "", scenario.name]
    if let because = scenario.because { sentences += ["", because] }
    if let reference = scenario.reference { sentences += ["", "See \(reference)."] }
    sentences += ["", "Made by lockstep export from \(scenario.location)."]
    let link = needs.contains(.execution) ? " -static" : ""
    if format == .program {
      sentences.append("cc -std=gnu11 -Wall -Wextra\(link) -pthread \(fileName)")
    }
    var lines = ["// \(Self.licence)"] + CComment.lines(sentences)
    if lines[1] == "/*", lines.count == 3 { lines = [lines[0]] }
    lines += ["", "#define _GNU_SOURCE"]
    lines += includes.sorted().map { "#include \($0)" }
    if format == .kselftest {
      lines += ["#include <linux/landlock.h>", "", "#include \"../kselftest_harness.h\""]
    }
    lines += [""]
    if format == .program {
      lines += ["#define SPEC \(scenario.location.path.quotedForC)"]
    }
    lines += words(in: body)
    return lines.joined(separator: "\n") + "\n\n"
  }

  private var fileName: String {
    "\(template.id.topic)--\(template.id.slug).c"
  }

  /// The definitions of Landlock's words that the program uses, for headers that are older.
  private func words(in body: String) -> [String] {
    let identifiers = Set(
      body.utf8.split { byte in
        !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
          || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
          || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: "_"))
      }.filter { $0.starts(with: "LANDLOCK_".utf8) }.map { String(decoding: $0, as: UTF8.self) })
    let used = RulesetText.bits.filter { identifiers.contains($0.word) }
    return used.flatMap { word, bit -> [String] in
      let suffix = word.contains("RESTRICT_SELF") ? "U" : "ULL"
      let definition = "#define \(word) (1\(suffix) << \(bit))"
      return format == .program
        ? [definition] : ["#ifndef \(word)", definition, "#endif"]
    }
  }

  /// What the runtime's structures are made of.
  private func declarations(_ fields: [String: [String]]) -> [[String]] {
    var blocks: [[String]] = []
    func constants(_ names: [String], _ end: String?) -> String {
      "enum { " + (names + (end.map { [$0] } ?? [])).joined(separator: ", ") + " };"
    }
    var enums = [constants(names.threads, "THREADS")]
    enums.append(
      "enum { FIRST_THREADS = \(template.first.threads.count), OUTSIDE = -1 };")
    let hasRulesets = !names.rulesets.isEmpty || needs.contains(.execution)
    if hasRulesets { enums.append(constants(names.rulesets, "RULESETS")) }
    if needs.contains(.pipes) { enums.append(constants(names.pipes, "PIPES")) }
    if needs.contains(.ports) {
      enums.append("enum { LISTENING, LISTENING_TOO, FREE, FREE_TOO, PORTS };")
    }
    if needs.contains(.groups) { enums.append("enum { STEPS = \(max(1, mostSteps)) };") }
    if races {
      enums.append("/* Steps that race are tried so often. */")
      enums.append(
        format == .kselftest
          ? "enum { ATTEMPTS = \(attempts), MOST_MILLISECONDS = \(Self.mostMilliseconds) };"
          : "enum { ATTEMPTS = \(attempts) };")
    }
    blocks.append(enums)
    blocks.append(contentsOf: variantDeclarations)
    blocks.append(
      [
        "/* What a thread is to do. */", "struct arguments {",
        "\tint times;\t/* in a row; 0 means once */",
      ]
        + (fields["argument"] ?? []).map(\.indented) + ["};"])
    return blocks
  }

  /// The axes, and the permutations.
  private var variantDeclarations: [[String]] {
    let axes = zip(names.fields, names.values).map { field, values in
      "enum axis_\(field) { \(values.joined(separator: ", ")) };"
    }
    let fields = names.fields.map { "\tenum axis_\($0) \($0);" }
    switch format {
    case .program:
      let permutations = scenarios.map { scenario in
        let values = zip(names.fields.indices, scenario.id.permutation).map { axis, name in
          ".\(names.fields[axis]) = \(constant(name, on: axis))"
        }
        let all = [".name = \(scenario.id.description.quotedForC)"] + values
        return "\t{ \(all.joined(separator: ", ")) },"
      }
      return [
        axes,
        ["struct variant {", "\tconst char *name;"] + fields + ["};"],
        ["static const struct variant variants[] = {"] + permutations + ["};"],
        ["enum { VARIANTS = sizeof(variants) / sizeof(*variants) };"],
      ]
    case .kselftest:
      let struct_ =
        fields.isEmpty
        ? ["FIXTURE_VARIANT(\(fixture));"] : ["FIXTURE_VARIANT(\(fixture))", "{"] + fields + ["};"]
      return [axes, struct_]
    }
  }

  /// The constant of a value.
  func constant(_ name: String, on axis: Int) -> String {
    names.values[axis][template.axes[axis].values.firstIndex(of: name) ?? 0]
  }

  // MARK: Functions

  /// A function around lines.
  func function(_ head: String, _ body: [String], comment: String? = nil) -> [String] {
    let usesVariant = body.contains { $0.contains("variant->") }
    let unused = usesVariant ? [] : ["(void)variant;"]
    // Declarations come first.
    let declarations = body.prefix { line in
      ["const ", "struct ", "long result"].contains { line.hasPrefix($0) }
    }
    let rest = body.dropFirst(declarations.count).drop { $0.isEmpty }
    let lines = Array(declarations) + (declarations.isEmpty ? [] : [""]) + unused + rest
    return (comment.map { CComment.lines([$0]) } ?? []) + [head, "{"]
      + lines.map(\.indented) + ["}"]
  }

  /// The variables that say what the kernel is, as far as lines ask for it.
  private func kernel(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n")
    return (text.contains("abi ") ? ["const int abi = landlock_abi();"] : [])
      + (text.contains("edition ") && lines.contains { $0.isQuestion("edition") }
        ? ["const enum edition edition = tsync_edition();"] : [])
  }

  /// The variables of the scenario.
  func locals(_ lines: [String]) -> [String] {
    let hasResult = lines.contains { $0.contains("result = ") || $0.contains("!result") }
    let hasSteps = lines.contains { $0.contains("steps[") }
    var locals: [String] = []
    if lines.contains(where: { $0.isQuestion("abi") }) {
      locals.append("const int abi = landlock_abi();")
    }
    if lines.contains(where: { $0.isQuestion("edition") }) {
      locals.append("const enum edition edition = tsync_edition();")
    }
    if hasSteps { locals.append("struct step *steps[STEPS] = { NULL };") }
    let usesResult = lines.contains {
      $0.trimmedStart.hasPrefix("result = ")
    }
    if hasResult && usesResult {
      locals.append(names.fields.isEmpty ? "long result;" : "long result = 0;")
    }
    return locals
  }
}

extension String {
  /// The line without the white space at its end.
  var trimmedEnd: String { String(reversed().drop { $0 == "\t" || $0 == " " }.reversed()) }

  /// The line without the white space at its beginning.
  var trimmedStart: Substring { drop { $0 == "\t" || $0 == " " } }

  /// Whether a line asks for a variable in a condition.
  func isQuestion(_ variable: String) -> Bool {
    let line = trimmedStart
    return (line.hasPrefix("if (") || line.hasPrefix("} else if ("))
      && contains("\(variable) ")
      && !line.hasPrefix("/*")
  }
}
