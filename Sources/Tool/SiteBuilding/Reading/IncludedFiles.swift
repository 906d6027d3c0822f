import MarkupTree
import SourceText

/// Finds the files that pages include: those are parts of pages and no pages of their own.
enum IncludedFiles {
  /// The files that blocks of these documents stand in, without the documents' own.
  static func files(of documents: [MarkupDocument]) -> Set<FileIndex> {
    var files: Set<FileIndex> = []
    for document in documents {
      var waiting = document.blocks
      while let block = waiting.popLast() {
        if block.span.file != document.file { files.insert(block.span.file) }
        waiting += block.children
      }
    }
    return files
  }
}
