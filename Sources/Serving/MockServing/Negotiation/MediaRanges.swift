import SourceText

/// The media types that a request accepts (RFC 9110, section 12.5.1).
struct MediaRanges: Hashable, Sendable {
  private struct Range: Hashable {
    /// The type in lower case, or `*`.
    var type: String
    /// The subtype in lower case, or `*`.
    var subtype: String
    /// The quality in thousandths.
    var quality: Int
  }

  /// Nil where everything is accepted alike.
  private let ranges: [Range]?

  /// Reads the `Accept` fields of a request; without one that names a media range, everything is
  /// accepted.
  init(_ request: MockRequest) {
    let fields = request.headers.values(of: "Accept")
    if fields.isEmpty || fields == ["*/*"] {
      ranges = nil
      return
    }
    let ranges = fields.flatMap { ListField.elements(of: $0) }.compactMap(Self.range)
    self.ranges = ranges.isEmpty ? nil : ranges
  }

  /// The quality of a media type from 0, not accepted, to 1000: that of the most specific range, since
  /// `text/*;q=0.5, text/csv` likes one text better than the others.
  func quality(of mediaType: String) -> Int {
    guard let ranges else { return 1_000 }
    let parts = MediaType.essence(of: mediaType).utf8
      .split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(Substring($0)) }
    guard parts.count == 2 else { return 1_000 }
    var best = (specificity: -1, quality: 0)
    for range in ranges {
      let isType = range.type == parts[0] || range.type == "*"
      guard isType, range.subtype == parts[1] || range.subtype == "*" else { continue }
      let specificity = (range.type == "*" ? 0 : 1) + (range.subtype == "*" ? 0 : 1)
      if specificity > best.specificity { best = (specificity, range.quality) }
    }
    return best.quality
  }

  /// The answers that are accepted best, in their order; empty where none is accepted.
  ///
  /// An answer without content is accepted by everybody.
  func best(of answers: [DocumentedAnswer]) -> [DocumentedAnswer] {
    guard ranges != nil else { return answers }
    let rated = answers.map { (answer: $0, quality: $0.mediaType.map(quality) ?? 1_000) }
    guard let most = rated.map(\.quality).max(), most > 0 else { return [] }
    return rated.filter { $0.quality == most }.map(\.answer)
  }

  /// Reads `type/subtype;q=0.5`; parameters of the type itself are passed over.
  private static func range(_ element: String) -> Range? {
    let parts = ListField.elements(of: element, separator: UInt8(ascii: ";"))
    let names = (parts.first ?? "").lowercased().utf8
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard names.count == 2, names.allSatisfy(DocumentedHeaders.isName) else { return nil }
    var quality = 1_000
    for parameter in parts.dropFirst() {
      let pair = parameter.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
        .map { Substring(ListField.trimmed($0)) }
      guard pair.count == 2, pair[0] == "q" || pair[0] == "Q" else { continue }
      quality = Self.quality(pair[1]) ?? 1_000
    }
    return Range(type: names[0], subtype: names[1], quality: quality)
  }

  /// Reads a weight of at most three decimals (section 12.4.2) in thousandths; nil for anything else.
  private static func quality(_ text: Substring) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(Substring(parts[0])), (0...1).contains(whole) else {
      return nil
    }
    let decimals = parts.count == 2 ? String(Substring(parts[1])) : ""
    guard decimals.utf8.count <= 3, decimals.utf8.allSatisfy(\.isDigit) else {
      return nil
    }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
    return min(whole * 1_000 + (Int(padded) ?? 0), 1_000)
  }
}
