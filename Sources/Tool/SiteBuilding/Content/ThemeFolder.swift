public import DefaultTheme

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the templates that override those of the default theme.
public enum ThemeFolder {
  /// The files of a folder, by name; folders in it and names that start with a dot are passed over.
  ///
  /// - Throws: ``ContentError`` where the folder is missing or a file in it cannot be read.
  public static func load(_ path: String) throws(ContentError) -> [ThemeFile] {
    guard FileStatus(of: path)?.kind == .folder else { throw .missing(path) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path)
    }
    var files: [ThemeFile] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let place = "\(path)/\(name)"
      guard FileStatus(of: place)?.kind == .file else { continue }
      do {
        files.append(
          ThemeFile(name: name, bytes: Array(try Data(contentsOf: URL(filePath: place)))))
      } catch {
        throw .unreadable(place)
      }
    }
    return files
  }
}
