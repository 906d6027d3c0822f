import SourceText

/// Sends the part of the content that a request asks for (RFC 9110, section 14): one range of bytes.
///
/// Several ranges, other units and what is no range are passed over, and the whole is sent. An answer
/// that is documented as a part has the bytes of its example, which are all that there are.
struct PartialContent: FinishingStep, SiteReading {
  var site: SiteSnapshot

  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    if answer.status == 206 { return describeDocumentedPart(&answer) }
    guard request.method == "GET", answer.status == 200, answer.origin != .admin,
      let field = request.headers["Range"], request.headers.values(of: "Range").count == 1,
      let range = Self.range(field), isFresh(answer, request)
    else { return }
    guard let content = content(of: answer) else { return }
    guard let bytes = range.resolved(in: content.count) else {
      let headers = [
        HeaderFields.Field("Content-Range", "bytes */\(content.count)"),
        HeaderFields.Field("Accept-Ranges", "bytes"),
      ]
      let origin = answer.origin
      answer = Problem(
        kind: .rangeNotSatisfiable,
        status: 416,
        detail: "The content has \(content.count) bytes, and none of them is in the range."
      ).answer(headers)
      answer.origin = origin
      return
    }
    answer.status = 206
    answer.reason = ReasonPhrase.of(206)
    // One that the page documents counts in units of its own, such as items.
    answer.headers.remove("Content-Range")
    answer.headers.add(
      "Content-Range",
      "bytes \(bytes.lowerBound)-\(bytes.upperBound - 1)/\(content.count)"
    )
    answer.body = .bytes(Array(content[bytes]))
  }

  /// Says which bytes a documented part is (section 15.3.7), unless it says so itself.
  private func describeDocumentedPart(_ answer: inout MockAnswer) {
    let mediaType = answer.headers["Content-Type"].map(MediaType.essence)
    guard mediaType != "multipart/byteranges", answer.headers["Content-Range"] == nil,
      let count = content(of: answer)?.count, count > 0
    else { return }
    answer.headers.add("Content-Range", "bytes 0-\(count - 1)/\(count)")
  }

  private func content(of answer: MockAnswer) -> [UInt8]? {
    switch answer.body {
    case .empty, .events: nil
    case .bytes(let bytes): bytes
    case .file(let index): site.files[index].bytes
    }
  }

  /// Whether a client that holds another part holds it of the same content (section 13.1.5): only a
  /// strong tag, or the very date that the page documents, says so.
  private func isFresh(_ answer: MockAnswer, _ request: MockRequest) -> Bool {
    guard let condition = request.headers["If-Range"] else { return true }
    if condition.utf8.first == UInt8(ascii: "\"") { return condition == answer.headers["ETag"] }
    return condition == answer.headers["Last-Modified"]
  }

  private enum Range {
    case from(Int, through: Int?)
    case last(Int)

    /// The bytes that are there; nil where none is.
    func resolved(in count: Int) -> Swift.Range<Int>? {
      switch self {
      case .from(let first, let last):
        first < count ? first..<min(count, last.map { $0 == .max ? $0 : $0 + 1 } ?? count) : nil
      case .last(let length):
        length > 0 && count > 0 ? max(0, count - length)..<count : nil
      }
    }
  }

  /// Reads `bytes=0-99`, `bytes=100-` or `bytes=-100`; a number beyond all counts as the greatest.
  private static func range(_ field: String) -> Range? {
    guard String(field.prefix(6)).isEqual(ignoringCaseTo: "bytes=") else { return nil }
    let parts = ListField.trimmed(field.dropFirst(6).utf8)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { $0.allSatisfy { $0.isDigit } }
    guard parts.count == 2, areNumbers else { return nil }
    let numbers = parts.map { $0.isEmpty ? nil : Int(Substring($0)) ?? .max }
    switch (numbers[0], numbers[1]) {
    case (nil, nil): return nil
    case (nil, .some(let length)): return .last(length)
    case (.some(let first), let last):
      if let last, last < first { return nil }
      return .from(first, through: last)
    }
  }
}
