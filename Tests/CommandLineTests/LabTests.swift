// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("In a LAVA lab")
struct LabTests {
  let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  private static let python = ProcessInfo.processInfo.environment["LOCKSTEP_PYTHON"] ?? "python3"
  private static let lava = ProcessInfo.processInfo.environment["LOCKSTEP_LAVA"]

  /// Whether the interpreter has the tools that send jobs.
  private static let hasTools = ["lavacli", "tuxlava"].allSatisfy { module in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", "import \(module)"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// A lab that takes jobs as LAVA's server does, by its own schemas, and the tools that send them.
  private static let lab = """
    import os, re, subprocess, sys, threading, xmlrpc.server, yaml
    sys.path.insert(0, sys.argv[1])
    from lava_common.schemas import validate, Invalid

    def submit(definition):
        validate(yaml.safe_load(definition))
        return 1

    def check(definition, strict):
        try: validate(yaml.safe_load(definition), strict=strict)
        except Invalid as error: return {"path": str(error.path[-1]), "msg": error.msg}
        return {}

    server = xmlrpc.server.SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False)
    server.register_function(lambda: "2026.01", "system.version")
    server.register_function(submit, "scheduler.jobs.submit")
    server.register_function(check, "scheduler.jobs.validate")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    uri = "http://127.0.0.1:%d/RPC2" % server.server_address[1]

    def tool(*words):
        run = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True)
        # What a tool complains of is the reason that a failed assertion shows.
        sys.stderr.write(run.stderr)
        return run.returncode, run.stdout

    def lavacli(*words): return tool("lavacli", "--uri", uri, "jobs", *words)

    for job in ("job.yaml", "login.yaml", "arm64.yaml"):
        assert lavacli("validate", "--strict", job) == (0, ""), job
        assert lavacli("submit", job) == (0, "1\\n"), job
        path = "file://%s/%s" % (os.getcwd(), job)
        status, passed = tool("tuxlava", "--device", "qemu-lava", "--job-definition", path)
        assert status == 0 and yaml.safe_load(passed) == yaml.safe_load(open(job)), passed
    # tuxlava's own job for such a device has the same actions, of the same methods, and the same console and processors.
    shape = lambda job: [[name, action[name].get("method"), action[name].get("to"), sorted(action[name].get("images", []))]
                         for action in job["actions"] for name in action]
    console = lambda job: re.search("console=[^ ]*", job["actions"][0]["deploy"]["images"]["kernel"]["image_arg"])[0]
    architecture = lambda job: {"x86_64": "amd64"}.get(job["context"]["arch"], job["context"]["arch"])
    model = lambda job: job["context"].get("cpu", "").split(",")[0]
    for device, job in (("qemu-x86_64", "login.yaml"), ("qemu-arm64", "arm64.yaml")):
        status, own = tool("tuxlava", "--device", device, "--kernel", "https://lab.example/bzImage",
                           "--rootfs", "https://lab.example/rootfs.ext4", "--", "true")
        own, ours = yaml.safe_load(own), yaml.safe_load(open(job))
        for look in (shape, console, architecture) + ((model,) if "arm64" in job else ()):
            assert look(own) == look(ours), (look(own), look(ours))
        assert own["actions"][1]["boot"]["auto_login"] == ours["actions"][1]["boot"]["auto_login"]
    with open("wrong.yaml", "w") as wrong: wrong.write(open("job.yaml").read().replace("prompts:", "promts:"))
    assert lavacli("validate", "--strict", "wrong.yaml") == (1, "key: promts\\nmsg: extra keys not allowed\\n")
    assert lavacli("submit", "wrong.yaml")[0] == 1
    """

  private func job(_ more: [String] = []) throws -> String {
    let result = try command.lockstep(
      [
        "lava-job", "--kernel-url", "https://lab.example/bzImage", "--rootfs-url",
        "https://lab.example/rootfs.ext4", "--archive-url", "https://lab.example/lockstep.tar",
      ] + more)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test("a job logs in where the device asks for it")
  func login() throws {
    #expect(!(try job().contains("auto_login")))
    #expect(
      try job(["--login", "root"]).contains(
        "auto_login: {login_prompt: \"login:\", username: \"root\"}"))
  }

  @Test("a job says the architecture of the device, with the console that its kernel has")
  func architecture() throws {
    let own = try job(["--architecture", "amd64"])
    #expect(own.contains("\ncontext: {arch: amd64}\n") && own.contains("console=ttyS0,115200"))
    let other = try job(["--architecture", "arm64"])
    #expect(other.contains("\ncontext: {arch: arm64, cpu: max}\n"))
    #expect(other.contains("console=ttyAMA0,115200") && !other.contains("ttyS0"))
    let wrong = try command.lockstep([
      "lava-job", "--architecture", "arm65", "--kernel-url", "file:///k", "--rootfs-url",
      "file:///r", "--archive-url", "file:///a",
    ])
    #expect(wrong.status == 2 && wrong.errors.contains("amd64") && wrong.errors.contains("arm64"))
  }

  @Test(
    "lavacli submits a job to a lab that checks it by LAVA's schemas, and tuxlava passes it on",
    .enabled(
      if: lava != nil && hasTools,
      "pip install lavacli tuxlava, unpack Debian's lava-common, and set LOCKSTEP_PYTHON and LOCKSTEP_LAVA"
    ))
  func tools() throws {
    try command.write(try job(), to: "job.yaml")
    let login = ["--login", "root", "--architecture"]
    try command.write(try job(login + ["amd64"]), to: "login.yaml")
    try command.write(try job(login + ["arm64"]), to: "arm64.yaml")
    try command.write(Self.lab, to: "lab.py")
    let run = try command.shell("\(Self.python) lab.py '\(Self.lava ?? "")'")
    #expect(run.status == 0, "\(run.errors)")
  }
}
