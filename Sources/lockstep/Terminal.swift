// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation

/// When to use colours.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  /// On a terminal, unless `NO_COLOR` is set.
  case automatic
  case always
  case never
}

/// What standard output and standard error are connected to.
enum Terminal {
  /// One of the two output streams.
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The style of reports on a stream.
  static func style(of stream: Stream, colour: ColourChoice) -> ReportStyle {
    let usesColours =
      switch colour {
      case .always: true
      case .never: false
      case .automatic:
        isTerminal(stream) && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
      }
    return ReportStyle(usesColours: usesColours, width: width(of: stream) ?? 110)
  }

  /// The number of columns of a terminal; `nil` if the stream is none.
  static func width(of stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
