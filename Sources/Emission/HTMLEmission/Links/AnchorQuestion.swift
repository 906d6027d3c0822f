/// What a page asks about the ids and titles of all pages.
enum AnchorQuestion: Hashable, Sendable {
  /// The place that a fragment means, written on this page or for it.
  case fragment(String, page: String)
  /// The block that has a label, wherever it is in the site.
  case label(String)
  /// A page, by its path.
  case page(String)
  /// An id of the page itself, by one of its names.
  case own(String, page: String)
}

/// An id of a page.
struct AnchorPlace: Hashable, Sendable {
  /// The path of the page.
  let page: String

  /// The id; empty for a page as a whole.
  let id: String

  /// The title of the section or page; nil for a block that is no section.
  let title: String?
}

/// A question with its answer: a page that got it is the same while the answer is.
struct AnchorAnswer: Hashable, Sendable {
  let question: AnchorQuestion
  let place: AnchorPlace?
}
