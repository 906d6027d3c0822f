/// The names that code hosts give to headings, for links in the page: `#output-object`.
enum HeadingAnchor {
  /// The text in lower case with hyphens for blanks, and without other marks than `-` and `_`.
  static func make(_ heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        anchor += "-"
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "_"
      {
        anchor.unicodeScalars.append(scalar)
      }
    }
    return anchor
  }
}
