extension MediaRanges {
  /// Whether a request names `text/html`, as browsers do that open a page.
  static func acceptsHTML(_ request: MockRequest) -> Bool { types(request).contains("text/html") }

  /// Whether a request would rather have a page than JSON: it names `text/html`, and JSON behind it or
  /// with less weight, or not at all.
  static func prefersHTML(_ request: MockRequest) -> Bool {
    let types = types(request)
    guard let page = types.firstIndex(of: "text/html") else { return false }
    let json = types.firstIndex { MediaType.isJSON($0) }
    guard let json else { return true }
    let ranges = MediaRanges(request)
    let difference = ranges.quality(of: types[page]) - ranges.quality(of: types[json])
    return difference > 0 || difference == 0 && page < json
  }

  /// The types that a request names, in lower case and without parameters.
  private static func types(_ request: MockRequest) -> [String] {
    request.headers.values(of: "Accept").flatMap { ListField.elements(of: $0) }
      .map { MediaType.essence(of: $0) }
  }
}
