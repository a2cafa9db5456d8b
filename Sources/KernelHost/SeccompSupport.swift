// SPDX-License-Identifier: MIT

import Glibc

/// Whether processes can install seccomp filters on this machine, which is how User-Mode Linux follows its processes
/// fastest.
///
/// Some sandboxes forbid it, and the filters of the machine's own kernel may be stuck, as has been seen on Linux
/// 6.18.44: then whoever installs one sleeps and cannot be killed. So a program of its own tries.
actor SeccompSupport {
  /// Asked once by each process.
  static let ofMachine = SeccompSupport()

  /// How long a filter may take to be installed: a thousand times what it takes.
  private static let timeout: Duration = .seconds(3)

  /// How often the end of the program is looked for.
  private static let interval: Duration = .milliseconds(1)

  private var answer: Task<Bool, Never>?

  /// Whether a filter can be installed; `agent` is the path of the program that tries.
  func works(agent: String) async -> Bool {
    if let answer { return await answer.value }
    let answer = Task { await Self.tries(agent) }
    self.answer = answer
    return await answer.value
  }

  private static func tries(_ agent: String) async -> Bool {
    var process: pid_t = 0
    let words: [UnsafeMutablePointer<CChar>?] = [strdup(agent), strdup("try-seccomp")]
    defer { words.forEach { free($0) } }
    // One that sleeps for ever must hold nobody's pipe open.
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    guard posix_spawn(&process, agent, &files, nil, words + [nil], environ) == 0 else {
      return false
    }
    let deadline = ContinuousClock.now + timeout
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      if waitpid(process, &status, WNOHANG) == process { return status == 0 }
      try? await Task.sleep(for: interval)
    }
    // One that sleeps for ever is left to whoever reaps orphans.
    kill(process, SIGKILL)
    return waitpid(process, &status, WNOHANG) == process && status == 0
  }
}

extension EngineOptions {
  /// The word of User-Mode Linux's command line that keeps it from using seccomp.
  private static let withoutSeccomp = "seccomp=off"

  /// Whether somebody has asked for a guest without seccomp.
  var isWithoutSeccomp: Bool { extraKernelArguments.contains(Self.withoutSeccomp) }

  /// Whether a User-Mode Linux guest follows its processes by seccomp; else by ptrace(2), which it can with one processor
  /// only.
  var usesSeccomp: Bool {
    get async {
      if isWithoutSeccomp { return false }
      return await SeccompSupport.ofMachine.works(agent: guardPath ?? agentPath)
    }
  }
}
