import FixtureFormat
import Foundation
import MockServing
import Testing

/// The site of the specs that need types, bodies, credentials and collections; it lies as files in
/// `Specs/Library`.
enum Library {
  static let site: SiteSnapshot = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    let pages = [("index.html", Array("<h1>Library</h1>\n".utf8))]
    return SiteSnapshot(
      pages
        + names.sorted().map { name in
          ("fixtures/" + name, bytes(of: fixtures.appending(path: name)))
        }
    )
  }()

  static let catalogue: FixtureCatalogue = {
    do {
      return try FixtureCatalogue(decoding: bytes(of: folder.appending(path: "catalogue.json")))
    } catch {
      Issue.record("\(error)")
      return FixtureCatalogue(title: "", operations: [])
    }
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Specs/Library")
  private static let fixtures = folder.appending(path: "fixtures")

  private static func bytes(of file: URL) -> [UInt8] {
    (try? Data(contentsOf: file)).map(Array.init) ?? []
  }
}
