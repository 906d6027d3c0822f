public import Synchronization

/// Values by their places, each made at most once while what it is made of stays the same.
///
/// It changes no result: who asks says what the value is made of, and gets a value that was made of
/// just that. A build without a memory and the hundredth build with one are the same functions.
///
/// A memory works in rounds, one for each build. What a round does not ask for is forgotten at its end,
/// so that a memory holds one value for each place, however many builds there were.
///
/// What looks values up can be inlined: a build asks for tens of thousands that have stayed, and the
/// code for any type takes several times as long as that for one.
public final class Remembered<Setting, Place, Value>: Sendable
where Setting: Equatable & Sendable, Place: Hashable & Sendable, Value: Sendable {
  /// A value is held by reference: most are asked for, and few are replaced.
  @usableFromInline
  final class Entry {
    @usableFromInline let value: Value
    @usableFromInline var round: Int

    @inlinable
    init(_ value: Value, round: Int) {
      self.value = value
      self.round = round
    }
  }

  @usableFromInline
  struct State {
    @usableFromInline var setting: Setting?
    @usableFromInline var entries: [Place: Entry] = [:]
    @usableFromInline var round = 0
    /// How many entries this round has asked for.
    @usableFromInline var asked = 0
    @usableFromInline var made = 0

    init() {}
  }

  @usableFromInline let state = Mutex(State())
  @usableFromInline let remembers: Bool

  /// Nothing is remembered yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all: a build that no other follows lets
  ///   go of what it has made as soon as it is used.
  public init(remembers: Bool = true) { self.remembers = remembers }

  /// How many values are remembered.
  public var count: Int { state.withLock { $0.entries.count } }

  /// How many values have been made so far, those included that are forgotten.
  public var made: Int { state.withLock { $0.made } }

  /// Begins a round; values that were made in another setting are forgotten.
  ///
  /// - Parameter setting: What all values of the round are made of.
  public func begin(_ setting: Setting) {
    state.withLock { state in
      if state.setting != setting {
        state.setting = setting
        state.entries = [:]
      }
      state.round += 1
      state.asked = 0
    }
  }

  /// Ends a round: what it did not ask for is forgotten.
  public func end() {
    state.withLock { state in
      guard state.asked < state.entries.count else { return }
      let round = state.round
      state.entries = state.entries.filter { $0.value.round == round }
    }
  }

  /// The value of a place: the remembered one while it holds, else one that is made.
  ///
  /// - Parameters:
  ///   - place: Where it belongs.
  ///   - holds: Whether a value is what would be made now.
  ///   - make: Makes the value.
  /// - Returns: The value.
  /// - Throws: What `make` throws.
  @inlinable
  public func value<Failure>(
    at place: Place,
    while holds: (Value) -> Bool,
    make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = known(at: place), holds(known) { return known }
    let value = try make()
    keep(value, at: place)
    return value
  }

  /// The values of some places in their order: the remembered ones while they hold, and the others,
  /// which are made together.
  ///
  /// - Parameters:
  ///   - places: Where they belong.
  ///   - holds: Whether a value is what would be made now.
  ///   - make: Makes the values of places, one for each.
  /// - Returns: The values.
  public func values(
    at places: [Place], while holds: (Value) -> Bool, make: ([Place]) -> [Value]
  ) -> [Value] {
    let remembered: [Value?] = places.map { place in
      known(at: place).flatMap { holds($0) ? $0 : nil }
    }
    let missing = places.indices.filter { remembered[$0] == nil }
    let made = missing.isEmpty ? [] : make(missing.map { places[$0] })
    for (index, value) in zip(missing, made) { keep(value, at: places[index]) }
    var rest = made.makeIterator()
    return remembered.compactMap { $0 ?? rest.next() }
  }

  /// Remembers a value that was made.
  @inlinable
  func keep(_ value: Value, at place: Place) {
    state.withLock { state in
      state.made += 1
      guard remembers else { return }
      let former = state.entries.updateValue(Entry(value, round: state.round), forKey: place)
      if former?.round != state.round { state.asked += 1 }
    }
  }

  /// What is remembered at a place, which this round has asked for now.
  @inlinable
  func known(at place: Place) -> Value? {
    guard remembers else { return nil }
    return state.withLock { state in
      guard let entry = state.entries[place] else { return nil }
      if entry.round != state.round {
        entry.round = state.round
        state.asked += 1
      }
      return entry.value
    }
  }
}

/// A value with what it was made of.
public struct Made<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  @usableFromInline let input: Input
  @usableFromInline let output: Output

  @inlinable
  init(input: Input, output: Output) {
    self.input = input
    self.output = output
  }
}

extension Remembered {
  /// The value of a place that is made of an input, of the setting, and of nothing else that `holds`
  /// does not look at.
  @inlinable
  public func value<Input, Output>(
    at place: Place,
    of input: Input,
    while holds: (Output) -> Bool = { _ in true },
    make: () -> Output
  ) -> Output where Value == Made<Input, Output> {
    value(at: place, while: { $0.input == input && holds($0.output) }) {
      Made(input: input, output: make())
    }.output
  }
}

/// The setting of values that are made of their inputs alone.
public struct AnySetting: Equatable, Sendable {
  /// The only one.
  public init() {}
}
