/// Why a catalogue or a manifest cannot be read: where, what is expected there, and what was found.
public struct FixtureFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place as a JSON Pointer (RFC 6901), such as `/operations/0/method`; empty for the whole text.
  public var pointer: String

  /// What has to stand there, such as `a string`.
  public var expected: String

  /// What stands there, such as `a number`, or `nothing`.
  public var found: String

  /// Makes an error.
  public init(at pointer: String = "", expected: String, found: String) {
    self.pointer = pointer
    self.expected = expected
    self.found = found
  }

  /// One line without a full stop: `/operations/0/method: expected a string, found a number`.
  public var description: String {
    let fault = "expected \(expected), found \(found)"
    return pointer.isEmpty ? fault : "\(pointer): \(fault)"
  }

  /// The same error one step further out: readers know only their own value, and callers add the way
  /// to it while the error passes through them.
  func within(_ step: String) -> FixtureFormatError {
    FixtureFormatError(at: "/\(step)\(pointer)", expected: expected, found: found)
  }
}
