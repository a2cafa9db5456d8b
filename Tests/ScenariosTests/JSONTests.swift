// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import Scenarios

/// The reader and the writer of messages, beside Foundation's.
@Suite struct JSONTests {
  @Test(
    "a document is read as Foundation reads it",
    arguments: [
      #"{"a":[1,-2,true,false,null,""],"b":{"c":[]},"d":{}}"#,
      " [ 1 , \t2\r\n ] ", #""\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t""#, "\"é😀\u{7f}\"", "0",
    ])
  func agreesWithFoundation(text: String) throws {
    let json = try JSON(reading: text)
    let own = try JSONSerialization.jsonObject(
      with: Data(json.line.utf8), options: .fragmentsAllowed)
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(try #require(own as? NSObject) == #require(theirs as? NSObject))
    #expect(try JSON(reading: json.line) == json)
  }

  @Test("a line holds no character that ends or hides it")
  func escapes() {
    let text = "a\n\u{0}\u{1f}\u{7f}\"\\é"
    #expect(JSON.text(text).line == #""a\n\u0000\u001f\u007f\"\\é""#)
  }

  @Test(
    "what is no document says where it stops being one",
    arguments: [
      ("", "byte 0"), ("{", "byte 1"), ("[1,]", "byte 3"), ("{\"a\" 1}", "byte 5"),
      ("1.5", "byte 0"), ("99999999999999999999", "byte 0"), ("tru", "byte 0"), ("1 2", "byte 2"),
      ("\"a", "byte 2"), ("\"\\x\"", "byte 3"), ("\"\\ud800\"", "byte 7"), ("\"\u{1}\"", "byte 1"),
      (String(repeating: "[", count: 100_000), "nested too deeply"),
    ])
  func wrongDocuments(text: String, place: String) {
    do throws(JSON.Failure) {
      let json = try JSON(reading: text)
      Issue.record("\(json) was read")
    } catch {
      #expect(error.reason.contains(place), "\(error)")
    }
  }
}
