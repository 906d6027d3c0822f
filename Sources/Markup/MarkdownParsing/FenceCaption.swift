/// The caption that tools read behind the language of a fence: `json title="The answer"`, `json 200 OK`.
enum FenceCaption {
  /// The caption; empty where none stands there.
  ///
  /// Words without a name are one in components, which make the titles of tabs of them, and elsewhere
  /// where they start with a status.
  static func text(of info: String, isInComponent: Bool) -> String {
    guard let blank = info.utf8.firstIndex(of: UInt8(ascii: " ")) else { return "" }
    let rest = info[blank...].drop { $0 == " " }
    guard let first = rest.utf8.first, info.utf8.first != UInt8(ascii: "{") else { return "" }
    for name in ["title=", "filename=", "caption=", "name=", "label="] {
      guard let found = rest.firstRange(of: name) else { continue }
      return value(rest[found.upperBound...])
    }
    // `{1,3-5}`, `[file]`, `linenos=table` and `-s` are for tools.
    guard !"{[-#.:<(/".utf8.contains(first),
      !rest.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "{") })
    else { return "" }
    let word = rest.prefix { $0 != " " }
    let isStatus = word.utf8.count == 3 && Int(word).map { (100...599).contains($0) } == true
    return isInComponent || isStatus ? String(rest) : ""
  }

  private static func value(_ text: Substring) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else {
      return String(text.prefix { $0 != " " && $0 != "}" })
    }
    return String(text.dropFirst().prefix { $0 != quote })
  }
}
