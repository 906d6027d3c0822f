import MarkdownParsing
import MarkupTree
import PageReading
import PlainTextParsing
import RSTParsing
import SourceText

/// Reads pages as the tool does: into the tree, and on into the model.
enum Reading {
  /// The markup of a page.
  enum Format: String {
    case markdown = "md"
    case mdx
    case restructuredText = "rst"
    case plainText = "txt"
  }

  private static let reader = PageReader()

  /// The tree of a file.
  static func tree(_ file: FileIndex, in sources: SourceTree, as format: Format) -> MarkupDocument {
    switch format {
    case .markdown, .mdx: MarkdownParser.parse(file, in: sources).value
    case .restructuredText: RSTParser.parse(file, in: sources).value
    case .plainText: PlainTextParser.parse(file, in: sources).value
    }
  }

  /// Reads a file into the model, and gives how many operations are in it.
  @discardableResult
  static func model(_ file: FileIndex, in sources: SourceTree, as format: Format) -> Int {
    reader.read(tree(file, in: sources, as: format), in: sources).value.endpoints.count
  }

  /// Reads a batch of files into the model, as the tool does.
  static func models(_ files: [FileIndex], in sources: SourceTree, as format: Format) {
    _ = reader.read(files.map { (tree($0, in: sources, as: format), sources) })
  }

  /// Works through every batch, each of some tasks through its share.
  static func all(
    of sources: SourceTree, tasks: Int, _ work: @escaping @Sendable ([FileIndex]) -> Void
  ) async {
    let batches = PageBatch.batches(of: sources.indices, in: sources, jobs: tasks)
    await withTaskGroup(of: Void.self) { group in
      for first in 0..<tasks {
        group.addTask {
          for place in stride(from: first, to: batches.count, by: tasks) { work(batches[place]) }
        }
      }
    }
  }
}
