// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The folder of the recipes, which the pages of the documentation show.
private let recipes = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "Recipes")

@Suite("Several machines share a run")
struct ScaleTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(Self.spec, to: "Specs/topic/many.yaml")
  }

  /// Scenarios of which some are unsupported without TSYNC, some differ, and one races.
  private static let spec = """
    suite: many
    about: A spec for tests.
    where: edition >= v2
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
    scenarios:
      - id: many
        name: layers are counted
        process: {no_new_privs: true}
        threads: [main, worker]
        matrix: {axes: {layers: [1, 2, 3, 4, 5], who: [main, worker]}}
        steps:
          - $who: {restrict_self: no-read, times: $layers, expect: ok}
          - $who: {open: file, for: reading, expect: EACCES}
      - id: race
        name: two threads race
        process: {no_new_privs: true}
        threads: [main, worker]
        steps:
          - together:
              - main:   {restrict_self: no-read, flags: [TSYNC], expect: ok}
              - worker: {open: file, for: reading, expect: [ok, EACCES], because: before or after}

    """

  /// Verifies with the simulator as the engine; what is in `more` stands behind.
  private func verify(_ more: String) -> String {
    "\"$lockstep\" verify --engine \"$lockstep engine simulator\" --format json \(more)"
  }

  /// The lines of a report without those that say how long something took.
  private func timeless(_ path: String) throws -> String {
    try #require(command.text(of: path)).split(separator: "\n")
      .filter { !$0.contains("\"duration_ms\"") }.joined(separator: "\n")
  }

  @Test("four shards, merged in any order, are the unsharded report byte for byte but for times")
  func mergedShards() throws {
    let result = try command.shell(
      """
      set -e
      \(verify("-o whole.json"))
      for k in 1 2 3 4; do \(verify("--shard $k/4 -o $k.json")); done
      "$lockstep" merge 3.json 1.json 4.json 2.json --format json -o merged.json
      "$lockstep" merge 4.json 2.json --format json -o half.json || test $? = 3
      "$lockstep" merge half.json 1.json 3.json --format json -o again.json
      "$lockstep" merge 1.json 2.json 3.json 4.json --format tap | head -2
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("TAP version 13\n1..12\n"))
    #expect(result.errors.contains("shard 1/4: "))
    #expect(result.errors.contains("shards are missing: 1, 3 of 4"))
    let whole = try timeless("whole.json")
    #expect(whole.contains("\"total\" : 11"))
    #expect(try timeless("merged.json") == whole)
    #expect(try timeless("again.json") == whole)
  }

  @Test("a contradiction is named with status 1, and what is no report with its place and status 2")
  func conflict() throws {
    let result = try command.shell(
      """
      \(verify("-o a.json"))
      sed 's/"verdict" : "conforms"/"verdict" : "hung"/' a.json > b.json
      "$lockstep" merge a.json b.json
      echo "status $?"
      echo '{"format": "lockstep-report"}' > c.json
      "$lockstep" merge a.json c.json
      echo "status $?"
      """)
    #expect(result.output.hasSuffix("status 1\nstatus 2\n"))
    #expect(
      result.errors.contains(
        #/conflict: topic/many/1,main on .*: 'conforms' in a.json, 'hung' in b.json/#),
      "\(result.errors)")
    #expect(result.errors.contains("c.json is no report of 'lockstep --format json'"))
  }

  /// Environments of job systems, and what they mean.
  static let environments: [([String: String], String)] = [
    (["CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"], "shard 2/3"),
    (
      ["SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_MIN": "4", "SLURM_ARRAY_TASK_COUNT": "2"],
      "shard 1/2"
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID": "14", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_STEP": "2",
        "SLURM_ARRAY_TASK_COUNT": "3",
      ], "shard 3/3"
    ),
    (["JOB_COMPLETION_INDEX": "0", "LOCKSTEP_SHARDS": "5"], "shard 1/5"),
    (["BUILDKITE_PARALLEL_JOB": "1", "BUILDKITE_PARALLEL_JOB_COUNT": "2"], "shard 2/2"),
    (["JOB_COMPLETION_INDEX": "0"], "LOCKSTEP_SHARDS is not: how many jobs are there?"),
    (["CI_NODE_INDEX": "4", "CI_NODE_TOTAL": "3"], "CI_NODE_INDEX is 4 of 3, which is no place"),
    (["CI_NODE_INDEX": "x", "CI_NODE_TOTAL": "3"], "CI_NODE_INDEX is 'x', which is no number"),
    ([:], "none of CI_NODE_INDEX, SLURM_ARRAY_TASK_ID"),
  ]

  @Test("'--shard auto' knows the variables of job systems", arguments: environments)
  func automatic(environment: [String: String], sentence: String) throws {
    let result = try command.lockstep(
      ["verify", "--kernel", "/no/such/kernel", "--shard", "auto"], environment: environment)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.status == (sentence.hasPrefix("shard ") ? 3 : 2))
  }

  @Test("a part without anything conforms, without any kernel")
  func emptyPart() throws {
    let result = try command.lockstep(
      "verify", "topic/race", "--engine", "no such engine", "--shard", "2/2")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.errors.contains("shard 2/2: 0 of 1 scenario"))
  }

  @Test("the shards of mutants, of random walks and of made-up programs do everything once")
  func otherCommands() throws {
    let result = try command.shell(
      """
      "$lockstep" mutants --shard 1/100 > m1 || true; tail -1 m1 | head -1
      for k in 1 2 3; do "$lockstep" explore --threads 3 --exits 1 --walks 10 --shard $k/3 | grep -c . ; done
      "$lockstep" explore --threads 3 --exits 1 --walks 10 | tail -2
      for k in 1 2; do
        "$lockstep" synthesise --engine "$lockstep engine simulator" --count 7 --shard $k/2
      done
      """)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("10 of 10 random walks of seed 1"))
    #expect(result.output.contains("shard 1/2: "))
    #expect(
      result.output.contains(": 4 scenarios of seed 1 ran, none diverges"), "\(result.output)")
    #expect(
      result.output.contains(": 3 scenarios of seed 1 ran, none diverges"), "\(result.output)")
  }

  @Test("kept answers of two machines come together, and then nothing is asked again")
  func keptAnswers() throws {
    let result = try command.shell(
      """
      set -e
      for k in 1 2; do XDG_CACHE_HOME="$PWD/cache$k" \(verify("--shard $k/2 -o $k.json")); done
      file=$(basename cache1/lockstep/results/*.jsonl)
      mkdir -p both/lockstep/results
      "$lockstep" merge cache2/lockstep/results/*.jsonl cache1/lockstep/results/*.jsonl -o "both/lockstep/results/$file"
      "$lockstep" merge cache1/lockstep/results/*.jsonl cache2/lockstep/results/*.jsonl > other
      cmp other "both/lockstep/results/$file"
      XDG_CACHE_HOME="$PWD/both" \(verify("--resume -o all.json"))
      """)
    #expect(result.status == 0, "\(result.errors)")
    // Ten scenarios once, and three runs of the one whose threads race, which decide.
    #expect(result.errors.contains(": 13 kept answers"), "\(result.errors)")
    #expect(try #require(command.text(of: "all.json")).contains("\"runs\" : 0"))
  }

  @Test("--durations cuts by the times of an earlier report")
  func durations() throws {
    let result = try command.shell(
      """
      set -e
      \(verify("-o whole.json"))
      for k in 1 2; do \(verify("--shard $k/2 --durations whole.json -o $k.json")); done
      "$lockstep" merge 1.json 2.json --format json -o merged.json
      \(verify("--shard 2/2 -o other.json"))
      "$lockstep" merge 1.json other.json || echo "status $?"
      """)
    #expect(result.output.hasSuffix("status 1\n"))
    #expect(result.errors.contains("were cut in different ways"))
    #expect(try timeless("merged.json") == timeless("whole.json"))
  }

  // MARK: Recipes

  private static let python = ProcessInfo.processInfo.environment["LOCKSTEP_PYTHON"] ?? "python3"

  @Test(
    "the recipes of GitLab, GitHub and Kubernetes are valid by the published schemas",
    arguments: [
      ("check_jsonschema --builtin-schema vendor.gitlab-ci", "gitlab-ci.yml"),
      ("check_jsonschema --builtin-schema vendor.github-workflows", "github-workflow.yml"),
      ("kubernetes_validate --strict", "kubernetes-job.yaml"),
    ])
  func validRecipes(validator: String, file: String) throws {
    let module = validator.split(separator: " ")[0]
    guard try command.shell("\(Self.python) -c 'import \(module)'").status == 0 else {
      Self.leaveOut("\(file) is not checked: pip install \(module), and set LOCKSTEP_PYTHON")
      return
    }
    // One of the two is a script and no module that can be run.
    let program =
      module == "kubernetes_validate"
      ? "$(dirname \(Self.python))/kubernetes-validate" : "\(Self.python) -m check_jsonschema"
    let arguments = validator.split(separator: " ").dropFirst().joined(separator: " ")
    let path = recipes.appending(path: file).path
    #expect(try command.shell("\(program) \(arguments) '\(path)'").status == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try command.write(
      text.replacing("parallel: 4", with: "parallel: many").replacing("jobs:", with: "job:")
        .replacing("completions: 4", with: "completion: four"), to: file)
    #expect(try command.shell("\(program) \(arguments) '\(file)'").status != 0)
  }

  private static func leaveOut(_ sentence: String) { print("left out: \(sentence)") }

  @Test("every recipe's lockstep command is one that lockstep knows")
  func recipeCommands() throws {
    for file in ["slurm.sh", "gitlab-ci.yml", "github-workflow.yml", "kubernetes-job.yaml"] {
      let text = try String(contentsOf: recipes.appending(path: file), encoding: .utf8)
      for option in text.matches(of: #/--[a-z]+/#).map({ String($0.output) })
      where !["--output", "--array", "--requeue", "--open", "--job"].contains(option) {
        let help = try command.shell("\"$lockstep\" verify --help; \"$lockstep\" merge --help")
          .output
        #expect(help.contains(option), "\(file): \(option)")
      }
    }
  }

  @Test("a Slurm array of 4 shards, one of whose jobs is killed and requeued, loses nothing")
  func slurm() throws {
    let daemons = "command -v slurmctld slurmd munged sbatch"
    guard try command.shell(daemons).status == 0 else {
      Self.leaveOut("there is no Slurm: apt-get install slurm-wlm munge")
      return
    }
    // Each run of the second job waits in its engine until it may go on, so that the job is killed in the middle.
    try command.write(
      """
      #!/bin/sh
      if [ "$SLURM_ARRAY_TASK_ID" = 2 ] && [ ! -e "\(command.folder.path)/go" ]; then
        touch "\(command.folder.path)/waiting"
        exec sleep 600
      fi
      exec "$LOCKSTEP" engine simulator
      """, to: "engine", executable: true)
    let recipe = try String(contentsOf: recipes.appending(path: "slurm.sh"), encoding: .utf8)
      .replacing("--kernel \"${LOCKSTEP_KERNEL:-debian}\"", with: "--engine ./engine")
      .replacing("\nlockstep verify", with: "\n\"$LOCKSTEP\" verify")
    try command.write(recipe, to: "slurm.sh")
    let cluster = recipes.appending(path: "slurm-cluster.sh").path
    let result = try command.shell(
      """
      bash '\(cluster)' start "$PWD/cluster" || exit 9
      trap 'bash "\(cluster)" stop "$PWD/cluster"' EXIT
      export SLURM_CONF="$PWD/cluster/slurm.conf" LOCKSTEP="$lockstep"
      until_true() { for i in $(seq 900); do if eval "$1"; then return 0; fi; sleep 0.1; done; echo "not: $1"; cat cluster/*.log; exit 8; }
      until_true 'sinfo -h -o %T | grep -q idle'
      job=$(sbatch --parsable slurm.sh) || exit 7
      until_true 'test -e waiting'
      until_true 'test $(squeue -h -r | wc -l) = 1'
      scontrol requeue "${job}_2"
      until_true 'squeue -h -o %T | grep -q PENDING'
      touch go
      # A requeued job waits for two minutes, so that its node can recover; this node need not.
      scontrol update "JobId=${job}_2" StartTime=now
      until_true 'test $(squeue -h -r | wc -l) = 0'
      cat lockstep-2.log
      \(verify("-o whole.json").replacing("\"$lockstep engine simulator\"", with: "./engine"))
      "$lockstep" merge shard-*.json --format json -o merged.json
      echo "status $?"
      """, deadline: 400)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasSuffix("status 0\n"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("DUE TO JOB REQUEUE"))
    #expect(try timeless("merged.json") == timeless("whole.json"))
  }
}
