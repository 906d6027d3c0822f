/// What most values of a kind have nothing of.
protocol Rarity: Hashable, Sendable {
  /// Nothing of it.
  init()
}

/// A value that most have not: where there is none it takes the room of a pointer.
///
/// A model keeps parameters and fields by the hundred thousand, and few of them have an end of life, a
/// version or a pattern.
struct Rare<Value: Rarity>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box?

  /// No value.
  static var none: Rare { Rare() }

  private init() { box = nil }

  /// Keeps a value, unless it says nothing.
  init(_ value: Value) { box = value == Value() ? nil : Box(value) }

  /// The value; one that says nothing where there is none.
  var value: Value {
    get { box?.value ?? Value() }
    set { self = Rare(newValue) }
  }

  static func == (left: Rare, right: Rare) -> Bool {
    left.box === right.box || left.box?.value == right.box?.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box?.value) }
}
