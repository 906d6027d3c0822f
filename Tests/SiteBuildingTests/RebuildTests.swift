import ExampleEmission
import HTMLEmission
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite("Building again")
struct RebuildTests {
  /// A build of everything, or why there is none.
  private struct Built: Equatable {
    var files: [OutputFile] = []
    var diagnostics: [Diagnostic]
    var failure: ContentError?
  }

  private static func build(
    _ sources: SourceTree,
    theme: Theme,
    memory: BuildMemory = BuildMemory()
  ) async -> Built {
    let configuration = SiteConfiguration.read(from: sources)
    let reading = await ContentReading.read(
      sources, excluding: configuration.value.excluded, mock: configuration.value.mock, jobs: 2,
      memory: memory.reading)
    let findings = configuration.diagnostics + reading.diagnostics
    do {
      let made = try await SiteBuild.make(
        of: reading.value, configuration: configuration.value, folder: "Content",
        findings: findings, theme: theme, jobs: 2, memory: memory)
      return Built(files: made.value.tree.files, diagnostics: findings + made.diagnostics)
    } catch {
      return Built(diagnostics: findings, failure: error)
    }
  }

  @Test(
    "after any edits, what is remembered gives the same bytes as a build of everything",
    arguments: 1...4 as ClosedRange<UInt64>)
  func equalsAFreshBuild(seed: UInt64) async throws {
    let theme = try Theme()
    let memory = BuildMemory()
    var content = EditedContent(seed: seed)
    var tree = content.tree()
    var edits: [String] = []
    var siteCount = 0
    for _ in 0..<20 {
      let again = await Self.build(tree, theme: theme, memory: memory)
      let fresh = await Self.build(content.tree(), theme: theme)
      let differing = zip(again.files, fresh.files).filter { $0 != $1 }.map(\.0.path)
      #expect(differing.isEmpty, "after \(edits.suffix(3))")
      #expect(again == fresh, "after \(edits.suffix(3))")
      if !again.files.isEmpty { siteCount += 1 }
      edits.append(content.change())
      tree = content.tree(after: tree)
    }
    #expect(siteCount > 10)
  }

  @Test("an edit of one page reads that page alone, and writes what shows it")
  func makesAgainWhatChanged() async throws {
    let theme = try Theme()
    let memory = BuildMemory()
    let pages = (0..<30).map { number in
      (path: "group-\(number % 3)/page-\(number).md", text: Self.page(number))
    }
    let first = SourceTree(pages.map { SourceFile(path: $0.path, text: $0.text) })
    _ = await Self.build(first, theme: theme, memory: memory)
    let before = (
      read: memory.reading.read, rendered: memory.pages.rendered, scripts: memory.examples.written
    )
    var edited = pages
    edited[7].text += "\nOne more paragraph.\n"
    let second = SourceTree(
      edited.map { SourceFile(path: $0.path, text: $0.text) }, after: first)
    _ = await Self.build(second, theme: theme, memory: memory)
    #expect(memory.reading.read - before.read == 1)
    #expect(memory.examples.written - before.scripts == 1)
    // The page; what lists it shows nothing of the paragraph.
    #expect(memory.pages.rendered - before.rendered == 1)
  }

  @Test("a memory holds one value for each place, however often the site was built")
  func doesNotGrow() async throws {
    let theme = try Theme()
    let memory = BuildMemory()
    var content = EditedContent(seed: 9)
    var largest = 0
    for _ in 0..<20 {
      let built = await Self.build(content.tree(), theme: theme, memory: memory)
      largest = max(largest, memory.count - 8 * built.files.count)
      _ = content.change()
    }
    #expect(largest <= 0)
  }

  private static func page(_ number: Int) -> String {
    "# Page \(number)\n\nWhat it does.\n\n`GET /v1/things-\(number)/{id}`\n\n## Responses\n\n"
      + "| Status | Description |\n| --- | --- |\n| 200 | Good. |\n"
  }
}
