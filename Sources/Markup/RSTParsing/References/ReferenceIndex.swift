import MarkupTree

/// What a page defines for its references: targets, substitutions, footnotes, titles.
///
/// Running text is parsed before all definitions are known. A reference is therefore a link to a
/// pending label, which starts with NUL as no label of a page does, until ``ReferenceResolver``
/// gives it the destination.
struct ReferenceIndex {
  /// What a target leads to.
  enum Target: Hashable {
    case url(String)
    /// Another target, by its name.
    case name(String)
    /// A block of the page.
    case label(String)
  }

  /// The targets with a destination, by normalised name.
  private(set) var targets: [String: Target] = [:]

  /// The labels of blocks as written, by normalised name.
  private(set) var labels: [String: String] = [:]

  /// The names of titles, which references may use without a target.
  private(set) var titles: Set<String> = []

  /// The anonymous targets in order.
  private(set) var anonymousTargets: [Target] = []

  /// How many anonymous references there are.
  private(set) var anonymousReferenceCount = 0

  /// The substitutions, by name as written and in lower case.
  private(set) var substitutions: [String: [Inline]] = [:]

  /// The roles that the page defines, in lower case.
  private(set) var roles: Set<String> = []

  /// Whether something in the tree has to be resolved.
  private(set) var hasPending = false

  private var footnoteNumbers: Set<Int> = []
  private var nextFootnoteNumber = 1

  /// The numbers of the footnotes that are written `#`, in order.
  private(set) var automaticFootnotes: [String] = []

  /// Adds a target with a destination, and gives whether it is the first of its name, which counts.
  @discardableResult
  mutating func add(_ name: String, _ target: Target) -> Bool {
    let key = name.normalizedName
    if let known = targets[key] { return known == target }
    targets[key] = target
    return labels[key] == nil
  }

  /// Adds a label of a block, and gives whether it is the first of its name, which counts.
  @discardableResult
  mutating func addLabel(_ name: String) -> Bool {
    let key = name.normalizedName
    if labels[key] != nil { return false }
    labels[key] = name
    return targets[key] == nil
  }

  /// Adds a role.
  mutating func addRole(_ name: String) { roles.insert(name.lowercased()) }

  /// Adds a title.
  mutating func addTitle(_ title: [Inline]) { titles.insert(title.plainText.normalizedName) }

  /// Adds an anonymous target.
  mutating func addAnonymous(_ target: Target) { anonymousTargets.append(target) }

  /// Adds an anonymous target without a destination, and gives the label for the block it names.
  mutating func addAnonymousLabel() -> String {
    let label = "anonymous-\(anonymousTargets.count + 1)"
    anonymousTargets.append(.label(label))
    return label
  }

  /// Defines a substitution; the first of one name counts.
  mutating func define(substitution name: String, _ inlines: [Inline]) {
    for key in [name, name.lowercased()] where substitutions[key] == nil {
      substitutions[key] = inlines
    }
  }

  /// Defines a footnote, and gives the label it is shown with: `#` becomes a number.
  mutating func defineFootnote(_ label: String) -> String {
    guard label == "#" else {
      if let number = Int(label) { footnoteNumbers.insert(number) }
      return label
    }
    while footnoteNumbers.contains(nextFootnoteNumber) { nextFootnoteNumber += 1 }
    let number = nextFootnoteNumber
    footnoteNumbers.insert(number)
    automaticFootnotes.append(String(number))
    return String(number)
  }

  /// Notes that a substitution or a reference waits in the tree.
  mutating func notePending() { hasPending = true }

  /// The destination of a reference by name until it is resolved.
  static func pending(name: String) -> LinkDestination { .label("\u{0}\(name)") }

  /// The destination of the next anonymous reference until it is resolved.
  mutating func pendingAnonymous() -> LinkDestination {
    defer { anonymousReferenceCount += 1 }
    hasPending = true
    return .label("\u{0}\u{0}\(anonymousReferenceCount)")
  }
}
