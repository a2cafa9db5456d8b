import ArgumentParser
import Conformance
import Foundation
import KernelHost
import Scenarios

/// Which kernels, and how they are run.
struct EngineFlags: ParsableArguments {
  @Option(
    name: .customLong("kernel"),
    help: ArgumentHelp(
      "A kernel; may be given several times.",
      discussion: """
        'host', 'debian' (newest with TSYNC), 'debian:7.0' (newest of a series), 'debian:7.0.4', or the path of a \
        bzImage, a User-Mode Linux executable or a source tree. Default: the newest Debian kernel that can be had; \
        offline, the newest kept one, else the host.
        """, valueName: "name"))
  var kernels: [KernelName] = []

  @Option(help: "How QEMU runs a guest: automatic, kvm or tcg.")
  var accelerator = EngineOptions.Accelerator.automatic

  @Option(help: "The memory of a guest in MiB, at least 128.")
  var memory = EngineOptions.defaultMemory

  @Option(help: "The CPUs of a guest, from 1 to 64.")
  var cpus = EngineOptions.defaultCPUs

  @Option(help: "The deadline of each step in milliseconds; a step that misses it has hung.")
  var stepDeadline = EngineOptions.defaultStepDeadline

  @Option(help: "The deadline for a kernel to come up, in seconds.")
  var bootDeadline = EngineOptions.defaultBootDeadline

  @Option(
    name: .customLong("append"),
    help: "A parameter for the command line of a guest's kernel; may be given several times.")
  var kernelArguments: [String] = []

  func validate() throws {
    guard memory >= 128 else { throw ValidationError("--memory must be at least 128 MiB") }
    guard (1...64).contains(cpus) else { throw ValidationError("--cpus must be from 1 to 64") }
    guard stepDeadline >= 1 else { throw ValidationError("--step-deadline must be at least 1 ms") }
    guard bootDeadline >= 1 else { throw ValidationError("--boot-deadline must be at least 1 s") }
  }
}

extension KernelName: ExpressibleByArgument {
  /// Reads a kernel's name from the command line; the parser prints the reason when it is none.
  public init?(argument: String) {
    do {
      self = try KernelName(argument)
    } catch {
      StandardError.write("error: \(error)")
      return nil
    }
  }
}
