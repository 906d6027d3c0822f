import APIModel
import MarkupTree
import PageReading
import SiteEmission
import SourceText

/// Puts pages into groups and groups into order.
///
/// A group is a folder of the content. Its order is that of `groups` in the configuration, else that
/// of the toctree in `index.rst`, else that of the names; pages follow `order` likewise.
struct ReferenceAssembly {
  private let sources: SourceTree
  private let configuration: SiteConfiguration
  private let order: PageOrder

  /// The reference of pages that were read.
  static func assemble(
    _ reading: ContentReading,
    configuration: SiteConfiguration
  ) -> Diagnosed<APIReference> {
    let assembly = ReferenceAssembly(
      sources: reading.sources,
      configuration: configuration,
      order: PageOrder(configuration: configuration, reading: reading)
    )
    return assembly.assemble(reading.pages)
  }

  private func assemble(_ pages: [ReadPage]) -> Diagnosed<APIReference> {
    let introducing = introducing(pages)
    var home: Guide?
    var introductions: [String: Guide] = [:]
    var pagesOfFolder: [String: [(place: PageOrder.Place, page: Page)]] = [:]
    for page in pages {
      let found = Self.pages(of: page.reading)
      for (number, entry) in found.enumerated() {
        guard let file = sources[entry.file] else { continue }
        if case .guide(let guide) = entry, introducing[file.folder] == entry.file {
          if file.folder.isEmpty { home = guide } else { introductions[file.folder] = guide }
          continue
        }
        let place = order.place(of: file, number: number)
        pagesOfFolder[file.folder, default: []].append((place, entry))
      }
    }
    let folders = Set(pagesOfFolder.keys).union(introductions.keys)
    let slugs = GroupNames(folders: folders, configuration: configuration)
    let groups = folders.sorted { order.place(ofFolder: $0) < order.place(ofFolder: $1) }.map {
      folder in
      let pages = (pagesOfFolder[folder] ?? []).sorted { $0.place < $1.place }.map(\.page)
      let introduction = introductions[folder]
      return Group(
        slug: slugs.slug(of: folder),
        title: slugs.title(of: folder, introduction: introduction),
        introduction: introduction,
        pages: pages
      )
    }
    let reference = APIReference(
      title: configuration.title ?? home?.title ?? "API reference",
      summary: configuration.summary ?? "",
      address: configuration.address,
      servers: configuration.servers.isEmpty ? Self.servers(of: pages) : configuration.servers,
      home: home,
      groups: groups
    )
    return Diagnosed(
      reference, unusedGroups(folders) + RepeatedOperations.diagnostics(for: reference))
  }

  /// The addresses that pages give, where the configuration has none.
  private static func servers(of pages: [ReadPage]) -> [Server] {
    var servers: [Server] = []
    for case let address? in pages.lazy.map(\.reading.address)
    where !servers.contains(where: { $0.url == address }) {
      servers.append(Server(url: address))
    }
    return servers
  }

  /// The text of a page that is about no single operation, then its operations.
  private static func pages(of reading: PageReading) -> [Page] {
    (reading.guide.map { [.guide($0)] } ?? []) + reading.endpoints.map(Page.endpoint)
  }

  /// The file whose text introduces each folder: its `index`, else its `README`; the first by name
  /// where there are several, and the others are pages like any.
  private func introducing(_ pages: [ReadPage]) -> [String: FileIndex] {
    var introducing: [String: FileIndex] = [:]
    for stem in ["index", "readme"] {
      for page in pages where page.reading.guide != nil {
        guard let file = sources[page.file], file.stem.lowercased() == stem else { continue }
        introducing[file.folder] = introducing[file.folder] ?? page.file
      }
    }
    return introducing
  }

  private func unusedGroups(_ folders: Set<String>) -> [Diagnostic] {
    configuration.groups.filter { !folders.contains($0.folder) }.map { group in
      let near = NearestName.nearest(to: group.folder, among: folders.sorted())
      return Diagnostic(
        .warning,
        rule: "config-unknown-folder",
        "the group '\(group.folder)' names a folder without pages",
        at: group.span,
        fix: near.map { "Write '\($0)'" } ?? "Remove the group, or add pages to its folder"
      )
    }
  }
}
