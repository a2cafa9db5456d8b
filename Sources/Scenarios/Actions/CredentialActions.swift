// SPDX-License-Identifier: MIT

/// The actions that read and change what a thread is.
extension Vocabulary {
  static let credentials = [
    // What it needs and results in is for the attribute to say.
    ActionRow(
      "get", .attribute, results: [.truth, .number], [.plain, .helpers],
      "Reads a property of the thread.", make: Action.get(attribute:)),
    ActionRow(
      "has_capability", .capability, results: [.truth], .plain,
      "Asks whether the effective set of the thread holds a capability.",
      make: Action.hasCapability(capability:)),
    ActionRow(
      "set_no_new_privs", .plain, "Sets no_new_privs in this thread, by prctl(2).",
      .setNoNewPrivs),
    ActionRow(
      "drop_capability", .capability, [.plain, .changesCredentials],
      "Removes a capability from the effective, permitted and inheritable sets of this thread.",
      make: Action.dropCapability(capability:)),
    ActionRow(
      "set_uid", .uid, needs: [.privileged], [.plain, .changesCredentials],
      "Sets the three uids of this thread alone, by the raw setresuid(2).",
      make: Action.setUID(uid:)),
    ActionRow(
      "set_gid", .gid, needs: [.privileged], [.plain, .changesCredentials],
      "Sets the three gids of this thread alone, by the raw setresgid(2).",
      make: Action.setGID(gid:)),
    ActionRow(
      "set_groups", .gid, needs: [.privileged], [.plain, .changesCredentials],
      "Sets one supplementary group in this thread alone, by the raw setgroups(2).",
      make: Action.setGroups(gid:)),
    ActionRow(
      "set_securebits", .bits, needs: [.privileged], [.plain, .changesCredentials],
      "Sets the securebits of this thread, by prctl(2).", make: Action.setSecurebits(bits:)),
    ActionRow(
      "set_fsuid", .uid, needs: [.privileged], [.plain, .changesCredentials],
      "Sets the uid that file systems go by in this thread alone, by the raw setfsuid(2).",
      make: Action.setFSUID(uid:)),
    // Whether it changes the credentials is for the property to say, and so is what it needs.
    ActionRow(
      "set", .property,
      Parameter("to", .value, "The value, a number; 0 takes back what 1 has set."), .plain,
      "Sets a property of the thread or of its process, which 'get' reads."
    ) { (property: Property, value: UInt32) in
      .set(property: property, to: value)
    },
  ]
}
