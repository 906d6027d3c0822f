public import MarkupTree
import SourceText

/// Makes running text of events: styles of Markdown that open and close, and tags of HTML between
/// them that need not.
///
/// An end tag closes the nearest element of its name, though never a style that was opened around
/// it; what is left open ends with the text.
public struct InlineBuilder {
  /// What an open style or element makes of the text in it.
  public enum Style: Hashable, Sendable {
    /// Stress.
    case emphasis
    /// Strong stress.
    case strong
    /// Struck out text.
    case strikethrough
    /// A link to this URL.
    case link(String)
    /// Literal text.
    case code
    /// The alternative text of an image with this source.
    case image(String)
    /// Text of a role, such as `sup`.
    case role(String)
    /// Nothing.
    case plain
  }

  private struct Frame {
    var style: Style
    /// The element that opened it; nil for a style of Markdown.
    var element: HTMLElementName?
    var inlines: [Inline] = []
    /// Text that is not in ``inlines`` yet, because more may follow it.
    var text = ""

    var isEmpty: Bool { inlines.isEmpty && text.isEmpty }

    mutating func push(_ inline: Inline) {
      if case .text(let more) = inline {
        text += more
      } else {
        flush()
        inlines.append(inline)
      }
    }

    mutating func flush() {
      if !text.isEmpty { inlines.append(.text(text)) }
      text = ""
    }

    mutating func dropBlankAtEnd() {
      if text.utf8.last == UInt8(ascii: " ") { text = String(Substring(text.utf8.dropLast())) }
    }
  }

  /// How deep styles may stand in each other; deeper ones leave their text to the one around them.
  private static let depthLimit = 32

  /// What is open, outermost first: the text itself, then styles and elements.
  private var frames = [Frame(style: .plain)]
  private var styleOverflow = 0
  /// Whether a blank at this place would follow another one or start the text.
  private var isAfterBlank = true

  /// The labels of the anchors (`<a name>`, `id`) that stood in the text so far.
  public private(set) var labels: [String] = []

  /// Whether nothing a reader would see has been added.
  public var isEmpty: Bool { frames.allSatisfy(\.isEmpty) }

  /// Whether what is added now is text of a link.
  public var isInLink: Bool {
    frames.contains { if case .link = $0.style { true } else { false } }
  }

  /// Starts with nothing.
  public init() {}

  /// Adds a part; texts that follow each other become one.
  public mutating func append(_ inline: Inline) {
    if case .text(let text) = inline { return append(text: text) }
    switch inline {
    case .lineBreak:
      frames[frames.count - 1].dropBlankAtEnd()
      isAfterBlank = true
    case .softBreak: isAfterBlank = true
    default: isAfterBlank = false
    }
    push(inline)
  }

  /// Adds text as it is.
  public mutating func append(text: String) {
    guard let last = text.utf8.last else { return }
    isAfterBlank = last == UInt8(ascii: " ")
    if frames[frames.count - 1].text.isEmpty {
      frames[frames.count - 1].text = text
    } else {
      frames[frames.count - 1].text += text
    }
  }

  /// Adds text of HTML: references are resolved, any run of blanks and line ends is one blank, and
  /// there is none at a start.
  mutating func append(collapsing bytes: ArraySlice<UInt8>) {
    let resolved = bytes.contains(UInt8(ascii: "&")) ? CharacterReferences.resolved(bytes) : bytes
    var result: [UInt8] = []
    result.reserveCapacity(resolved.count)
    for byte in resolved {
      if HTMLTokenizer.isBlank(byte) {
        if !isAfterBlank { result.append(UInt8(ascii: " ")) }
        isAfterBlank = true
      } else {
        result.append(byte)
        isAfterBlank = false
      }
    }
    guard !result.isEmpty else { return }
    let blank = isAfterBlank
    append(text: String(decoding: result, as: UTF8.self))
    isAfterBlank = blank
  }

  /// Opens a style that ``close()`` will close.
  public mutating func open(_ style: Style) {
    if frames.count >= Self.depthLimit {
      styleOverflow += 1
    } else {
      frames.append(Frame(style: style))
    }
  }

