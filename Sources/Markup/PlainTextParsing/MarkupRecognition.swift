public import SourceText

/// Decides the markup of a file whose name does not tell it.
public enum MarkupRecognition {
  /// The markup of a `.txt` file, and the sign that decided it as a phrase for `inspect`.
  ///
  /// Each sign of a markup counts by how rarely it stands in a text of another kind; the markup with
  /// the most wins, and a text with hardly any is plain.
  public static func markup(of file: SourceFile) -> (TextMarkup, reason: String) {
    var signs = MarkupSigns()
    let lines = file.lines
    for (number, line) in lines.enumerated() {
      let next = number + 1 < lines.count ? file.bytes[lines[number + 1]] : []
      signs.read(file.bytes[line], before: next, number: number + 1)
    }
    let candidates = [
      (TextMarkup.restructuredText, signs.restructuredText), (.markdown, signs.markdown),
      (.plainText, signs.plainText),
    ]
    var best = candidates[0]
    for candidate in candidates.dropFirst() where candidate.1.weight > best.1.weight {
      best = candidate
    }
    guard best.1.weight >= MarkupSigns.threshold else {
      return (.plainText, reason: "it has no signs of a markup")
    }
    return (best.0, reason: best.1.reason)
  }
}
