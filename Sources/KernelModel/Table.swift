// SPDX-License-Identifier: MIT

/// The identity of an object of the model: its place in the table that holds it.
///
/// The kernel compares pointers where the model compares identities, so two credentials with the same
/// contents stay different objects.
struct Identity<Object>: Hashable, Sendable {
  /// The place in the table, from 0.
  let index: Int
}

/// All objects of one kind.
///
/// Objects are never removed: an object that nothing refers to any more is invisible to every action. Where
/// threads make objects at the same time, each has a space of its own for them, so that the identity of an
/// object does not depend on what others have made meanwhile.
struct Table<Object: Hashable & Sendable>: Hashable, Sendable {
  /// The most objects of one space.
  private static var sizeOfSpace: Int { 1 << 16 }
  private var objects: [[Object]] = [[]]
  /// The space in which the next object is put, from 0.
  var space = 0

  /// The identities of all objects: by their spaces, and in each of them oldest first.
  var identities: [Identity<Object>] {
    objects.indices.flatMap { space in
      objects[space].indices.map { Identity(index: space * Self.sizeOfSpace + $0) }
    }
  }

  /// Adds an object and gives it an identity of its own.
  mutating func add(_ object: Object) -> Identity<Object> {
    while objects.count <= space { objects.append([]) }
    objects[space].append(object)
    return Identity(index: space * Self.sizeOfSpace + objects[space].count - 1)
  }

  /// The object with this identity.
  subscript(identity: Identity<Object>) -> Object {
    get { objects[identity.index / Self.sizeOfSpace][identity.index % Self.sizeOfSpace] }
    set { objects[identity.index / Self.sizeOfSpace][identity.index % Self.sizeOfSpace] = newValue }
  }

  static func == (left: Self, right: Self) -> Bool { left.objects == right.objects }

  func hash(into hasher: inout Hasher) { hasher.combine(objects) }
}

extension Table {
  /// Whether there is an object with this identity.
  func contains(_ identity: Identity<Object>) -> Bool {
    let space = identity.index / Self.sizeOfSpace
    return space < objects.count && identity.index % Self.sizeOfSpace < objects[space].count
  }
}
