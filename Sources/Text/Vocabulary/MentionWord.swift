/// What a caption, a label or a sentence beside a block speaks of.
public enum MentionWord: String, Hashable, Sendable, CaseIterable {
  /// What clients send.
  case request
  /// What the server answers.
  case response
  /// A message as it is sent.
  case example
  /// Statuses.
  case statusCodes
  /// The query.
  case query
  /// Header fields.
  case headers
  /// The content.
  case body
  /// The path.
  case path
  /// Named things of any place.
  case parameters
  /// A table: the word that captions start with, too.
  case table
  /// The block that comes next.
  case following
}
