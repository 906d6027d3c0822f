import SourceText
import Yams

/// One reading of one text: what the YAML library composes, turned into nodes with places, and what is
/// refused on the way.
struct YAMLComposition {
  private let literal: LiteralText
  private var places: YAMLPlaces
  private(set) var diagnostics: [Diagnostic] = []

  init(_ literal: LiteralText) {
    self.literal = literal
    places = YAMLPlaces(literal)
  }

  mutating func root() -> YAMLNode? {
    guard places.bytes.count <= YAMLLimits.size else {
      refuse(
        "yaml-too-large",
        "the YAML is larger than 1 MiB",
        at: 0,
        fix: "Split it, or keep large data in files of its own"
      )
      return nil
    }
    switch YAMLLimits.finding(in: places.bytes) {
    case .tooDeep(let offset): refuseDepth(at: offset)
    case .alias(let offset): refuseAnchor("aliases are not read here", at: offset)
    case nil:
      do {
        // The line end that a literal text leaves out belongs to a block scalar at its end.
        let parser = try Parser(yaml: literal.text + "\n", resolver: .basic, encoding: .utf8)
        return try parser.singleRoot().flatMap { convert($0, depth: 1) }
      } catch let error as YamlError {
        diagnostics.append(YAMLFault(error, in: literal.text).diagnostic(places: &places))
      } catch {
        refuse("yaml-syntax", "the YAML cannot be read", at: 0, fix: "Check its syntax")
      }
    }
    return nil
  }

  private mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let start = places.offset(of: node.mark)
    guard depth <= YAMLLimits.depth else {
      refuseDepth(at: start)
      return nil
    }
    checkProperties(at: start)
    switch node {
    case .scalar(let scalar):
      let end = places.end(ofScalar: scalar.string, from: start)
      let content = YAMLScalar(scalar.string, isPlain: scalar.style == .plain)
      return YAMLNode(.scalar(content), span: places.span(start..<end))
    case .sequence(let sequence):
      var span = places.span(start..<start)
      var nodes: [YAMLNode] = []
      for element in sequence {
        guard let value = convert(element, depth: depth + 1) else { return nil }
        span = span.extended(to: value.span)
        nodes.append(value)
      }
      return YAMLNode(.sequence(nodes), span: span)
    case .mapping(let mapping):
      var span = places.span(start..<start)
      var entries: [YAMLEntry] = []
      for (key, value) in mapping {
        guard let keyNode = convert(key, depth: depth + 1) else { return nil }
        guard let name = keyNode.text else {
          refuse(
            "yaml-key",
            "a key must be a text",
            span: keyNode.span,
            fix: "Write a plain word before the colon, or put quotes round '{{'"
          )
          return nil
        }
        guard let value = convert(value, depth: depth + 1) else { return nil }
        span = span.extended(to: keyNode.span).extended(to: value.span)
        entries.append(YAMLEntry(key: name, keySpan: keyNode.span, value: value))
      }
      return YAMLNode(.mapping(entries), span: span)
    case .alias:
      refuseAnchor("aliases are not read here", at: start)
      return nil
    }
  }

  /// Anchors and tags stand before the node that they belong to, and its place starts with them.
  private mutating func checkProperties(at start: Int) {
    guard start < places.bytes.count else { return }
    if places.bytes[start] == UInt8(ascii: "&") {
      refuseAnchor("anchors are not read here", at: start)
    } else if places.bytes[start] == UInt8(ascii: "!") {
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "yaml-tag",
          "tags have no meaning here and are left out",
          at: places.span(start..<start + 1),
          fix: "Take the tag away; put quotes round a text that starts with '!'"
        )
      )
    }
  }

  private mutating func refuseDepth(at offset: Int) {
    refuse(
      "yaml-too-deep",
      "collections stand more than \(YAMLLimits.depth) deep in each other",
      at: offset,
      fix: "Flatten the data"
    )
  }

  private mutating func refuseAnchor(_ headline: String, at offset: Int) {
    refuse("yaml-alias", headline, at: offset, fix: "Write the value out where it is used")
  }

  private mutating func refuse(_ rule: String, _ headline: String, at offset: Int, fix: String) {
    let end = min(offset + 1, places.bytes.count)
    refuse(rule, headline, span: places.span(min(offset, end)..<end), fix: fix)
  }

  private mutating func refuse(
    _ rule: String,
    _ headline: String,
    span: SourceSpan,
    fix: String
  ) {
    diagnostics.append(Diagnostic(.error, rule: rule, headline, at: span, fix: fix))
  }
}
