import Foundation

/// The real pages that lie beside a checkout in `../shared`, where they do; they are not part of the
/// project, and tests that need them are skipped by ``isPresent`` and say so.
public enum SharedMaterial {
  /// What a skipped test says.
  public static let skipReason = "skipped: ../shared (real pages nobody here wrote) is not there"

  /// Whether the folder is there.
  public static var isPresent: Bool { FileManager.default.fileExists(atPath: path("seeds")) }

  /// The absolute path of a file or folder below `../shared`.
  public static func path(_ name: String, testFile: String = #filePath) -> String {
    URL(filePath: testFile).deletingLastPathComponent().appending(path: "../../../shared")
      .appending(path: name).standardizedFileURL.path
  }

  /// The bytes of a file below `../shared`, or nil where it cannot be read.
  public static func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path(name)))).map(Array.init)
  }

  /// The paths of all files below a folder of `../shared`, relative to it and ordered.
  public static func files(in folder: String) -> [String] {
    let root = path(folder)
    guard let found = FileManager.default.enumerator(atPath: root) else { return [] }
    return found.compactMap { $0 as? String }.filter { name in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }
}
