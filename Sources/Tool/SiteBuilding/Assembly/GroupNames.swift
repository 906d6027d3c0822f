import APIModel
import MarkupTree
import SiteEmission

/// The names of groups in addresses and for people.
struct GroupNames {
  private let slugs: [String: String]
  private let titles: [String: String]

  /// Names the groups of these folders.
  ///
  /// What all folders have in common is left out of slugs (`api-ref/source/images` is `images`), and
  /// the folder at the root is `reference`.
  init(folders: Set<String>, configuration: SiteConfiguration) {
    let parts = folders.sorted().map { $0.split(separator: "/").map(String.init) }
    var shared = 0
    if let first = parts.first, parts.count > 1 {
      while shared < first.count,
        parts.allSatisfy({ $0.count > shared + 1 && $0[shared] == first[shared] })
      {
        shared += 1
      }
    } else if let first = parts.first {
      shared = max(0, first.count - 1)
    }
    var slugs: [String: String] = [:]
    var taken: Set<String> = Self.reserved
    for folder in parts {
      let base = Slug.make(folder.dropFirst(shared).joined(separator: "-"), fallback: "reference")
      var slug = base
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      slugs[folder.joined(separator: "/")] = slug
    }
    self.slugs = slugs
    var titles: [String: String] = [:]
    for group in configuration.groups { titles[group.folder] = group.title }
    self.titles = titles
  }

  /// The folders of a site that no group may take.
  private static let reserved: Set<String> = ["assets", "examples", "fixtures"]

  /// The slug of a folder's group.
  func slug(of folder: String) -> String { slugs[folder] ?? Slug.make(folder) }

  /// The configured title, else that of the introduction, else the name of the folder in words.
  func title(of folder: String, introduction: Guide?) -> String {
    if let title = titles[folder] { return title }
    if let introduction { return introduction.title }
    guard let name = folder.split(separator: "/").last else { return "Reference" }
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
