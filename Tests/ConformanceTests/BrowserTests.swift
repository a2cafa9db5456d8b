// SPDX-License-Identifier: MIT

import Assurance
import Foundation
import KernelModel
import Scenarios
import StateExplorer
import Testing

@testable import Conformance

/// The pages as a browser shows them.
@Suite(
  "HTML pages in Chromium",
  .enabled(if: Browser.isThere, "install it: apt-get install chromium"), .serialized)
struct BrowserTests {
  private var page: String { Sample.report.htmlText(specs: Self.specs, timelines: timelines) }

  private static let specs = [
    "Specs/diverging-domains/override.yaml": "# a spec\nscenarios: <b id=forged>\n"
  ]

  private var timelines: Timelines {
    Timelines.simulated(
      of: Sample.report, scenarios: [Sample.renamed("plain")])
  }

  @Test("the overview shows every scenario, and nothing is wrong with the script")
  func renders() throws {
    let view = try Browser.view(of: page)
    #expect(view.complaints.isEmpty)
    #expect(view.text.contains("10 of 10 scenarios and permutations"))
    #expect(view.text.contains("depth (2)"))
    #expect(!view.text.contains(">Close<"))
  }

  @Test(
    "what stands behind the # of the address is what is shown",
    arguments: [
      ("verdict=hung", 1), ("verdict=hung,conforms", 2), ("verdict=none", 0), ("topic=threads", 5),
      ("search=depth", 2), ("search=DEPTH%2016", 1), ("verdict=hung&topic=threads", 0),
      ("verdict=hung&kernel=0", 1),
    ])
  func filters(address: String, count: Int) throws {
    let view = try Browser.view(of: page, at: address)
    #expect(view.complaints.isEmpty)
    #expect(view.text.contains("\(count) of 10 scenarios and permutations"))
  }

  @Test("a scenario has a page with its columns, its spec and a picture")
  func scenario() throws {
    let view = try Browser.view(of: page, at: "scenario=nesting/plain")
    #expect(view.complaints.isEmpty)
    #expect(view.text.contains("What the spec says, what the simulator allows"))
    #expect(view.text.contains("<svg"))
    #expect(view.text.contains("queue work to "))
    #expect(view.text.contains("again: lockstep run nesting/plain"))
    // A text of a spec is a text, whatever it says.
    #expect(view.text.contains("scenarios: &lt;b id=forged&gt;"))
    #expect(!view.text.contains("<b id=\"forged\">"))
    let failing = try Browser.view(of: page, at: "scenario=nesting/depth/plain,15")
    #expect(failing.text.contains("← diverges"))
  }

