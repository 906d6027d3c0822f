/// A text that is made to cost much: one part many times, between two others.
///
/// Most are those of the test suites of cmark and commonmark, made anew from what they are; the rest
/// aim at what this project does on top.
struct HostileText {
  /// What is in it.
  let name: String

  /// The markup it is read as.
  let format: Reading.Format

  private let lead: String
  private let part: @Sendable (Int) -> String
  private let middle: String
  private let tail: String

  /// A part many times behind a lead, and behind the middle a tail as many times.
  init(
    _ format: Reading.Format, _ part: String, lead: String = "", middle: String = "",
    tail: String = "", name: String? = nil
  ) {
    let shown = name ?? (tail.isEmpty ? part : part + " … " + tail)
    self.init(format, name: shown, lead: lead, middle: middle, tail: tail) { _ in part }
  }

  /// Parts that differ by their number.
  init(
    _ format: Reading.Format, name: String, lead: String = "", middle: String = "",
    tail: String = "", _ part: @escaping @Sendable (Int) -> String
  ) {
    self.name = String(name.map { $0 == "\n" ? "⏎" : $0 })
    self.format = format
    self.lead = lead
    self.part = part
    self.middle = middle
    self.tail = tail
  }

  /// The text in about so many bytes.
  func text(ofSize size: Int) -> String {
    var text = lead
    var count = 0
    while text.utf8.count + count * tail.utf8.count < size {
      text += part(count)
      count += 1
    }
    return text + middle + String(repeating: tail, count: count) + "\n"
  }
}
