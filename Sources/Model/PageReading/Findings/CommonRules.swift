import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// What a passage means by itself and by the ground it stands on: the rules that all dialects share.
struct CommonRules {
  /// The page.
  var outline: Outline

  /// Reads markup that the tree keeps as text: arguments of directives.
  var prose = ProseReader.plain

  /// All files.
  var sources = SourceTree([])

  var vocabulary: Vocabulary { outline.vocabulary }

  /// What a passage means.
  func finding(at index: Int) -> Finding {
    let passage = outline.passages[index]
    switch passage.block.content {
    case .table(let table): return self.table(table, at: index)
    case .list(let list): return self.list(list, at: index)
    case .code(let code): return self.code(code, at: index)
    case .paragraph(let inlines): return paragraph(inlines, at: index)
    case .directive(let directive): return self.directive(directive, at: index)
    case .quote(let blocks): return notice(blocks, at: index) ?? .prose
    case .fieldList(let fields): return self.fields(fields, at: index)
    case .definitionList(let items): return definitions(items, at: index)
    case .comment, .raw, .anchor, .thematicBreak: return .noticed(rule: "markup")
    case .section: return heading(of: passage)
    case .lineBlock, .footnote: return .prose
    }
  }

  /// A heading with nothing below it is text for people, a status, or says that there is nothing of
  /// its kind.
  private func heading(of passage: Passage) -> Finding {
    if let row = outline.statusRow(of: passage.scope) {
      return .statuses([row], rule: "status-heading")
    }
    return outline.scopes[passage.scope].hint.isEmpty
      ? .prose : .noticed(rule: "nothing-documented")
  }
}
