// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("In the editor and in the shell")
struct EditorTests {
  let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  private static let python = ProcessInfo.processInfo.environment["LOCKSTEP_PYTHON"] ?? "python3"

  @Test("a new spec leads the YAML language server to the schema beside it, and conforms")
  func modeline() throws {
    #expect(try command.lockstep("new", "topic/my-question").status == 0)
    let spec = try #require(command.text(of: "Specs/topic/my-question.yaml"))
    #expect(spec.hasPrefix("# yaml-language-server: $schema=../.lockstep.schema.json\n"))
    #expect(
      command.text(of: "Specs/.lockstep.schema.json") == (try command.lockstep("schema").output))
    #expect(try command.lockstep("lint").status == 0)
    try command.write("{}", to: "Specs/.lockstep.schema.json")
    #expect(try command.lockstep("new", "topic/another").status == 0)
    #expect(command.text(of: "Specs/.lockstep.schema.json") != "{}")
  }

  @Test("the schema that the modeline names takes the new spec, by check-jsonschema")
  func modelineSchema() throws {
    guard try command.shell("\(Self.python) -m check_jsonschema --version").status == 0 else {
      print("left out: pip install check-jsonschema, and set LOCKSTEP_PYTHON")
      return
    }
    #expect(try command.lockstep("new", "topic/my-question").status == 0)
    let check =
      "\(Self.python) -m check_jsonschema --schemafile Specs/.lockstep.schema.json Specs/topic/my-question.yaml"
    #expect(try command.shell(check).status == 0)
    let broken = try #require(command.text(of: "Specs/topic/my-question.yaml"))
      .replacing("threads:", with: "thread:")
    try command.write(broken, to: "Specs/topic/my-question.yaml")
    #expect(try command.shell(check).status != 0)
  }

  @Test("lint says in SARIF what is wrong with a spec, and where spec and simulator contradict")
  func sarif() throws {
    try command.write(
      LockstepCommand.conforming.replacing("READ_FILE", with: "READ_FLIE"),
      to: "Specs/to pic/x.yaml")
    try command.write(
      LockstepCommand.conforming.replacing("READ_FILE", with: "READ_FLIE"),
      to: "Specs/topic/one.yaml")
    let bad = try command.lockstep("lint", "Specs/topic", "--format", "sarif")
    #expect(bad.status == 2)
    #expect(bad.output.contains("\"ruleId\": \"bad-spec\""))
    #expect(bad.output.contains("\"uri\": \"Specs/topic/one.yaml\""))
    #expect(bad.output.contains("\"startLine\": 4"))
    let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
    try command.write(flipped, to: "Specs/topic/one.yaml")
    let contradiction = try command.lockstep("lint", "Specs/topic", "--format", "sarif")
    #expect(contradiction.status == 1)
    #expect(contradiction.output.contains("\"ruleId\": \"disagreement\""))
    #expect(contradiction.output.contains("\"startLine\": 12"))
    #expect(contradiction.output.contains("the spec says ok, the simulator EACCES"))
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
    let nothing = try command.lockstep("lint", "Specs/topic", "--format", "sarif")
    #expect(nothing.status == 0)
    #expect(nothing.output.contains(#/"results": \[\s*\]/#))

    guard try command.shell("\(Self.python) -c 'import sarif, sarif_pydantic'").status == 0 else {
      print("left out: pip install sarif-tools sarif-pydantic, and set LOCKSTEP_PYTHON")
      return
    }
    for (name, text) in [("bad", bad), ("contradiction", contradiction), ("nothing", nothing)] {
      try command.write(text.output, to: "\(name).sarif")
      let script = """
        import sys, json, sarif_pydantic
        from sarif import loader
        text = open(sys.argv[1]).read()
        sarif_pydantic.Sarif.model_validate_json(text)
        log = loader.load_sarif_file(sys.argv[1])
        print(log.get_result_count(), *[(r["Location"], r["Line"]) for r in log.get_records()])
        broken = json.loads(text); del broken["runs"][0]["tool"]
        try: sarif_pydantic.Sarif.model_validate(broken)
        except Exception: sys.exit(0)
        sys.exit("a log without a tool was taken")
        """
      try command.write(script, to: "read.py")
      let answer = try command.shell("\(Self.python) read.py \(name).sarif")
      #expect(answer.status == 0, "\(name): \(answer.errors)")
      let line = name == "bad" ? "4" : "12"
      #expect(
        answer.output
          == (name == "nothing" ? "0\n" : "1 ('Specs/topic/one.yaml', \(line))\n"))
    }
  }

  @Test(
    "completions are installed where each shell looks, and the shells can read them",
    arguments: [
      ("bash", "data/bash-completion/completions/lockstep"),
      ("zsh", "data/zsh/site-functions/_lockstep"),
      ("fish", "config/fish/completions/lockstep.fish"),
    ])
  func completions(shell: String, path: String) throws {
    let folder = command.folder.path
    let environment = [
      "HOME": folder, "XDG_DATA_HOME": "\(folder)/data", "XDG_CONFIG_HOME": "\(folder)/config",
      "SHELL": "/bin/\(shell)", "BASH_COMPLETION_USER_DIR": "",
    ]
    let result = try command.lockstep(["completions", "install"], environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("wrote \(folder)/\(path)\n"))
    let script = try #require(command.text(of: path))
    #expect(script.contains("verify"))
    #expect(try command.lockstep("completions", "print", shell).output == script)
    if try command.shell("command -v \(shell)").status == 0 {
      let check = shell == "fish" ? "fish --no-execute" : "\(shell) -n"
      #expect(try command.shell("\(check) '\(folder)/\(path)'").status == 0)
    }
  }

  @Test("zsh finds what was installed, and fish completes commands and words of options from it")
  func othersComplete() throws {
    let check = """
      PATH="$(dirname "$lockstep"):$PATH" HOME="$PWD" XDG_CONFIG_HOME="$PWD/config" XDG_DATA_HOME="$PWD/data"; export PATH HOME
      export XDG_CONFIG_HOME XDG_DATA_HOME
      if command -v zsh > /dev/null; then
        lockstep completions install --shell zsh > /dev/null
        zsh -fc 'fpath=($PWD/data/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[lockstep]'
      else echo _lockstep; fi
      if command -v fish > /dev/null; then
        lockstep completions install --shell fish > /dev/null
        fish -c 'complete -C "lockstep veri"; complete -C "lockstep verify --format k"' | cut -f1
      else printf 'verify\nktap\nkcidb\n'; fi
      """
    let result = try command.shell(check)
    #expect(result.output == "_lockstep\nverify\nktap\nkcidb\n", "\(result.errors)")
  }

  @Test("bash completes commands from what was installed")
  func bashCompletes() throws {
    let result = try command.shell(
      """
      "$lockstep" completions print bash > lockstep.bash
      PATH="$(dirname "$lockstep"):$PATH" bash -c '
        source ./lockstep.bash
        COMP_WORDS=(lockstep ver); COMP_CWORD=1; COMP_LINE="lockstep ver"; COMP_POINT=12
        $(complete -p lockstep | sed "s/.*-F \\([^ ]*\\).*/\\1/") lockstep ver lockstep
        printf "%s\\n" "${COMPREPLY[@]}"'
      """)
    #expect(
      result.output.split(separator: "\n").contains("verify"), "\(result.output)\(result.errors)")
  }

  @Test(
    "a verdict, a feature and an action are explained, and another word gets a suggestion",
    arguments: [
      (["kernel fault"], "kernel fault (a verdict, exit status 1)"),
      (["KERNEL", "FAULT"], "kernel fault (a verdict"),
      (["vfork_gate"], "Actions that always need it: park."),
      (["restrict_self"], "- worker: {restrict_self: no-read}"),
      (["kernel-fault"], "kernel fault (a verdict, exit status 1)"),
      (["tgkill_all"], "Only 'outside' can do it."),
      ([], "verdicts: conforms, diverges"),
    ])
  func explain(words: [String], sentence: String) throws {
    let result = try command.lockstep(["explain"] + words)
    #expect(result.status == 0)
    #expect(result.output.contains(sentence), "\(result.output)")
    let wrong = try command.lockstep("explain", "divergse")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean diverges?"))
  }

  @Test(
    "every word that is listed is explained, and every example of an action is good YAML of the language"
  )
  func examples() throws {
    let list = try command.lockstep("explain").output
    let line = try #require(list.split(separator: "\n").first { $0.hasPrefix("actions: ") })
    let names = line.dropFirst("actions: ".count).split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(names.count > 40)
    for name in ["restrict_self", "open", "add_rule", "watch_io", "exit"] {
      let text = try command.lockstep("explain", name).output
      #expect(text.contains("  A step: - "), "\(name)")
    }
  }

  @Test("a job for a LAVA lab is valid by LAVA's own schema")
  func lavaJob() throws {
    let job = try command.lockstep(
      "lava-job", "--kernel-url", "https://lab.example/bzImage", "--rootfs-url",
      "https://lab.example/rootfs.ext4", "--archive-url", "https://lab.example/lockstep.tar",
      "nesting/*")
    #expect(job.status == 0, "\(job.errors)")
    #expect(
      job.output.contains("./lockstep verify --kernel host --format lava 'nesting/*' || true"))
    #expect(try command.lockstep("lava-job", "--kernel-url", "x").status == 2)
    guard let folder = ProcessInfo.processInfo.environment["LOCKSTEP_LAVA"] else {
      print("left out: unpack Debian's lava-common, and set LOCKSTEP_LAVA to its Python packages")
      return
    }
    try command.write(job.output, to: "job.yaml")
    let script = """
      import sys, yaml
      sys.path.insert(0, sys.argv[1])
      from lava_common.schemas import validate, Invalid
      job = yaml.safe_load(open("job.yaml"))
      validate(job)
      print(job["actions"][2]["test"]["definitions"][0]["repository"]["run"]["steps"][-1])
      del job["timeouts"]
      try: validate(job)
      except Invalid: sys.exit(0)
      sys.exit("a job without timeouts was taken")
      """
    try command.write(script, to: "validate.py")
    let answer = try command.shell("\(Self.python) validate.py '\(folder)'")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "./lockstep verify --kernel host --format lava 'nesting/*' || true\n")
  }
}
