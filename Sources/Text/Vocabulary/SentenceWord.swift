/// What a word means in the sentences of descriptions and beside tables.
///
/// A word may have several of these meanings.
public enum SentenceWord: String, Hashable, Sendable, CaseIterable {
  /// What a sentence says that a table does: `lists`, `describes`.
  case tableVerb
  /// What only leads to a table, wherever it stands: `参见表`.
  case tableLead
  /// How things travel in header fields: `contained`, `returned`.
  case carried
  /// That things travel in header fields, wherever it stands: `消息头中`.
  case inHeaders
  /// What leads to what follows at the end of a sentence: `this`, `follows`.
  case introducing
  /// What pages call an operation: `endpoint`, `call`.
  case operation
  /// The very operation, wherever it stands: `本接口`.
  case thisOperation
  /// What pages call a parameter or a member of a body: `field`, `key`.
  case parameter
  /// What a heading is about that names a thing with members: `object`, `schema`.
  case structure
  /// What says that a thing is still to happen: `will`, `planned`.
  case coming
  /// What speaks of a response before or behind a status: `returns`, `status`.
  case answered
  /// What may stand beside such words and says no more: `example`, `successful`.
  case answeredWith
  /// What tells when a status is given: `if`, `unless`.
  case condition
  /// That a range follows: `range`, `between`.
  case range
  /// What stands between the ends of a range in scripts without blanks: `至`.
  case rangeJoint
  /// What makes a number the least: `minimum`, `at least`.
  case least
  /// What makes a number the greatest: `maximum`, `up to`.
  case greatest
  /// What stands between such words and the number: `value`, `is`.
  case limitFiller
  /// That a limit is one of length: `length`.
  case length
  /// What a length counts: `characters`.
  case characters
  /// What a limit counts that is not the value: `items`, `days`.
  case counted
  /// What says that a limit is one of something else where it stands right behind its number: `per`.
  case otherUse
  /// What says of a range behind it that it is allowed after all: `expected`, `valid`.
  case accepted
  /// What makes a clause say the contrary: `not`, `never`, `unless`.
  case negation
  /// What leaves the values open that a sentence names: `other values`, `anything else`.
  case openEnd
  /// What says of other values that there are none: `rejected`, `error`.
  case refused
  /// What says in a condition that nothing is given: `omitted`, `unspecified`.
  case omitted
  /// What stands for no value at all where a default is expected: `none`.
  case absence
  /// What stands before a regular expression: `pattern`, `match`.
  case pattern
  /// What a heading is about whose tables name no parameters: `permissions`, `error codes`, `events`.
  case aside
  /// What a heading ends with that describes a thing of the API by itself: `object`, `model`.
  case entity
  /// What says that the values follow which a thing may have: `valid values`, `取值为`.
  case allowed
  /// What says that one of the values that follow is taken: `one of`.
  case oneOf
  /// What says so in a sentence about the value: `value can be`, `options are`.
  case chosen
  /// What says so of a value in type of its own: `must be`, `either`.
  case mayBe
  /// What stands in such a sentence and is no value: `letters`, `empty`.
  case noValue
  /// What stands before a default: `defaults to`, `默认为`.
  case defaultLead
  /// What stands before the first version that has a thing: `since`, `added`.
  case versionStart
  /// What stands before the last version that has a thing: `until`.
  case versionEnd
  /// What else a statement of versions may hold: `microversion`, `available`.
  case versionFiller
  /// What says at an end of a title that it is one of a message: `example`, `response`.
  case exampleFrame
  /// What says no more beside such a word: `json`, `body`.
  case exampleFiller
}
