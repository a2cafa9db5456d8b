// SPDX-License-Identifier: MIT

/// Names of the kernel's headers, of C and of man pages, which authors write where the language has a word.
///
/// Sources: linux/landlock.h, landlock(7), errno(3), prctl(2), signal(7), capabilities(7).
enum HeaderName {
  /// The beginnings that the headers give to words which the language writes without them.
  private static let prefixes = [
    "LANDLOCK_ACCESS_FS_", "LANDLOCK_ACCESS_NET_", "LANDLOCK_SCOPE_", "LANDLOCK_RESTRICT_SELF_",
    "LANDLOCK_RULE_", "LANDLOCK_", "__NR_LANDLOCK_", "SYS_LANDLOCK_", "SIG", "PR_", "SYS_",
    "__NR_",
  ]

  /// The beginnings that the language keeps and authors leave out.
  private static let keptPrefixes = ["CAP_", "E"]

  /// Names that have no beginning in common with the word.
  private static let aliases: [String: [String]] = [
    // Other names of the same error numbers.
    "EWOULDBLOCK": ["EAGAIN"], "EDEADLOCK": ["EDEADLK"], "ENOTSUP": ["EOPNOTSUPP"],
    "ERESTARTSYS": ["ERESTARTNOINTR"], "ERESTARTNOHAND": ["ERESTARTNOINTR"],
    "ERESTART": ["ERESTARTNOINTR"],
    "SUCCESS": ["ok"], "0": ["ok"], "EOK": ["ok"],
    // Members of structures, and the types of rules.
    "ALLOWED_ACCESS": ["allow"], "PARENT_FD": ["path"],
    "LANDLOCK_RULE_PATH_BENEATH": ["path"], "LANDLOCK_RULE_NET_PORT": ["port"],
    "PATH_BENEATH": ["path"], "NET_PORT": ["port"], "SCOPE": ["scoped"],
    // Calls by their own names.
    "OPENAT": ["open"], "OPENAT2": ["open"], "UNLINK": ["remove_file"],
    "UNLINKAT": ["remove_file"], "RMDIR": ["remove_dir"], "MKDIR": ["make"], "MKNOD": ["make"],
    "SYMLINK": ["make"], "RENAMEAT2": ["rename"], "EXECVE": ["execute"], "EXEC": ["execute"],
    "CLONE": ["spawn"], "PTHREAD_CREATE": ["spawn"], "SETRESUID": ["set_uid"],
    "SETUID": ["set_uid"], "SETRESGID": ["set_gid"], "SETGID": ["set_gid"],
    "SETGROUPS": ["set_groups"], "PR_SET_SECUREBITS": ["set_securebits"],
    "PR_GET_NO_NEW_PRIVS": ["no_new_privs"],
  ]

  /// The words that a name may stand for, the likeliest first.
  static func words(for name: String) -> [String] {
    let plain = withoutDecoration(name)
    let upper = plain.uppercased()
    var words = aliases[upper] ?? []
    for prefix in prefixes where upper.hasPrefix(prefix) {
      let rest = String(plain.dropFirst(prefix.count))
      words += [rest, rest.uppercased(), rest.lowercased()]
    }
    words += keptPrefixes.map { $0 + upper }
    if plain != name { words.append(plain) }
    return words
  }

  /// The name, and the name without what the headers put before it: a slip of the pen can be in either.
  static func spellings(of name: String) -> [String] {
    let upper = name.uppercased()
    guard let prefix = prefixes.first(where: { upper.hasPrefix($0) }), prefix.count > 3,
      prefix.count < name.count
    else { return [name] }
    return [name, String(name.dropFirst(prefix.count))]
  }

  /// The name without the sign that C puts before an error, and without brackets behind it.
  private static func withoutDecoration(_ name: String) -> String {
    let longest = 80
    guard name.utf8.count <= longest else { return name }
    let unsigned = name.hasPrefix("-") ? String(name.dropFirst()) : name
    return String(unsigned.prefix { $0 != " " && $0 != "(" })
  }
}
