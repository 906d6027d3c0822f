import APIModel
import JSONText

extension Endpoint {
  /// The values of path variables that an example request shows, else the answer to it.
  func pathValues(request: Example?, response: Example?) -> [SampleValue] {
    let shown = request?.request?.pathValues ?? []
    var seen: Set<String> = []
    return path.variables.compactMap { variable in
      guard seen.insert(variable).inserted else { return nil }
      if let value = shown.last(where: { $0.name == variable })?.value,
        !Placeholder.isPlaceholder(value)
      {
        return SampleValue(variable, .literal(value), from: .request(request?.name ?? ""))
      }
      guard let response, (200..<300).contains(response.status ?? 200),
        let value = response.value(ofVariable: variable, isLast: variable == lastVariable)
      else { return nil }
      return SampleValue(variable, .literal(value), from: .response(response.name))
    }
  }

  /// The variable that names the thing itself: the one that the path ends with.
  private var lastVariable: String? {
    if case .variable(let name) = path.segments.last?.last { name } else { nil }
  }
}

extension Example {
  /// The value of a path variable as an answer shows it; nil where the answer does not say.
  ///
  /// `{image_id}` is the member `image_id`, the member `id` of `image`, or the header
  /// `X-Image-Meta-Id`; the last variable is also the member `id` itself.
  fileprivate func value(ofVariable variable: String, isLast: Bool) -> String? {
    let words = Self.words(of: variable)
    guard let last = words.last else { return nil }
    let owner = words.dropLast()
    if let body = body?.json?.value {
      let nested = body[owner.joined(separator: "_")]?[last]
      if let value = Self.text(body[variable] ?? nested ?? (isLast ? body[last] : nil)) {
        return value
      }
    }
    guard !owner.isEmpty else { return nil }
    return headers.first { header in
      guard !header.value.isEmpty else { return false }
      let name = Self.words(of: header.name)
      return name.last == last && owner.allSatisfy(name.contains)
    }?.value
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text) where !Placeholder.isPlaceholder(text): text
    case .number(let text): text
    default: nil
    }
  }

  /// The words of a name in lower case: `image_id`, `imageId` and `Image-Id` are `image`, `id`.
  private static func words(of name: String) -> [String] {
    if let words = wordsOfASCII(name) { return words }
    var words = [""]
    var wasLower = false
    for character in name {
      let isBoundary = character.isUppercase && wasLower
      if isBoundary || !(character.isLetter || character.isNumber) { words.append("") }
      if character.isLetter || character.isNumber {
        words[words.count - 1] += character.lowercased()
      }
      wasLower = character.isLowercase
    }
    return words.filter { !$0.isEmpty }
  }

  /// The same by bytes, for a name of ASCII, as nearly all are; nil for any other.
  private static func wordsOfASCII(_ name: String) -> [String]? {
    var words: [[UInt8]] = [[]]
    var wasLower = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if wasLower { words.append([]) }
        words[words.count - 1].append(byte | 0x20)
        wasLower = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        words[words.count - 1].append(byte)
        wasLower = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        words[words.count - 1].append(byte)
        wasLower = false
      case 0x80...: return nil
      default:
        words.append([])
        wasLower = false
      }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }
}
