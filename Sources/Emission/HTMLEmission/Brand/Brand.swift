public import SourceText

/// What makes a site look like its owner: every part may be missing.
public struct Brand: Hashable, Sendable {
  /// The colour of links and of what is current, on light and on dark pages.
  public struct Accent: Hashable, Sendable {
    /// On light pages.
    public var light: Color

    /// On dark pages.
    public var dark: Color

    /// Makes an accent; without a colour for dark pages it is the light one, lighter as far as it must
    /// be to be read.
    public init(light: Color, dark: Color? = nil) {
      self.light = light
      self.dark = dark ?? Surface.dark.readable(light)
    }
  }

  /// The accent; nil for that of the theme.
  public var accent: Accent?

  /// How round corners are; nil for what the theme says.
  public var radius: CornerRadius?

  /// The logo, an SVG or PNG file of the content; nil for the mark of the theme.
  public var logo: FileIndex?

  /// Makes a brand.
  public init(accent: Accent? = nil, radius: CornerRadius? = nil, logo: FileIndex? = nil) {
    self.accent = accent
    self.radius = radius
    self.logo = logo
  }

  /// What the style sheet gets at its end.
  var rules: String {
    let values = [
      accent.map { "--accent:light-dark(\($0.light.text),\($0.dark.text))" },
      radius.map { "--radius:\($0.text)" },
    ].compactMap { $0 }
    return values.isEmpty ? "" : "\n:root{\(values.joined(separator: ";"))}\n"
  }

  /// The colour of the theme that the accent takes the place of in the icon.
  static let accentOfTheme = "#0b5fcc"
}
