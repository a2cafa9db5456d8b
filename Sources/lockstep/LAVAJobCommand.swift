// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import KernelHost
import Scenarios

/// `lockstep lava-job`
struct LAVAJobCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lava-job",
    abstract: "Prints the definition of a job for a LAVA lab that runs the scenarios on a device.",
    discussion: """
      The device boots your kernel with a root file system, gets an archive with Lockstep and runs 'lockstep verify \
      --kernel host --format lava'; LAVA finds the results on the console. The archive has at its top the executables \
      lockstep and lockstep-agent (swift build -c release --static-swift-stdlib) and the folder Specs; \
      'lockstep help formats' says how it is made. The device is a guest of QEMU; --architecture says for which processors \
      the kernel, the root file system and the archive are.
      """)

  @Option(
    name: .customLong("kernel-url"), help: ArgumentHelp("The kernel image.", valueName: "URL"))
  var kernel: String

  @Option(
    name: .customLong("rootfs-url"),
    help: ArgumentHelp(
      "The root file system, an ext4 image of a Debian with libyaml.", valueName: "URL"))
  var rootfs: String

  @Option(
    name: .customLong("archive-url"), help: ArgumentHelp("The tar archive.", valueName: "URL"))
  var archive: String

  @Option(name: .customLong("device-type"), help: "The type of the device, as your lab calls it.")
  var deviceType = "qemu"

  @Option(
    name: .customLong("architecture"),
    help: "The architecture of the device, and of all that it gets.")
  var architecture = Architecture.ofThisMachine

  @Option(name: .customLong("prompt"), help: "The prompt of the shell on the device.")
  var prompt = "root@"

  @Option(
    help: ArgumentHelp(
      "Who logs in, without a password, where the device asks for it.", valueName: "user"))
  var login: String?

  @Option(help: ArgumentHelp("The most time for the job.", valueName: "minutes"))
  var minutes = 60

  @Argument(
    help: ArgumentHelp("Scenarios, as for 'verify'. Default: all.", valueName: "scenario"))
  var scenarios: [String] = []

  /// The longest time for a job: a day.
  private static let mostMinutes = 24 * 60

  func validate() throws {
    for (option, url) in [
      ("kernel-url", kernel), ("rootfs-url", rootfs), ("archive-url", archive),
    ] where !["http://", "https://", "file://"].contains(where: url.hasPrefix) {
      throw ValidationError("--\(option) must begin with http://, https:// or file://")
    }
    guard (1...Self.mostMinutes).contains(minutes) else {
      throw ValidationError("--minutes must be from 1 to \(Self.mostMinutes)")
    }
  }

  func run() { StandardOutput.write(text: definition) }

  /// A text as YAML in double quotes, which are those of JSON.
  private func quoted(_ text: String) -> String {
    let escaped = text.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// A word as a shell reads it back.
  private func shellWord(_ word: String) -> String {
    "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// What the template of LAVA's devices needs to know.
  ///
  /// Its own processor for arm64, cortex-a57, has no pages of 16 KiB, and a kernel that has them hangs on it without a word.
  private var context: String {
    switch architecture {
    case .amd64:
      "context: {arch: amd64}"
    case .arm64:
      """
      # Where the lab emulates the processor, "max,pauth-impdef=on" is three times as fast.
      context: {arch: arm64, cpu: max}
      """
    }
  }

  private var definition: String {
    let words = (["./lockstep", "verify", "--kernel", "host", "--format", "lava"] + scenarios)
      .map {
        $0.allSatisfy { $0.isLetter || $0.isNumber || "-./_".contains($0) } ? $0 : shellWord($0)
      }
    let autoLogin = login.map {
      "\n      auto_login: {login_prompt: \"login:\", username: \(quoted($0))}"
    }
    let get = "wget -O lockstep.tar \(shellWord(archive))"
    return """
      # Submit it with: lavacli jobs submit FILE
      job_name: lockstep
      device_type: \(quoted(deviceType))
      priority: medium
      visibility: public
      timeouts:
        job: {minutes: \(minutes)}
        action: {minutes: \(minutes)}
        connection: {minutes: 5}
      \(context)
      actions:
        - deploy:
            to: tmpfs
            timeout: {minutes: 10}
            images:
              kernel:
                image_arg: "-kernel {kernel} -append 'console=\(architecture.console),115200 root=/dev/vda rw'"
                url: \(quoted(kernel))
              rootfs:
                image_arg: "-drive format=raw,if=virtio,file={rootfs}"
                url: \(quoted(rootfs))
        - boot:
            method: qemu
            media: tmpfs\(autoLogin ?? "")
            prompts: [\(quoted(prompt))]
            timeout: {minutes: 10}
        - test:
            timeout: {minutes: \(minutes)}
            definitions:
              - from: inline
                name: lockstep
                path: inline/lockstep.yaml
                repository:
                  metadata:
                    format: Lava-Test Test Definition 1.0
                    name: lockstep
                    description: Conformance of Landlock's multithreaded enforcement.
                  run:
                    steps:
                      - \(quoted(get))
                      - tar -xf lockstep.tar
                      # The results are on the console; the status would be one more of them.
                      - \(quoted(words.joined(separator: " ") + " || true"))

      """
  }
}

extension Architecture: ExpressibleByArgument {}
