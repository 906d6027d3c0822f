import HTMLEmission
import SiteBuilding
import SiteEmission
import SourceText

/// How long a site of many endpoints takes from its model to the files on the disk, and what its pages
/// weigh.
struct SiteTimes {
  private let reading: ContentReading
  private let theme: Theme
  private let jobs: Int

  /// Reads a generated reference.
  init(endpoints: Int, groups: Int, jobs: Int) async throws {
    let sources = GeneratedReference.sources(endpoints: endpoints, groups: groups)
    reading = await ContentReading.read(sources, jobs: jobs).value
    theme = try Theme()
    self.jobs = jobs
  }

  /// Makes the site in memory.
  func make() async throws -> OutputTree {
    try await SiteBuild.make(
      of: reading, configuration: SiteConfiguration(), folder: "Content", findings: [],
      theme: theme, jobs: jobs
    ).value.tree
  }

  /// Makes the site and writes it.
  func write(to folder: String) async throws {
    let site = try await WrittenSite.make(
      of: reading, configuration: SiteConfiguration(), folder: "Content", findings: [],
      theme: theme, output: folder, jobs: jobs)
    _ = try site.value.publish()
  }

  /// The bytes of the heaviest page of an endpoint, and of its navigation.
  func weights() async throws -> (page: Int, sidebar: Int) {
    let pages = try await make().files.filter {
      $0.path.contains("/page-") && $0.path.hasSuffix("html")
    }
    let texts = pages.map { String(decoding: $0.bytes, as: UTF8.self) }
    let sidebars = texts.map { text in
      text.firstRange(of: "<nav class=\"sidebar\"").flatMap { start in
        text[start.lowerBound...].firstRange(of: "</nav>").map {
          text[start.lowerBound..<$0.upperBound].utf8.count
        }
      } ?? 0
    }
    return (texts.map(\.utf8.count).max() ?? 0, sidebars.max() ?? 0)
  }
}
