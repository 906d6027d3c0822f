/// Something the author of a page should know, as data: what it says, where, and what to do.
///
/// A diagnostic is not an `Error`: the page is still read as far as it goes.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic weighs.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Something was guessed, repaired or left as it is.
    case warning
    /// Something the page means is missing from the result.
    case error

    /// Severities rise from note to error.
    public static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further place or remark that explains the headline.
  public struct Note: Sendable, Hashable {
    /// One sentence without a full stop.
    public var text: String

    /// The place it speaks of, where there is one.
    public var span: SourceSpan?

    /// Makes a note.
    public init(_ text: String, at span: SourceSpan? = nil) {
      self.text = text
      self.span = span
    }
  }

  /// The stable name of the rule in kebab case, such as `json-repaired`: what a user switches off or
  /// looks up.
  public var rule: String

  /// How much it weighs.
  public var severity: Severity

  /// The rule that is broken in one line, specific first, without a full stop.
  public var headline: String

  /// Where; nil only for what concerns no single file.
  public var span: SourceSpan?

  /// What explains it, in order.
  public var notes: [Note]

  /// What the author can do, as a phrase that starts with a verb.
  public var fix: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity,
    rule: String,
    _ headline: String,
    at span: SourceSpan?,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.headline = headline
    self.span = span
    self.notes = notes
    self.fix = fix
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics without those that were there before, word for word and at the same place.
  public func withoutRepetition() -> [Diagnostic] {
    var said: Set<Diagnostic> = []
    return filter { said.insert($0).inserted }
  }

  /// The diagnostics by their places, those without one first; at one place the order stays.
  public func inReadingOrder() -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (FileIndex, Int) {
      diagnostic.span.map { ($0.file, $0.bytes.lowerBound) } ?? (FileIndex(-1), 0)
    }
    // The order of the standard library's sort is not promised to be stable.
    return enumerated().sorted { left, right in
      (key(left.element).0, key(left.element).1, left.offset)
        < (key(right.element).0, key(right.element).1, right.offset)
    }.map(\.element)
  }
}

/// A value and what was noticed while it was made.
public struct Diagnosed<Value> {
  /// The value, as good as the input allowed.
  public var value: Value

  /// What was noticed, in the order of the input.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with what was noticed.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The same diagnostics with another value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
    Diagnosed<Other>(try transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
