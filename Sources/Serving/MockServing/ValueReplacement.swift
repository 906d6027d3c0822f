import FixtureFormat
import JSONText
import SourceText

/// Replaces a documented value by another where it stands for the same thing.
///
/// A long value, such as a UUID, is itself wherever it stands between other characters than those of a
/// name. A short one, such as `7`, is so as a segment of a URL, or alone under its own name or `id`.
struct ValueReplacement {
  private static let long = 8

  private let documented: [UInt8]
  private let requested: String
  private let names: Set<String>

  /// Replaces a documented value; nil where there is nothing to replace.
  init?(_ documented: FixtureValue, by requested: String) {
    guard !documented.value.isEmpty, documented.value != requested else { return nil }
    self.documented = Array(documented.value.utf8)
    self.requested = requested
    names = ["id", documented.name.lowercased()]
  }

  /// A JSON value with the other value in it; numbers stay numbers.
  func applied(to value: JSONValue, named name: String) -> JSONValue {
    switch value {
    case .null, .boolean: value
    case .number(let text):
      isOwn(name) && text.utf8.elementsEqual(documented)
        && Int(requested).map(String.init) == requested
        ? .number(requested) : value
    case .string(let text): .string(applied(to: text, named: name))
    case .array(let elements): .array(elements.map { applied(to: $0, named: name) })
    case .object(let members):
      .object(members.map { JSONMember($0.name, applied(to: $0.value, named: $0.name)) })
    }
  }

  /// A text with the other value in it.
  func applied(to text: String, named name: String) -> String {
    if text.utf8.elementsEqual(documented) {
      return documented.count >= Self.long || isOwn(name) ? requested : text
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + documented.count
      if end <= bytes.count, bytes[index..<end].elementsEqual(documented),
        isMeant(
          before: index > 0 ? bytes[index - 1] : nil, after: end < bytes.count ? bytes[end] : nil)
      {
        let isSegment = index > 0 && bytes[index - 1] == UInt8(ascii: "/")
        result += (isSegment ? PercentCoding.encode(segment: requested) : requested).utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the value stands for itself between these neighbours; nil is an end of the text.
  private func isMeant(before: UInt8?, after: UInt8?) -> Bool {
    if before == UInt8(ascii: "/"), after.map({ "/?#".utf8.contains($0) }) ?? true { return true }
    return documented.count >= Self.long && !isPart(before) && !isPart(after)
  }

  private func isPart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte.isNameByte || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  /// Whether a member or a field has the name of the value: `id`, `image_id`, `X-Image-Id`.
  private func isOwn(_ name: String) -> Bool {
    let name = name.lowercased()
    if names.contains(name) { return true }
    return name.utf8.suffix(3).elementsEqual("-id".utf8)
  }
}
