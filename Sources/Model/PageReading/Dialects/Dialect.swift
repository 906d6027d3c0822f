/// A family of pages: how its operations are written, and what only its blocks mean.
///
/// What families have in common (tables, captions, messages, statuses, ends of life) is read by the
/// common rules; a dialect says no more than what is its own.
protocol Dialect: Sendable {
  /// The name that `inspect` shows, such as `os-api-ref`.
  static var name: String { get }

  /// How sure an operation of this dialect is one: pages are read by the dialect with the highest
  /// rank that finds an operation, and among equals by the one that finds the most.
  static var rank: Int { get }

  /// What a page is, where its marks are those of this family and can be nothing else; nil where
  /// other dialects may read it.
  func claim(_ outline: Outline) -> PageKind?

  /// Where the operations of a page stand; empty for pages of other families.
  func operations(in outline: Outline) -> [OperationSite]

  /// What a block means that only this dialect understands; nil leaves it to the common rules.
  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding?

  /// Why the dialect was chosen, for people: `2 'rest_method' directives`.
  func reason(for sites: [OperationSite]) -> String
}

/// What a page that a dialect claims is for.
enum PageKind: Hashable {
  /// It documents operations.
  case reference
  /// It explains: what looks like an operation on it only shows a call.
  case guide
}

extension Dialect {
  static var rank: Int { 0 }

  func claim(_ outline: Outline) -> PageKind? { nil }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? { nil }
}
