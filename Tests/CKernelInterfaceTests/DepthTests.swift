// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Testing

@Suite("The depth of a thread")
struct DepthTests {
  private func layers(_ accepted: Int32, _ error: Int32) -> lki_layers {
    lki_layers(accepted: accepted, error: error, fault: 0)
  }

  @Test("is what a process without layers can have more, whatever the limit and its errno")
  func depth() {
    #expect(lki_depth(layers(16, E2BIG), layers(13, E2BIG)) == 3)
    #expect(lki_depth(layers(15, E2BIG), layers(15, E2BIG)) == 0)
    #expect(lki_depth(layers(16, EPERM), layers(0, EPERM)) == 16)
  }

  @Test("is the errno of a refusal that is not the one at the limit")
  func refusal() {
    #expect(lki_depth(layers(16, E2BIG), layers(2, EPERM)) == -EPERM)
  }

  @Test(
    "cannot be told of a kernel that refuses nothing, or takes more than from a process without layers"
  )
  func boundless() {
    #expect(lki_depth(layers(32, 0), layers(32, 0)) == -EOVERFLOW)
    #expect(lki_depth(layers(16, E2BIG), layers(17, E2BIG)) == -EOVERFLOW)
  }
}
