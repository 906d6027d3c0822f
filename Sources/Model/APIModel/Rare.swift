/// A value that most have not: where there is none it takes the room of a pointer.
///
/// A model keeps parameters and fields by the hundred thousand, and few of them have an end of life, a
/// version or a pattern.
struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let box: Box?

  /// No value.
  static var none: Rare { Rare() }

  private init() { box = nil }

  /// Keeps a value, unless it says no more than `nothing`.
  init(_ value: Value, unless nothing: Value) { box = value == nothing ? nil : Box(value) }

  /// The value, or this one where there is none.
  func value(or other: @autoclosure () -> Value) -> Value { box?.value ?? other() }

  static func == (left: Rare, right: Rare) -> Bool {
    left.box === right.box || left.box?.value == right.box?.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box?.value) }
}
