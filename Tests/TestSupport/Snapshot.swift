public import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares a text with the committed file of that name in the folder `Snapshots` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written and the test fails, so that a
/// recording never passes for a proof; a missing file fails too.
public func expectSnapshot(
  _ actual: String,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record(
        "recorded \(name); run again without RECORD_SNAPSHOTS",
        sourceLocation: sourceLocation
      )
    } catch {
      Issue.record("\(name) could not be recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "no snapshot \(name): record it with RECORD_SNAPSHOTS=1",
      sourceLocation: sourceLocation
    )
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  #expect(actual == expected, sourceLocation: sourceLocation)
}
