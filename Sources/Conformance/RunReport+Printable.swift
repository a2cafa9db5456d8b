// SPDX-License-Identifier: MIT

import Scenarios

// Reports show texts that come from elsewhere: what a guest or a console says, what an engine failed with, names and
// paths of specs. Each format shows the printable copy of what it was given, so that no text can be more than a text:
// command a terminal, begin a line of its own, or hide its neighbours. A field that is forgotten here fails a test.

extension RunReport {
  /// The same report with nothing but printable texts, each on one line.
  var printable: Self {
    var report = self
    report.kernels = kernels.map(\.printable)
    report.checks = checks.map(\.printable)
    return report
  }
}

extension RunReport.KernelReport {
  /// The same with nothing but printable texts.
  var printable: Self {
    var report = self
    report.engine = engine.printable
    report.profile = profile?.printable
    report.planned = planned.map(\.printable)
    report.judgements = judgements.map(\.printable)
    report.failure = failure?.printable
    report.consoleExcerpt = consoleExcerpt.printable
    report.faultsOutsideScenarios = faultsOutsideScenarios.printable
    report.unwatched = unwatched.printable
    return report
  }
}

extension Judgement {
  /// The same with nothing but printable texts.
  var printable: Self {
    var judgement = self
    judgement.knownIssue = knownIssue?.printable
    judgement.scenario = scenario.printable
    judgement.name = name.printable
    judgement.engine = engine.printable
    judgement.profile = profile.printable
    judgement.threads = threads.printable
    judgement.rows = rows.map { row in
      var row = row
      row.thread = row.thread.printable
      row.action = row.action.printable
      return row
    }
    judgement.reasons = reasons.printable
    judgement.location = location.printable
    judgement.threadStates = threadStates.map {
      ThreadState(thread: $0.thread.printable, state: $0.state.printable)
    }
    judgement.consoleLines = consoleLines.printable
    judgement.injectedFailures = injectedFailures.map { failure in
      var failure = failure
      failure.functions = failure.functions.printable
      return failure
    }
    judgement.failingAllocations = failingAllocations?.printable
    judgement.recording = recording?.printable
    judgement.again = again.printable
    return judgement
  }
}

extension EngineIdentity {
  /// The same with nothing but printable texts.
  var printable: Self {
    Self(name: name.printable, title: title.printable, options: options.printable)
  }
}

extension Profile {
  /// The same with nothing but printable texts.
  fileprivate var printable: Self {
    var profile = self
    // What begins like a release still does so behind the escapes.
    profile.release = release.flatMap { KernelRelease($0.text.printable) }
    profile.failingAllocations = failingAllocations?.printable
    profile.machine = machine?.printable
    return profile
  }
}

extension Recording {
  /// The same with nothing but printable texts.
  fileprivate var printable: Self {
    var recording = self
    recording.missing = missing.printable
    recording.events = events.map { event in
      var event = event
      event.thread = event.thread.printable
      event.what = event.what.printable
      event.target = event.target?.printable
      return event
    }
    return recording
  }
}

extension FailingAllocations {
  /// The same with nothing but printable texts.
  fileprivate var printable: Self {
    Self(way: way, obstacles: obstacles.printable, loaded: loaded?.printable)
  }
}

extension ScenarioID {
  /// The same with nothing but printable texts.
  fileprivate var printable: Self {
    Self(topic: topic.printable, slug: slug.printable, permutation: permutation.printable)
  }
}

extension SpecLocation {
  /// The same with a printable path.
  fileprivate var printable: Self {
    Self(path: path.printable, line: line, column: column)
  }
}

extension KnownIssue {
  /// The same with nothing but printable texts.
  fileprivate var printable: Self {
    var issue = self
    issue.bug = bug.printable
    issue.because = because.printable
    issue.location = location.printable
    return issue
  }
}

extension String {
  /// A text of a spec on one line: where its author breaks lines, a report has spaces.
  var unfolded: String {
    split(separator: "\n").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate func trimmingSpaces() -> Substring {
    let head = drop { $0 == " " }
    guard let last = head.lastIndex(where: { $0 != " " }) else { return "" }
    return head[...last]
  }
}
