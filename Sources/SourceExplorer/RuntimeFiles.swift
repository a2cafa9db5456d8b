// SPDX-License-Identifier: MIT

/// The runtime in C that is compiled together with the user's file.
enum RuntimeFiles {
  /// How a file is compiled.
  enum Kind {
    /// A header, or a script for the linker.
    case included
    /// What threads run: the compiler announces its accesses, as those of the user's file.
    case announced
    /// The explorer.
    case plain
  }

  /// One file.
  struct File {
    /// Its name.
    let name: String
    /// Its text.
    let text: [UInt8]
    /// How it is compiled.
    let kind: Kind
  }

  /// The script that keeps the user's code and variables together.
  static let linkerScript = "user.ld"
  /// The header that every include leads to.
  static let header = "lockstep-kernel.h"

  /// All files.
  static let all: [File] = [
    File(name: header, text: PackageResources.lockstep_kernel_h, kind: .included),
    File(name: "lockstep-world.h", text: PackageResources.lockstep_world_h, kind: .included),
    File(name: linkerScript, text: PackageResources.user_ld, kind: .included),
    File(name: "kernel.c", text: PackageResources.kernel_c, kind: .announced),
    File(name: "credentials.c", text: PackageResources.credentials_c, kind: .announced),
    File(name: "threads.c", text: PackageResources.threads_c, kind: .announced),
    File(name: "offers.c", text: PackageResources.offers_c, kind: .announced),
    File(name: "memory.c", text: PackageResources.memory_c, kind: .plain),
    File(name: "states.c", text: PackageResources.states_c, kind: .plain),
    File(name: "steps.c", text: PackageResources.steps_c, kind: .plain),
    File(name: "rules.c", text: PackageResources.rules_c, kind: .plain),
    File(name: "explore.c", text: PackageResources.explore_c, kind: .plain),
    File(name: "visited.c", text: PackageResources.visited_c, kind: .plain),
    File(name: "workers.c", text: PackageResources.workers_c, kind: .plain),
    File(name: "report.c", text: PackageResources.report_c, kind: .plain),
    File(name: "main.c", text: PackageResources.main_c, kind: .plain),
  ]
}

/// The shim that stands for the kernel.
public enum SourceShim {
  /// Its header, as C.
  public static var header: String {
    String(decoding: PackageResources.lockstep_kernel_h, as: UTF8.self)
  }
}
