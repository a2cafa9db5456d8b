// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Scenarios
import Testing

/// `git bisect run lockstep verify --bisect` in a repository of a few commits.
///
/// The tree of each commit has the Makefile of a kernel, as far as the builder of User-Mode Linux asks for it, and its
/// `linux` is a small program that plays the agent of a guest. So the builder, the launcher and git are real, and no commit
/// takes minutes.
@Suite("Bisecting", .serialized, .timeLimit(.minutes(20)))
struct BisectTests {
  private static let tools = ["git", "make", "gcc", "flex", "bison", "bc"]
  private static let missing = tools.filter { tool in
    !["/usr/bin", "/bin", "/usr/local/bin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

  private static let makefile = """
    VERSION = 7
    PATCHLEVEL = 3
    SUBLEVEL = 4
    EXTRAVERSION =

    allnoconfig:
    \tcp $(KCONFIG_ALLCONFIG) $(O)/.config
    linux: guest.c
    \tgcc -o $(O)/linux guest.c

    """

  /// A guest whose agent answers a scenario of three steps.
  private static func guest(_ results: [StepResult]) throws -> String {
    let profile = Profile(
      release: KernelRelease("7.3.4"), abi: 11, errata: 0xf, edition: .linux7_3,
      features: [.privileged], cpus: 1)
    let hello = try MessageCoding.line(
      Response.hello(
        version: protocolVersion, engine: "fake", profile: profile, landlockError: nil))
    let answer = results.map { "\\\"\($0)\\\"" }.joined(separator: ",")
    let quoted = hello.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      /* What a User-Mode Linux kernel is recognised by. */
      const char mark[] = "uml_dir= ncpus=";
      int main(void)
      {
      \tstatic char line[1 << 20];
      \tputs("\(quoted)");
      \tfflush(stdout);
      \twhile (fgets(line, sizeof(line), stdin)) {
      \t\tconst char *id = strstr(line, "\\"id\\":");
      \t\tif (!id || strlen(line) < 2)
      \t\t\tcontinue;
      \t\tprintf("{\\"outcome\\":{\\"id\\":%d,\\"outcome\\":{\\"results\\":[\(answer)]},"
      \t\t       "\\"threadStates\\":[],\\"injectedFailures\\":[]}}\\n", atoi(id + 5));
      \t\tfflush(stdout);
      \t}
      \treturn mark[0] == 0;
      }

      """
  }

  private static let good: [StepResult] = [.ok, .errno(.EACCES), .ok]
  private static let bad: [StepResult] = [.ok, .ok, .ok]

  /// Commits, the oldest first.
  private static func commits() throws -> [(title: String, guest: String)] {
    [
      ("first", try guest(good)),
      ("does not build", "#error no\n"),
      ("does not boot", "const char mark[] = \"uml_dir= ncpus=\"; int main(void) { return 1; }\n"),
      ("second", try guest(good) + "/* 2 */\n"), ("culprit", try guest(bad)),
      ("last", try guest(bad) + "/* 6 */\n"),
    ]
  }

  @Test(
    "git finds the culprit behind commits that cannot tell",
    .enabled(if: missing.isEmpty, "\(missing) are not installed"))
  func repository() throws {
    let command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/test/one.yaml")
    try command.write("", to: "tree/arch/um/Makefile")
    try command.write(Self.makefile, to: "tree/Makefile")
    let identity = "-c user.name=test -c user.email=test@example.org -c init.defaultBranch=main"
    var script = "set -e; cd tree; git \(identity) init -q\n"
    for (number, commit) in try Self.commits().enumerated() {
      try command.write(commit.guest, to: "guest-\(number).c")
      script += """
        cp ../guest-\(number).c guest.c; git add -A
        git \(identity) commit -qm '\(commit.title)'

        """
    }
    #expect(try command.shell(script).status == 0)
    let verify =
      "$lockstep verify --bisect test/one --kernel tree --boot-deadline 20 --step-deadline 2000"
    // The statuses of single commits.
    for (back, status) in [(5, 0), (4, 125), (3, 125), (2, 0), (1, 1)] {
      let result = try command.shell(
        "git -C tree checkout -q main~\(back); \(verify)")
      #expect(result.status == Int32(status), "main~\(back): \(result.output) \(result.errors)")
    }
    let search = try command.shell(
      """
      cd tree; git checkout -q main; git bisect start main main~5 > ../start
      git bisect run sh -c 'cd ..; \(verify)' > ../log 2>&1; git bisect log
      """)
    let log = command.text(of: "log") ?? ""
    #expect(log.contains(" is the first bad commit"), "\(log)")
    #expect(search.output.contains("# first bad commit: "))
    #expect(search.output.split(separator: "\n").last?.hasSuffix("culprit") == true)
    // No verdict comes of a kernel that lies in the tree from before.
    let stale = try command.shell(
      "git -C tree bisect reset -q; : > tree/.config; \(verify)")
    #expect(stale.status == 125)
    #expect(stale.output.contains("mrproper"))
  }

  @Test(
    "whatever goes wrong, no status is one that git takes for bad or for the end",
    arguments: [
      "--bisect --no-such-option", "--bisect no/such-scenario", "--bisect --matrix",
      "--bisect --specs nowhere", "--bisect --kernel nowhere", "--bisect test/broken",
    ])
  func otherEndings(arguments: String) throws {
    let command = try LockstepCommand()
    let spec =
      arguments.hasSuffix("broken") ? "scenarios: 3\n" : LockstepCommand.conforming
    try command.write(spec, to: "Specs/test/one.yaml")
    let result = try command.shell("$lockstep verify \(arguments)")
    #expect(result.status == 125, "\(result.output) \(result.errors)")
    // The same without --bisect is 2 or 3; many kernels are nothing wrong then, and would be fetched and booted.
    guard !arguments.contains("--matrix") else { return }
    let plain = try command.shell(
      "$lockstep verify \(arguments.replacing("--bisect", with: ""))")
    #expect([2, 3].contains(plain.status))
  }
}
