import SiteEmission

/// The names of the files in one folder of fixtures: no two are one on a disk that ignores case, and
/// none can lead out of the folder, because a slug has neither a dot nor a slash.
struct FixtureFileNames {
  /// Enough for any heading, and far from the 255 bytes that a name may have on a disk.
  private static let longest = 120

  private var taken: Set<String> = []

  /// `<status>-<example>.<extension>`, with a number behind the example where that is taken.
  mutating func make(status: Int, example: String, extension ending: String) -> String {
    let stem = "\(status)-\(Self.shortened(Slug.make(example, fallback: "example")))"
    var name = "\(stem).\(ending)"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  private static func shortened(_ slug: String) -> String {
    var result = ""
    var length = 0
    for scalar in slug.unicodeScalars {
      length += UTF8.width(scalar)
      if length > longest { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
