// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import TemporaryFolders

/// `lockstep-benchmark page`
struct PageBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract:
      "Measures how long a browser takes to open a page of 'lockstep verify --format html'.",
    discussion: """
      Chromium opens the page without a window; the time runs from the navigation to the first frame behind the load \
      event, when scripts have run and everything has its place. Chromium's own start is not in it. Needs 'chromium' \
      (the Debian package of the same name).

      Exit status: 0 measured; 1 a page could not be opened or its script failed; 2 bad usage.
      """)

  @Argument(help: "The page.", completion: .file(extensions: ["html"]))
  var page: String

  @Option(help: "How often it is opened; the best counts.")
  var runs = 5

  /// How long Chromium may take to open the page, in milliseconds.
  private static let timeout = 60_000

  /// What the page's copy says in its title, once it stands.
  private static let mark = "lockstep-benchmark opened in "

  func validate() throws {
    guard (1...100).contains(runs) else { throw ValidationError("--runs must be from 1 to 100") }
  }

  func run() throws {
    guard let chromium = Tool.path(of: "chromium") else {
      throw ValidationError("chromium is not installed (apt-get install chromium)")
    }
    guard let bytes = FileManager.default.contents(atPath: page) else {
      throw ValidationError("\(page) cannot be read")
    }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let text = String(decoding: bytes, as: UTF8.self)
    try Data(timed(text).utf8).write(to: URL(filePath: "\(folder.path)/page.html"))
    var times: [Int] = []
    for run in 1...runs {
      let result = try Tool.run(
        chromium,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--user-data-dir=\(folder.path)/profile", "--timeout=\(Self.timeout)",
          "--enable-logging=stderr", "--dump-dom", "file://\(folder.path)/page.html",
        ], in: URL(filePath: folder.path))
      let complaints = result.output.split(separator: "\n").filter { $0.contains(":CONSOLE") }
      guard complaints.isEmpty, let time = Self.time(in: result.output) else {
        print("run \(run): the page did not open: \(complaints.first ?? "no time in its title")")
        throw ExitCode(1)
      }
      times.append(time)
    }
    let best = times.min() ?? 0
    let all = times.map { "\($0) ms" }.joined(separator: ", ")
    print("\(bytes.count) bytes, opened in \(best) ms (best of \(runs): \(all))")
  }

  /// The page with a script at its end that puts the time into the title, when all is loaded and laid out: what comes
  /// later, such as a frame, Chromium may not wait for.
  private func timed(_ text: String) -> String {
    let script = """
      <script>addEventListener("load", () => { document.body.getBoundingClientRect();
      document.title = "\(Self.mark)" + Math.round(performance.now()); });</script></body>
      """
    guard let end = text.range(of: "</body>", options: .backwards) else { return text + script }
    return text.replacingCharacters(in: end, with: script)
  }

  /// The milliseconds in the title of a document.
  private static func time(in document: String) -> Int? {
    guard let title = document.range(of: "<title>\(mark)") else { return nil }
    return Int(document[title.upperBound...].prefix { $0.isNumber })
  }
}
