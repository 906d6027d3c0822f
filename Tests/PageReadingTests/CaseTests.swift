import Foundation
import SourceText
import Testing

/// Pages in every dialect, and the model they give.
@Suite struct CaseTests {
  @Test(arguments: ReadingCase.all)
  func readsThePageOf(_ test: ReadingCase) throws {
    let sources = try test.sources()
    let page = try #require(sources.files.first { $0.stem == "page" })
    let reading = PageText.read(page.path, in: sources)
    try expect(PageText.dump(reading.value), in: test.folder.appending(path: "model.txt"))
    try expect(
      PageText.dump(reading.diagnostics, in: sources),
      in: test.folder.appending(path: "diagnostics.txt")
    )
  }

  /// Compares a text with a file; an empty text is expected where there is no file.
  private func expect(_ actual: String, in file: URL) throws {
    let committed = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else {
      #expect(actual == committed ?? "", "see \(file.lastPathComponent)")
      return
    }
    guard actual != committed ?? "" else { return }
    if actual.isEmpty {
      try FileManager.default.removeItem(at: file)
    } else {
      try Data(actual.utf8).write(to: file)
    }
    Issue.record("recorded \(file.lastPathComponent); run again without RECORD_SNAPSHOTS")
  }
}
