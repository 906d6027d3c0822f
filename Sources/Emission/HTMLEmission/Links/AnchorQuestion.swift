/// What a page asks about the ids of all pages.
enum AnchorQuestion: Hashable, Sendable {
  /// The place that a fragment means, written on this page or for it.
  case fragment(String, page: String)
  /// The block that has a label, wherever it is in the site.
  case label(String)
  /// An id of the page itself, by one of its names.
  case own(String, page: String)
}

/// An id of a page.
struct AnchorPlace: Hashable, Sendable {
  /// The path of the page.
  let page: String

  /// The id.
  let id: String
}

/// A question with its answer: a page that got it is the same while the answer is.
struct AnchorAnswer: Hashable, Sendable {
  let question: AnchorQuestion
  let place: AnchorPlace?
}
