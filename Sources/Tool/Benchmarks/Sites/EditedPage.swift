#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page of a content folder that is saved again and again.
struct EditedPage: Sendable {
  let path: String

  /// What the page says after a save.
  static func text(_ number: Int) -> String { "Saved for the time \(number)." }

  /// Saves the page with another sentence in its first paragraph, as editors do: whole, at once.
  func save(_ number: Int) throws {
    let url = URL(filePath: path)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 2 else { return }
    let sentence = lines[2].split(separator: " Saved for").first.map(String.init) ?? ""
    lines[2] = "\(sentence) \(Self.text(number))"
    try Data(lines.joined(separator: "\n").utf8).write(to: url, options: .atomic)
  }
}
