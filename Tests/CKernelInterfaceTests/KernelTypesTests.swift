// SPDX-License-Identifier: MIT

import CKernelInterface
import Foundation
import Testing

/// Type information as the kernel writes it, made by hand.
struct TypeInformation {
  private(set) var words: [UInt32] = []
  private(set) var count: UInt32 = 0
  private(set) var strings: [UInt8] = [0]

  mutating func name(_ text: String) -> UInt32 {
    defer { strings += Array(text.utf8) + [0] }
    return UInt32(strings.count)
  }

  /// Adds a type of a kind (1 to 19) with its third word and what follows it.
  mutating func add(
    _ kind: UInt32, _ name: UInt32, count: Int = 0, third: UInt32, _ rest: [UInt32] = []
  ) {
    words += [name, kind << 24 | UInt32(count), third] + rest
    self.count += 1
  }

  var bytes: [UInt8] {
    let length = UInt32(words.count * 4)
    let header: [UInt32] = [0x1_eb9f, 24, 0, length, length, UInt32(strings.count)]
    return (header + words).flatMap { word in (0..<4).map { UInt8(word >> (8 * $0) & 0xff) } }
      + strings
  }

  /// A structure with an unnamed part, a function, an unnamed enumeration.
  static let sample: TypeInformation = {
    var information = TypeInformation()
    let (int, first, second) = (
      information.name("int"), information.name("first"), information.name("second")
    )
    information.add(1, int, third: 4, [32])  // 1
    information.add(4, 0, count: 1, third: 8, [second, 1, 32])  // 2: unnamed
    information.add(
      4, information.name("module"), count: 2, third: 96, [first, 1, 64, 0, 2, 128])  // 3
    information.add(8, information.name("gfp_t"), third: 1)  // 4
    information.add(13, 0, count: 3, third: 1, [0, 1, 0, 1, 0, 4])  // 5: int (int, int, gfp_t)
    information.add(12, information.name("allocate"), third: 5)  // 6
    information.add(
      6, 0, count: 2, third: 4, [information.name("A_BIT"), 0, information.name("B_BIT"), 15])  // 7
    return information
  }()
}

@Suite("The kernel's type information")
struct KernelTypesTests {
  /// The status and the answers; the texts of the questions are put where they outlive the call.
  private func ask(_ bytes: [UInt8], _ questions: [(lki_btf_subject, String, String?)]) throws
    -> (Int32, [Int64])
  {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-types-\(UUID().uuidString)")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    var asked = questions.map { subject, name, part in
      lki_btf_question(
        subject: subject.rawValue, name: strdup(name), part: part.map { strdup($0) }, answer: 0)
    }
    defer {
      for question in asked {
        free(UnsafeMutablePointer(mutating: question.name))
        free(UnsafeMutablePointer(mutating: question.part))
      }
    }
    let status = lki_btf_ask(path.path, &asked, asked.count)
    return (status, asked.map(\.answer))
  }

  private static let questions: [(lki_btf_subject, String, String?)] = [
    (LKI_BTF_SIZE, "module", nil), (LKI_BTF_OFFSET, "module", "first"),
    (LKI_BTF_OFFSET, "module", "second"), (LKI_BTF_PARAMETER, "allocate", "gfp_t"),
    (LKI_BTF_FUNCTION, "allocate", nil), (LKI_BTF_ENUMERATOR, "A_BIT", "B_BIT"),
    (LKI_BTF_OFFSET, "module", "third"), (LKI_BTF_SIZE, "kprobe", nil),
  ]

  @Test("sizes, offsets through unnamed parts, parameters, functions and enumerators are found")
  func answers() throws {
    let (status, answers) = try ask(TypeInformation.sample.bytes, Self.questions)
    #expect(status == 0)
    #expect(answers == [96, 8, 20, 2, 6, 15, Int64(-ENOENT), Int64(-ENOENT)])
  }

  @Test("a file that ends anywhere, or whose words are wrong, is refused or has no answers")
  func broken() throws {
    let whole = TypeInformation.sample.bytes
    for end in stride(from: 0, to: whole.count, by: 3) {
      let (status, _) = try ask(Array(whole[..<end]), Self.questions)
      #expect(status == -EBADMSG, "\(end) of \(whole.count) bytes")
    }
    for place in 0..<whole.count {
      var bytes = whole
      bytes[place] = 0xff
      let (status, _) = try ask(bytes, Self.questions)
      #expect(status == 0 || status == -EBADMSG)
    }
  }

  @Test("a file that is not there has its error")
  func missing() {
    var questions: [lki_btf_question] = []
    #expect(lki_btf_ask("/nonexistent/types", &questions, 0) == -ENOENT)
  }
}