  /// Closes the style that was opened last, and the elements in it that are still open.
  public mutating func close() {
    if styleOverflow > 0 {
      styleOverflow -= 1
      return
    }
    guard let index = frames.lastIndex(where: { $0.element == nil }), index > 0 else { return }
    while frames.count > index { closeFrame() }
  }

  /// Adds a tag: an inline element opens or closes, a break breaks, and any other tag is kept as
  /// what it is.
  public mutating func append(_ tag: HTMLTag) {
    if tag.hasAttributes { labels.append(labels: tag.labels) }
    guard let element = tag.element, element.role == .inline else { return appendUnknown(tag) }
    switch (element, tag.kind) {
    case (.br, _): append(.lineBreak)
    case (.wbr, _): break
    case (.img, .end): appendUnknown(tag)
    case (.img, _):
      append(
        .image(
          alternative: tag.attribute("alt") ?? "",
          source: tag.attribute("src") ?? ""
        )
      )
    case (_, .start):
      guard frames.count < Self.depthLimit else { break }
      frames.append(Frame(style: Self.style(of: element, in: tag), element: element))
    case (_, .end): closeElement(element)
    case (_, .empty): break
    }
  }

  private mutating func closeElement(_ name: HTMLElementName) {
    var index = frames.count - 1
    while index >= 0, let element = frames[index].element {
      if element == name {
        while frames.count > index { closeFrame() }
        return
      }
      index -= 1
    }
  }

  /// A name in angle brackets that HTML does not know stands for a value (`/images/<id>`) or is the
  /// argument of the type before it (`List<Image>`): text.
  private mutating func appendUnknown(_ tag: HTMLTag) {
    let isArgument = frames[frames.count - 1].text.utf8.last?.isAlphanumeric ?? false
    let isPlaceholder =
      tag.kind == .start && !tag.hasAttributes && tag.element == nil
      && (isArgument || !Self.isComponentName(tag.text.utf8.dropFirst()))
    append(isPlaceholder ? .text(tag.text) : .html(tag.text))
  }

  /// `Info`, `ManualAnchor`: a component of MDX, and no placeholder such as `ID` or `id`.
  private static func isComponentName(_ name: Substring.UTF8View) -> Bool {
    let letters = Array(name.prefix(2))
    guard letters.count == 2 else { return false }
    return letters[0].isCapital && letters[1].isLetter && !letters[1].isCapital
  }

  /// Ends the text and gives it, without a blank at its end; the builder is empty then.
  public mutating func finish() -> [Inline] {
    while frames.count > 1 { closeFrame() }
    frames[0].dropBlankAtEnd()
    frames[0].flush()
    let result = frames[0].inlines
    removeAll()
    return result
  }

  /// Starts anew with nothing.
  public mutating func removeAll() {
    if frames.count > 1 { frames.removeSubrange(1...) }
    frames[0].inlines = []
    frames[0].text = ""
    styleOverflow = 0
    isAfterBlank = true
    labels = []
  }

  private mutating func closeFrame() {
    guard frames.count > 1, var frame = frames.popLast() else { return }
    frame.flush()
    let inner = frame.inlines
    switch frame.style {
    case .plain: for inline in inner { push(inline) }
    case .link(let url): push(.link(inner, to: .url(url)))
    case .image(let source): push(.image(alternative: inner.plainText, source: source))
    case _ where inner.isEmpty: break
    case .emphasis: push(.emphasis(inner))
    case .strong: push(.strong(inner))
    case .strikethrough: push(.strikethrough(inner))
    case .code: push(.code(inner.plainText))
    case .role(let name): push(.role(name: name, text: inner.plainText))
    }
  }

  private mutating func push(_ inline: Inline) { frames[frames.count - 1].push(inline) }

  private static func style(of element: HTMLElementName, in tag: HTMLTag) -> Style {
    switch element {
    case .b, .strong: .strong
    case .i, .em, .cite, .dfn: .emphasis
    case .s, .strike, .del: .strikethrough
    case .code, .tt, .samp, .var, .kbd: .code
    case .sup, .sub: .role(element.rawValue)
    case .a: tag.attribute("href").map { .link($0) } ?? .plain
    default: .plain
    }
  }
}
