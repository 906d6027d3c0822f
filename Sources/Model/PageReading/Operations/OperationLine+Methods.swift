import APIModel
import SourceText

extension OperationLine {
  /// The lines that one text stands for: one for each of the methods before the path, as in
  /// `PUT|PATCH /boats/{id}`; empty for a text that is no request line.
  static func all(_ text: some StringProtocol) -> [OperationLine] {
    if let line = OperationLine(text) { return [line] }
    guard text.utf8.count <= 2048, mayStart(text) else { return [] }
    var rest = Substring(Words.trimmed(text)).drop { $0 == "`" || $0 == "*" }
    var methods: [Substring] = []
    while let method = popMethod(&rest) {
      methods.append(method)
      if !popJoint(&rest) { break }
    }
    guard methods.count > 1, rest.utf8.first?.isBlank == true || rest.utf8.first == 0x60 else {
      return []
    }
    let lines = methods.compactMap { OperationLine("\($0) \(rest)") }
    return lines.count == methods.count ? lines : []
  }

  private static func popMethod(_ text: inout Substring) -> Substring? {
    let word = Substring(text.utf8.prefix(while: \.isCapital))
    guard HTTPMethod.known.contains(String(word)) else { return nil }
    text = text[word.endIndex...]
    return word
  }

  /// Takes what stands between two methods: `|`, `/`, a comma, `or`, `and`; a slash behind a blank opens
  /// the path where none follows it.
  private static func popJoint(_ text: inout Substring) -> Bool {
    let isApart = text.utf8.first?.isBlank == true
    var rest = text.drop { $0 == " " }
    if let word = ["or ", "and "].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(word.utf8.count)
    } else if let first = rest.utf8.first, "|/,".utf8.contains(first) {
      rest = rest.dropFirst()
      if first == UInt8(ascii: "/"), isApart, rest.utf8.first?.isBlank != true { return false }
    } else {
      return false
    }
    rest = rest.drop { $0 == " " }
    guard rest.utf8.first?.isCapital == true else { return false }
    text = rest
    return true
  }

  /// The line of a text in code whose method is in small letters: `delete /boats/{id}`; nil for
  /// anything else.
  init?(inSmallLetters text: String) {
    let word = text.utf8.prefix { $0.isLetter && !$0.isCapital }
    let rest = text[word.endIndex...]
    guard (3...7).contains(word.count), rest.utf8.first == UInt8(ascii: " "),
      rest.utf8.dropFirst().first == UInt8(ascii: "/"),
      case let method = String(Substring(word)).uppercased(), HTTPMethod.known.contains(method)
    else { return nil }
    self.init(method + rest)
  }
}
