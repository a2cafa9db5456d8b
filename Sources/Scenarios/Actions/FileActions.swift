// SPDX-License-Identifier: MIT

/// The actions on files.
extension Vocabulary {
  static let files = [
    ActionRow(
      "open", .path, Parameter("for", .openMode, "What the file is opened for."), .plain,
      "Opens an existing entry, by openat(2).", make: Action.open(path:mode:)),
    ActionRow(
      "truncate", .path, [.plain, .changesFiles], "Truncates an existing file, by truncate(2).",
      make: Action.truncate(path:)),
    ActionRow(
      "read_dir", .path, .plain, "Opens a directory, by openat(2) with O_DIRECTORY.",
      make: Action.readDirectory(path:)),
    ActionRow(
      "make", .newPath, Parameter("as", .entryKind, "The kind of the new entry."),
      [.plain, .changesFiles], "Makes a new entry of a directory.", make: Action.make(path:kind:)),
    ActionRow(
      "remove_file", .path, [.plain, .changesFiles], "Removes a file, by unlinkat(2).",
      make: Action.removeFile(path:)),
    ActionRow(
      "remove_dir", .path, [.plain, .changesFiles], "Removes an empty directory, by unlinkat(2).",
      make: Action.removeDirectory(path:)),
    ActionRow(
      "rename", .path, Parameter("to", .newPath, "The new path."), [.plain, .changesFiles],
      "Renames an entry, by renameat2(2).", make: Action.rename(path:to:)),
    ActionRow(
      "read_proc", .procFile, .plain,
      "Reads a file of /proc/self that no lock guards.", make: Action.readProc(file:)),
  ]
}
