/// The identity of an object of the model: its place in the table that holds it.
///
/// The kernel compares pointers where the model compares identities, so two credentials with the same
/// contents stay different objects.
struct Identity<Object>: Hashable, Sendable {
  /// The place in the table, from 0.
  let index: Int
}

/// All objects of one kind, in the order in which they came into being.
///
/// Objects are never removed: an object that nothing refers to any more is invisible to every action.
struct Table<Object: Hashable & Sendable>: Hashable, Sendable {
  private var objects: [Object] = []

  /// The identities of all objects, oldest first.
  var identities: [Identity<Object>] { objects.indices.map { Identity(index: $0) } }

  /// Adds an object and gives it an identity of its own.
  mutating func add(_ object: Object) -> Identity<Object> {
    objects.append(object)
    return Identity(index: objects.count - 1)
  }

  /// The object with this identity.
  subscript(identity: Identity<Object>) -> Object {
    get { objects[identity.index] }
    set { objects[identity.index] = newValue }
  }
}
