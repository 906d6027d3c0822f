import FixtureFormat
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds what people put into a site themselves: it must not vanish with the next build.
enum ForeignFiles {
  /// How many names a message can bear.
  private static let limit = 5

  /// The paths of files in a site that its manifest does not list, the first few by name.
  ///
  /// `.DS_Store`, which macOS puts everywhere, does not count.
  static func names(in site: URL, listed manifest: SiteManifest) -> [String] {
    let ours = Set((manifest.files.map(\.path) + [SiteManifest.path]).map(ExactText.init))
    var foreign: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast(), foreign.count < limit {
      let place = folder.isEmpty ? site.path : "\(site.path)/\(folder)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      for name in names.sorted() where name != ".DS_Store" {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if FileStatus(of: "\(site.path)/\(path)", followsLinks: false)?.kind == .folder {
          waiting.append(path)
        } else if !ours.contains(ExactText(path)) {
          foreign.append(path)
        }
      }
    }
    return Array(foreign.sorted().prefix(limit))
  }
}
