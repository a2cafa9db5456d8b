// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import Scenarios

/// Which part of a run this machine does.
struct ShardOptions: ParsableArguments {
  /// What '--shard' takes.
  enum Choice: ExpressibleByArgument {
    case part(Shard)
    case automatic

    init?(argument: String) {
      if argument == "auto" {
        self = .automatic
      } else if let shard = Shard(argument) {
        self = .part(shard)
      } else {
        return nil
      }
    }
  }

  @Option(
    name: .customLong("shard"),
    help: ArgumentHelp(
      "Do the K-th of N parts, from 1; 'auto' takes both from the job's environment.",
      discussion: """
        The parts are the same on every machine that runs the same build, and 'lockstep merge' brings their reports \
        together. 'auto' knows \(ShardVariables.all.map(\.index).joined(separator: ", ")).
        """, valueName: "K/N"))
  var choice: Choice?

  /// The part; `nil` for everything.
  func shard() throws -> Shard? {
    switch choice {
    case nil: return nil
    case .part(let shard): return shard
    case .automatic:
      do throws(ShardVariables.Problem) {
        return try ShardVariables.shard(in: ProcessInfo.processInfo.environment)
      } catch {
        throw ValidationError("--shard auto: \(error)")
      }
    }
  }

  func validate() throws { _ = try shard() }
}

/// The variables by which one kind of job system tells a job which of several it is.
struct ShardVariables {
  /// Why the environment names no part.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  /// The variable with the number of the job.
  let index: String
  /// The variable with the number of the first job; without it the first one has `first`.
  var offset: String?
  /// The number of the first job.
  var first = 0
  /// The variable with the distance of two numbers, if they need not follow each other.
  var step: String?
  /// The variable with the number of jobs.
  let count: String

  /// The job systems, in the order in which they are looked for. A job of one may run inside of another: the innermost
  /// comes first.
  static let all = [
    // GitLab, `parallel`: from 1.
    ShardVariables(index: "CI_NODE_INDEX", first: 1, count: "CI_NODE_TOTAL"),
    // Slurm, sbatch(1): any numbers, most often from 0 or 1.
    ShardVariables(
      index: "SLURM_ARRAY_TASK_ID", offset: "SLURM_ARRAY_TASK_MIN", step: "SLURM_ARRAY_TASK_STEP",
      count: "SLURM_ARRAY_TASK_COUNT"),
    // Kubernetes, indexed jobs: from 0. It does not tell how many, so the recipe does.
    ShardVariables(index: "JOB_COMPLETION_INDEX", count: "LOCKSTEP_SHARDS"),
    ShardVariables(index: "CIRCLE_NODE_INDEX", count: "CIRCLE_NODE_TOTAL"),
    ShardVariables(index: "BUILDKITE_PARALLEL_JOB", count: "BUILDKITE_PARALLEL_JOB_COUNT"),
    ShardVariables(index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
  ]

  /// The part that the first job system in an environment names.
  static func shard(in environment: [String: String]) throws(Problem) -> Shard {
    for variables in all where environment[variables.index] != nil {
      return try variables.shard(environment)
    }
    throw Problem(
      description: "none of \(all.map(\.index).joined(separator: ", ")) is set; give K/N instead")
  }

  private func shard(_ environment: [String: String]) throws(Problem) -> Shard {
    func number(_ name: String, default usual: Int? = nil) throws(Problem) -> Int {
      guard let text = environment[name], !text.isEmpty else {
        if let usual { return usual }
        throw Problem(description: "\(index) is set, and \(name) is not: how many jobs are there?")
      }
      guard let number = Int(text) else {
        throw Problem(description: "\(name) is '\(text.printable)', which is no number")
      }
      return number
    }
    let own = try number(index)
    let start = try offset.map { name throws(Problem) in try number(name, default: first) } ?? first
    let distance = max(
      1, try step.map { name throws(Problem) in try number(name, default: 1) } ?? 1)
    let total = try number(count)
    let place = own - start
    guard place >= 0, place % distance == 0, let shard = Shard(place / distance + 1, of: total)
    else {
      throw Problem(
        description:
          "\(index) is \(own) of \(total), which is no place in a row of jobs from \(start)"
          + (distance > 1 ? " in steps of \(distance)" : ""))
    }
    return shard
  }
}

/// What scenarios have cost before.
struct DurationOptions: ParsableArguments {
  @Option(
    name: .customLong("durations"),
    help: ArgumentHelp(
      "With --shard: a JSON report of an earlier run, by whose times the parts are cut.",
      discussion: """
        It must be the same file for every part. Without it a scenario counts as often as it is run.
        """, valueName: "report"), completion: .file(extensions: ["json"]))
  var path: String?

  /// Milliseconds by the ids of scenarios, over all kernels of the report.
  func durations() throws -> [String: Int] {
    guard let path else { return [:] }
    let report = try ReportFiles.read(path)
    var durations: [String: Int] = [:]
    for judgement in report.kernels.flatMap(\.judgements) {
      let milliseconds = Int(judgement.duration / .milliseconds(1))
      durations["\(judgement.scenario)", default: 0] += milliseconds
    }
    return durations
  }
}

/// Reports that were written before.
enum ReportFiles {
  /// Reads a JSON report.
  ///
  /// - Throws: `ExitStatus`, after a sentence on standard error.
  static func read(_ path: String) throws -> RunReport {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      StandardError.write("error: \(path) cannot be read")
      throw ExitStatus.badUsage
    }
    do throws(ReportProblem) {
      return try RunReport(json: bytes)
    } catch {
      StandardError.write("error: \(path) is no report of 'lockstep --format json': \(error)")
      throw ExitStatus.badUsage
    }
  }
}
