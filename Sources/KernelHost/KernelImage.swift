// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// A kernel that is at hand and can be started.
public struct KernelImage: Hashable, Sendable {
  /// How a kernel is started.
  public enum Kind: Hashable, Sendable {
    /// It is running already.
    case host
    /// A bzImage for x86-64, which QEMU boots.
    case bzImage(path: String)
    /// An Image for arm64, which QEMU boots.
    case arm64Image(path: String)
    /// A User-Mode Linux executable, which is a process of its own.
    case userMode(path: String)
    /// A command of the shell that speaks ``OpenProtocol``: an engine that somebody else wrote.
    case command(String)
  }

  /// How it is started.
  public var kind: Kind
  /// What the user calls it, such as `debian:7.3.4`, for titles and for repeating a run.
  public var name: String

  /// Describes a kernel.
  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// The kernel that is running.
  public static let host = KernelImage(kind: .host, name: "host")

  /// An engine behind a command of the shell.
  public static func engine(_ command: String) -> KernelImage {
    KernelImage(kind: .command(command), name: command)
  }
}

extension KernelImage.Kind {
  /// A kernel that QEMU boots.
  static func of(_ architecture: Architecture, path: String) -> Self {
    switch architecture {
    case .amd64: .bzImage(path: path)
    case .arm64: .arm64Image(path: path)
    }
  }

  /// What QEMU boots: for which machine, and the path; `nil` if it boots nothing.
  public var emulated: (architecture: Architecture, path: String)? {
    switch self {
    case .bzImage(let path): (.amd64, path)
    case .arm64Image(let path): (.arm64, path)
    case .host, .userMode, .command: nil
    }
  }
}

/// Why a file is no kernel.
public struct KernelFileError: Error, Hashable, CustomStringConvertible {
  /// A sentence without a full stop: which file, and what it is instead.
  public var description: String
}

extension KernelImage {
  /// Where a built source tree holds its kernel, the most usual place first.
  private static let builtKernels =
    (Architecture.ofThisMachine == .amd64
    ? [Architecture.amd64, .arm64] : [.arm64, .amd64]).map { $0.builtImage } + ["linux"]

  /// Recognises a kernel by its contents, never by its name.
  ///
  /// A folder is taken for a source tree, whose bzImage is preferred to its User-Mode Linux kernel.
  ///
  /// - Throws: ``KernelFileError``.
  public init(path: String) throws(KernelFileError) {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw KernelFileError(description: "\(path) is not a kernel: there is no such file")
    }
    var file = path
    if isDirectory {
      let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
      let built = Self.builtKernels.map { "\(trimmed)/\($0)" }
        .first { candidate in
          var isFolder = false
          return FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder)
            && !isFolder
        }
      guard let built else {
        throw KernelFileError(
          description: "\(path) is not a kernel: it is a folder without "
            + Self.builtKernels.joined(separator: ", without ")
            + "; if it is a source tree, build it first")
      }
      file = built
    }
    switch KernelFile.recognise(file) {
    case .kernel(let architecture):
      self.init(kind: .of(architecture, path: file), name: path)
    case .userMode: self.init(kind: .userMode(path: file), name: path)
    case .other(let what):
      throw KernelFileError(description: "\(file) is not a kernel: \(what)")
    }
  }
}

extension KernelImage {
  /// A parameter of User-Mode Linux that only a kernel with `CONFIG_SMP` has.
  private static let processorsMark = Array("ncpus=".utf8)

  /// Whether this is a User-Mode Linux kernel that can have one processor only; false if the file cannot be read.
  var isUniprocessor: Bool {
    guard case .userMode(let path) = kind, let file = try? FileBytes(path),
      let size = try? file.size(), let contents = try? file.read(upTo: size, at: 0)
    else { return false }
    return !contents.holds(Self.processorsMark)
  }
}
