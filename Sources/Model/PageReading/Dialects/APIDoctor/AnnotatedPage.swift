import MarkupTree
import Vocabulary

/// A page with annotations, and the sections in which such pages say what a request looks like.
struct AnnotatedPage {
  /// The page.
  let outline: Outline

  /// Its annotations, by the passage that each stands before.
  private let annotations: [Int: BlockAnnotation]

  /// The sections titled `HTTP request`, with or without a remark behind it.
  private let requestSections: Set<Int>

  /// Reads a page; nil for one without annotations.
  init?(_ outline: Outline) {
    self.outline = outline
    var annotations: [Int: BlockAnnotation] = [:]
    for (index, passage) in outline.passages.enumerated() {
      if let annotation = passage.annotation { annotations[index + 1] = annotation }
    }
    if annotations.isEmpty { return nil }
    self.annotations = annotations
    requestSections = Set(
      outline.scopes.indices.filter { index in
        outline.scopes[index].kind == .section
          && Words.words(of: outline.scopes[index].text).starts(with: ["http", "request"])
      }
    )
  }

  /// What the comment before a passage says; nil where there is none.
  func annotation(of passage: Int) -> BlockAnnotation? { annotations[passage] }

  /// Whether operations are documented: a page on a concept or a resource shows calls, too, but neither
  /// how a request is made nor what permission it needs.
  var documentsOperations: Bool {
    !requestSections.isEmpty
      || outline.scopes.contains { scope in
        scope.kind == .section && outline.vocabulary.section(scope.text) == .authorization
      }
  }

  /// The section in which the passage says what a request looks like; nil for one that only shows a
  /// call.
  ///
  /// A heading inside it that names a part, such as the body, starts something else. Pages without a
  /// section `HTTP request` say it anywhere outside examples and remarks.
  func requestSection(of passage: Int) -> Int? {
    let scope = outline.passages[passage].scope
    let hint = outline.hint(of: scope)
    if hint.isExample { return nil }
    if !requestSections.isEmpty {
      return outline.chain(from: scope).first { scope in
        requestSections.contains(scope) || !outline.scopes[scope].hint.isEmpty
      }.flatMap { requestSections.contains($0) ? $0 : nil }
    }
    guard hint.side == nil, hint.part == nil else { return nil }
    return outline.section(of: scope)
  }

  /// Whether a section for the request says how it is made.
  var hasRequestSections: Bool { !requestSections.isEmpty }

  /// The title of the page.
  var title: Int {
    outline.scopes.firstIndex { $0.kind == .section && $0.parent == 0 } ?? 0
  }

  /// The passages outside the sections of operations that say something about all of them: under
  /// `Response`, `Optional query parameters`, `Example`.
  func sharedPassages(besides grounds: Set<Int>) -> [Int] {
    outline.passages.indices.filter { index in
      let scope = outline.passages[index].scope
      guard !outline.hint(of: scope).isEmpty, outline.hint(of: scope).part != .prose else {
        return false
      }
      return !outline.chain(from: scope).contains { grounds.contains($0) }
    }
  }
}
