/// What text stands on, by the style sheet: pages in light and in dark.
public enum Surface: CaseIterable, Sendable {
  case light, dark

  /// The contrast that text needs (WCAG 2.2, success criterion 1.4.3).
  public static let required = 4.5

  /// The backgrounds of the style sheet that links stand on: `--page`, `--subtle` and `--target`.
  var backgrounds: [Color] {
    let texts =
      switch self {
      case .light: ["#fff", "#f6f8fa", "#eef4fd"]
      case .dark: ["#0f1215", "#171b20", "#16202d"]
      }
    return texts.compactMap(Color.init)
  }

  /// The lowest contrast of a colour with the backgrounds.
  public func contrast(of color: Color) -> Double {
    backgrounds.map(color.contrast).min() ?? 1
  }

  /// The colour with as much black, or in dark white, as it needs to be read.
  public func readable(_ color: Color) -> Color {
    let end = Color(self == .light ? "#000" : "#fff") ?? color
    let mixtures = (0...64).lazy.map { color.mixed(with: end, parts: $0) }
    return mixtures.first { contrast(of: $0) >= Self.required } ?? end
  }
}
