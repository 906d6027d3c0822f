import APIModel
import Foundation
import MarkdownParsing
import MarkupTree
import PageReading
import PlainTextParsing
import RSTParsing
import SourceText
import Testing

/// A folder of `Cases`: a page, the files it looks up, and what is read from it.
///
/// `model.txt` holds the dump of the model, `diagnostics.txt` what was said (absent where nothing is).
/// `RECORD_SNAPSHOTS=1` writes both and fails.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  /// The name of the folder.
  let name: String

  var testDescription: String { name }

  /// The cases, by name.
  static let all: [ReadingCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(ReadingCase.init)
  }()

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  /// The folder.
  var folder: URL { Self.root.appending(path: name) }

  /// The files of the folder, without the two that hold what is expected.
  func sources() throws -> SourceTree { try Self.files(of: folder) }

  /// The files of a folder by their paths, without the two that hold what is expected.
  static func files(of folder: URL) throws -> SourceTree {
    guard let found = FileManager.default.enumerator(atPath: folder.path) else {
      return SourceTree([])
    }
    var files: [SourceFile] = []
    for path in found.compactMap({ $0 as? String }).sorted()
    where !["model.txt", "diagnostics.txt"].contains(path) {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files.append(SourceFile(path: path, bytes: Array(try Data(contentsOf: file))))
      }
    }
    return SourceTree(files)
  }
}

/// Reads texts as pages, for the tests.
enum PageText {
  /// What is read from a page of these sources.
  static func read(_ path: String, in sources: SourceTree) -> Diagnosed<PageReading> {
    guard let file = sources.index(ofPath: path) else {
      Issue.record("there is no file \(path)")
      return Diagnosed(PageReading(summary: .init()))
    }
    let document = parse(file, in: sources)
    let reading = PageReader(prose: ProseReader(RSTParser.parse)).read(document.value, in: sources)
    return Diagnosed(reading.value, document.diagnostics + reading.diagnostics)
  }

  /// What is read from a text, by the extension of the name.
  static func read(_ text: String, as path: String) -> Diagnosed<PageReading> {
    read(path, in: SourceTree([SourceFile(path: path, text: text)]))
  }

  /// The one operation of a text.
  static func endpoint(_ text: String, as path: String = "page.md") throws -> Endpoint {
    let endpoints = read(text, as: path).value.endpoints
    try #require(endpoints.count == 1, "the page has \(endpoints.count) operations")
    return endpoints[0]
  }

  /// The tree of a file, by its extension; of a saved text by what it looks like.
  static func parse(_ file: FileIndex, in sources: SourceTree) -> Diagnosed<MarkupDocument> {
    let source = sources[file]
    let isSavedRST = source.map { MarkupRecognition.markup(of: $0).0 } == .restructuredText
    return switch source?.fileExtension {
    case "md", "mdx": MarkdownParser.parse(file, in: sources)
    case "txt" where !isSavedRST: PlainTextParser.parse(file, in: sources)
    default: RSTParser.parse(file, in: sources)
    }
  }

  /// The dump of all that was read.
  static func dump(_ reading: PageReading) -> String {
    reading.endpoints.map { ModelDump.dump($0) }.joined()
      + (reading.guide.map { ModelDump.dump($0) } ?? "")
  }

  /// Diagnostics as `line:column severity rule: headline`, one on each line.
  static func dump(_ diagnostics: [Diagnostic], in sources: SourceTree) -> String {
    diagnostics.map { diagnostic in
      let place = diagnostic.span.map { "\(sources.position(of: $0)) " } ?? ""
      return "\(place)\(diagnostic.severity.rawValue) \(diagnostic.rule): \(diagnostic.headline)\n"
    }.joined()
  }
}
