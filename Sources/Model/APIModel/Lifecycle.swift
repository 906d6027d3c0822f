public import MarkupTree

/// How far along its life an operation or a parameter is.
public struct Lifecycle: Hashable, Sendable {
  /// The stages, from use to end.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// In use.
    case active
    /// Works, and is not recommended any more.
    case deprecated
    /// Given up: pages say abandoned or discarded.
    case discarded
    /// Gone.
    case removed
  }

  /// The stage.
  public var stage: Stage

  private var end: Rare<End>

  private struct End: Rarity {
    var notice: [Inline] = []
    var replacement: Replacement?
    var origin: Origin?
  }

  /// What the page says about it; empty where it only says the word.
  public var notice: [Inline] {
    get { end.value.notice }
    set { end.value.notice = newValue }
  }

  /// What to use instead, where the page names it.
  public var replacement: Replacement? {
    get { end.value.replacement }
    set { end.value.replacement = newValue }
  }

  /// Where it says so; nil while active.
  public var origin: Origin? {
    get { end.value.origin }
    set { end.value.origin = newValue }
  }

  /// Makes a lifecycle.
  public init(
    stage: Stage,
    notice: [Inline] = [],
    replacement: Replacement? = nil,
    origin: Origin? = nil
  ) {
    self.stage = stage
    end = Rare(End(notice: notice, replacement: replacement, origin: origin))
  }

  /// In use, as every page is that does not say otherwise.
  public static let active = Lifecycle(stage: .active)

  /// Whether the page advises against it.
  public var isDeprecated: Bool { stage != .active }
}

/// What to use instead of something at its end of life.
public struct Replacement: Hashable, Sendable {
  /// The name that the page gives it.
  public var title: String

  /// The link, where the page has one.
  public var destination: LinkDestination?

  /// Makes a replacement.
  public init(title: String, destination: LinkDestination?) {
    self.title = title
    self.destination = destination
  }
}
