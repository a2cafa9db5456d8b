// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@Suite("The kernel's names and numbers")
struct VocabularyTests {
  @Test("bits and ABI versions are those of linux/landlock.h")
  func landlockBits() {
    #expect(FileRight.EXECUTE.bit == 0 && FileRight.MAKE_SYM.bit == 12)
    #expect(FileRight.REFER.bit == 13 && FileRight.REFER.abi == 2)
    #expect(FileRight.TRUNCATE.bit == 14 && FileRight.IOCTL_DEV.bit == 15)
    #expect(FileRight.RESOLVE_UNIX.bit == 16 && FileRight.RESOLVE_UNIX.abi == 9)
    #expect(NetworkRight.CONNECT_SEND_UDP.bit == 3 && Scope.SIGNAL.bit == 1)
    #expect(RestrictFlag.TSYNC.bit == 3 && RestrictFlag.NO_NEW_PRIVS.bit == 4)
  }

  @Test("flags know their names, and which bits an ABI version does not know")
  func flags() {
    let flags = RestrictFlags([.TSYNC, .LOG_SUBDOMAINS_OFF])
    #expect(flags.bits == 0b1100)
    #expect(flags.names == ["LOG_SUBDOMAINS_OFF", "TSYNC"])
    #expect(RestrictFlags(bits: 1 << 30).names == ["1<<30"])
    #expect(flags.hasUnknownBits(abi: 7) && !flags.hasUnknownBits(abi: 8))
    #expect(RestrictFlags().hasUnknownBits(abi: 1) == false)
  }

  @Test(
    "error numbers are those of the C headers",
    arguments: [
      (Errno.EPERM, Int32(1)), (.E2BIG, 7), (.EBADF, 9), (.EACCES, 13), (.EINVAL, 22),
      (.ENOMSG, 42),
      (.EBADFD, 77), (.EOPNOTSUPP, 95), (.ERESTARTNOINTR, 513),
    ])
  func errors(errno: Errno, number: Int32) {
    #expect(errno.number == number)
    #expect(Errno(number: number) == errno)
  }

  @Test("no two errors share a number")
  func distinctErrors() {
    #expect(Set(Errno.allCases.map(\.number)).count == Errno.allCases.count)
  }

  @Test(
    "a result reads back from the word it prints",
    arguments: [
      StepResult.ok, .hung, .kernelFault, .truth(true), .truth(false), .number(16), .errno(.E2BIG),
      .unknownErrno(524),
    ])
  func results(result: StepResult) {
    #expect(StepResult(word: result.description) == result)
  }

  @Test("a word that is no result is refused", arguments: ["", "OK", "EFOO", "errno x", "1.5"])
  func noResults(word: String) {
    #expect(StepResult(word: word) == nil)
  }

  @Test("a ruleset needs the newest ABI version of its parts")
  func minimumABI() {
    #expect(Ruleset(handledAccessFS: [.READ_FILE]).minimumABI == 1)
    #expect(Ruleset(handledAccessFS: [.READ_FILE, .TRUNCATE]).minimumABI == 3)
    #expect(Ruleset(handledAccessNet: [.BIND_TCP]).minimumABI == 4)
    #expect(Ruleset(handledAccessFS: [.IOCTL_DEV], scoped: [.SIGNAL]).minimumABI == 6)
  }
}
