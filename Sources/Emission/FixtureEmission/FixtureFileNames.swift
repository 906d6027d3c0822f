import SiteEmission

/// The names of the files in one folder of fixtures: no two are one on a disk that ignores case, and
/// none can lead out of the folder, because a slug has neither a dot nor a slash.
struct FixtureFileNames {
  private var taken: Set<String> = []

  /// `<status>-<example>.<extension>`, with a number behind the example where that is taken.
  mutating func make(status: Int, example: String, extension ending: String) -> String {
    let stem = "\(status)-\(Slug.short(example, fallback: "example"))"
    var name = "\(stem).\(ending)"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }
}