  @Test("what a kernel recorded comes before the simulator's run, and each says what it is")
  func recorded() throws {
    var report = Sample.report
    report.kernels[0].judgements[0].recording = Sample.recording
    let page = report.htmlText(specs: Self.specs, timelines: timelines)
    let view = try Browser.view(of: page, at: "scenario=nesting/plain")
    #expect(view.complaints.isEmpty)
    let places = [
      "Recorded in a further run on 7.3.4 (debian, qemu/tcg)",
      "1\u{202f}260", "main: landlock_restrict_self() (9 µs)",
      "A run of the simulator that comes to this", "queue work to ",
    ].map { view.text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("what is wrong with a script is noticed")
  func broken() throws {
    let view = try Browser.view(of: page.replacing("JSON.parse(", with: "JSON.perse("))
    #expect(!view.complaints.isEmpty)
  }

  @Test("the page of an exploration draws each run, and names the violated ones")
  func exploration() throws {
    let program = Example.scenario.program
    let run = Simulator(profile: Example.profile).run(program, seed: 1)
    let page = ExplorationPage(
      title: "a <b id=forged> title", lines: ["everything was seen"],
      runs: [
        ExplorationPage.Run(title: "violated: a rule", isViolation: true, schedule: run.schedule),
        ExplorationPage.Run(title: "outcome 1", isViolation: false, schedule: run.schedule),
      ])
    let view = try Browser.view(of: page.htmlText())
    #expect(view.complaints.isEmpty)
    #expect(view.text.contains("violated: a rule"))
    #expect(!view.text.contains("<b id=\"forged\">"))
    #expect(view.text.split(separator: "<svg").count == 3)
  }

  @Test("a run of the user's own file is drawn with its functions, and its table has the lines")
  func sourceRun() throws {
    let run = SourcePages.run
    let page = ExplorationPage(title: "tsync.c", lines: [], runs: [run], isComplete: false)
    let view = try Browser.view(of: page.htmlText())
    #expect(view.complaints.isEmpty)
    #expect(view.text.split(separator: "<svg").count == 2)
    #expect(view.text.contains("down_write_trylock"))
    #expect(view.text.contains("513   if (!down_write_trylock("))
  }
}

/// A run as the explorer of sources finds it.
enum SourcePages {
  static let run = ExplorationPage.Run(
    title: "violated: call-returns", isViolation: true, lines: ["it hangs"],
    schedule: Schedule(
      steps: [
        NamedStep(actor: "A", label: "calls landlock_restrict_self", column: 0),
        NamedStep(actor: "A", label: "down_write_trylock", column: 0),
        NamedStep(actor: "outside", label: "signal to A", column: 2),
      ], actors: ["A", "B", "outside"]),
    rule: "call-returns", places: [nil, .init(path: "tsync.c", line: 513), nil],
    table:
      "step  A                   line\n2     down_write_trylock  513   if (!down_write_trylock(\n")
}

/// The same for programs.
@Suite("Explorations as JSON")
struct ExplorationDocumentTests {
  @Test("it has each run with its rule, and each step with its file and line")
  func document() throws {
    let page = ExplorationPage(
      title: "a \"title\"", lines: ["not everything was seen"], runs: [SourcePages.run],
      isComplete: false)
    let text = page.jsonText()
    let document = try JSON(reading: text)
    #expect(document["title"] == .text("a \"title\"") && document["complete"] == .truth(false))
    let run = try #require(
      try document.required("runs") { json throws(JSON.Failure) in
        try json.items { item throws(JSON.Failure) in item }
      }.first)
    #expect(run["rule"] == .text("call-returns"))
    #expect(
      run["steps"]
        == .list([
          ["does": .text("calls landlock_restrict_self"), "thread": .text("A")],
          [
            "does": .text("down_write_trylock"), "file": .text("tsync.c"), "line": .number(513),
            "thread": .text("A"),
          ],
          ["does": .text("signal to A"), "thread": .text("outside")],
        ]))
  }
}

/// A large report, whatever shows it.
@Suite("The size of HTML pages")
struct PageSizeTests {
  /// The largest page that a browser should have to read.
  private static let mostBytes = 10 << 20

  @Test("13 kernels and 1,530 permutations fit into 10 MiB")
  func size() {
    let judgements = (0..<1530).map { number in
      var judgement = Sample.judgements[0]
      judgement.scenario = ScenarioID(
        topic: "topic-\(number % 20)", slug: "a-scenario-\(number / 5)",
        permutation: ["value-\(number % 5)"])
      judgement.rows = (1...14).map { step in
        var row = judgement.rows[step % judgement.rows.count]
        row.number = step
        row.action = "open file-\(number)-\(step) for reading"
        return row
      }
      return judgement
    }
    let report = RunReport(
      kernels: (0..<13).map { number in
        var kernel = Sample.kernel(judgements)
        kernel.engine.name = "debian:7.3.\(number)"
        return kernel
      })
    #expect(report.htmlText().utf8.count < Self.mostBytes)
  }
}

/// Chromium without a window.
enum Browser {
  /// What it shows.
  struct View {
    /// The document after its scripts have run, as HTML.
    var text: String
    /// What the console says: errors of scripts.
    var complaints: [String]
  }

  /// Whether `chromium` is there.
  static let isThere =
    (try? Consumer.read("", with: ["sh", "-c", "command -v chromium"]))?.status == 0

  /// Opens a page.
  ///
  /// - Parameter address: what stands behind the `#`.
  static func view(of page: String, at address: String = "") throws -> View {
    // A folder of its own for each start, so that no two share a profile; no sandbox, because containers have none.
    let command = """
      exec chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
      --user-data-dir="$(dirname "$1")/profile" --virtual-time-budget=5000 --enable-logging=stderr \
      --dump-dom "file://$1#\(address)"
      """
    let answer = try Consumer.read(
      page, named: "report.html", with: ["sh", "-c", command, "chromium"])
    return View(
      text: answer.output, complaints: answer.lines.filter { $0.contains(":CONSOLE") })
  }
}
