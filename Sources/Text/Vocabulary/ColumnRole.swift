/// What a column of a table holds, whatever its header is called.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  /// The name of a parameter, field or header.
  case name
  /// Whether it has to be given.
  case required
  /// Whether it may be left out.
  case optional
  /// Where it goes: path, query, header, body.
  case location
  /// Its type.
  case type
  /// What it means.
  case description
  /// The value that counts where none is given.
  case defaultValue
  /// A value as an example.
  case example
  /// A value that is allowed, or a type where no other column names one.
  case value
  /// Lengths, ranges, formats.
  case constraints
  /// The least value.
  case minimum
  /// The greatest value.
  case maximum
  /// What a value has to match.
  case pattern
  /// The status code of a response, often with its reason.
  case status
  /// The reason phrase of a status.
  case reason
  /// The API's own code of an error.
  case errorCode
  /// A request method.
  case method
  /// A path or URI.
  case path
}
