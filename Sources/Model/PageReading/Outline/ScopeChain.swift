/// The scopes from one outwards to the page, as they are asked for.
struct ScopeChain: Sequence, IteratorProtocol {
  private let scopes: [Scope]
  private var following: Int?

  /// The chain of the scope at an index.
  init(from scope: Int, in scopes: [Scope]) {
    self.scopes = scopes
    following = scope
  }

  mutating func next() -> Int? {
    guard let scope = following else { return nil }
    following = scopes[scope].parent
    return scope
  }
}
