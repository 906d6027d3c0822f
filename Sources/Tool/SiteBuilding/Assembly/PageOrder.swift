import MarkupTree
import SourceText

/// The order of groups and pages: configured, else by toctree, else by name.
struct PageOrder {
  /// A place to sort by: what is listed first, by its rank, then the rest by path; the operations of
  /// one page in their order.
  struct Place: Comparable {
    var rank: Int
    var path: String
    var number: Int

    static func < (left: Place, right: Place) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.path != right.path {
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      }
      return left.number < right.number
    }
  }

  private let pageRanks: [String: Int]
  private let folderRanks: [String: Int]

  /// The order that the configuration and the toctrees of a content folder ask for.
  init(configuration: SiteConfiguration, reading: ContentReading) {
    let listed =
      configuration.order.isEmpty
      ? TocTree.entries(of: reading) : configuration.order.map(\.path)
    var pageRanks: [String: Int] = [:]
    var folderRanks: [String: Int] = [:]
    for (rank, group) in configuration.groups.enumerated() { folderRanks[group.folder] = rank }
    let first = folderRanks.count
    for (rank, entry) in listed.enumerated() {
      let name = Self.withoutExtension(entry)
      if pageRanks[name] == nil { pageRanks[name] = rank }
      let folder = name.split(separator: "/").dropLast().joined(separator: "/")
      for folder in [name, folder] where folderRanks[folder] == nil {
        folderRanks[folder] = first + rank
      }
    }
    self.pageRanks = pageRanks
    self.folderRanks = folderRanks
  }

  /// The place of an operation: the file, and its number on the page.
  func place(of file: SourceFile, number: Int) -> Place {
    let name = file.folder.isEmpty ? file.stem : "\(file.folder)/\(file.stem)"
    return Place(rank: pageRanks[name] ?? .max, path: file.path, number: number)
  }

  /// The place of a group.
  func place(ofFolder folder: String) -> Place {
    Place(rank: folderRanks[folder] ?? .max, path: folder, number: 0)
  }

  private static func withoutExtension(_ path: String) -> String {
    let file = SourceFile(path: path, bytes: [])
    return file.folder.isEmpty ? file.stem : "\(file.folder)/\(file.stem)"
  }
}
