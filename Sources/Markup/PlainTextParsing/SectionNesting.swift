import MarkupTree
import SourceText
import Vocabulary

/// A heading without its level: saved pages lose it.
struct Heading {
  /// What the section is about; nil for a title that is not in the vocabulary.
  var role: SectionRole?

  var title: String
  var span: SourceSpan

  /// The level, where the page keeps it.
  var level: Int?
}

/// A part of the page in reading order, before headings become sections.
enum PageItem {
  case heading(Heading)
  case block(Block)
}

/// Gives headings their levels back, from what sections of each kind hold on endpoint pages.
struct SectionNesting {
  private struct Open {
    var heading: Heading
    var blocks: [Block] = []
  }

  private var root: [Block] = []
  private var open: [Open] = []
  private let hasTitle: Bool

  /// The blocks of a page; a title, where there is one, holds all of them.
  static func blocks(title: Heading?, _ items: [PageItem]) -> [Block] {
    var nesting = SectionNesting(title: title)
    for item in items {
      switch item {
      case .block(let block): nesting.add(block)
      case .heading(let heading): nesting.start(heading)
      }
    }
    nesting.close(downTo: 0)
    return nesting.root
  }

  private init(title: Heading?) {
    hasTitle = title != nil
    if let title { open.append(Open(heading: title)) }
  }

  private mutating func start(_ heading: Heading) {
    let floor = hasTitle ? 1 : 0
    if let level = heading.level {
      while open.count > floor, (open.last?.heading.level ?? level) >= level {
        close(downTo: open.count - 1)
      }
      open.append(Open(heading: heading))
      return
    }
    while open.count > floor, let parent = open.last?.heading.role.map(Self.parts),
      !(heading.role.map(parent.contains) ?? false)
    {
      close(downTo: open.count - 1)
    }
    if open.count > floor, open.last?.heading.role == nil { close(downTo: floor) }
    open.append(Open(heading: heading))
  }

  private mutating func add(_ block: Block) {
    if open.isEmpty { root.append(block) } else { open[open.count - 1].blocks.append(block) }
  }

  private mutating func close(downTo depth: Int) {
    while open.count > depth, let last = open.popLast() {
      let section = Section(
        level: open.count + 1,
        title: [.text(last.heading.title)],
        titleSpan: last.heading.span,
        blocks: last.blocks
      )
      let end = last.blocks.last?.span ?? last.heading.span
      add(Block(.section(section), span: last.heading.span.extended(to: end)))
    }
  }

  /// What stands inside a section of this kind; everything else ends it.
  private static func parts(of role: SectionRole) -> Set<SectionRole> {
    switch role {
    case .examples:
      [
        .request, .response, .requestExample, .responseExample, .requestURI, .requestHeaders,
        .requestBody, .responseHeaders, .responseBody, .format,
      ]
    case .request:
      [
        .method, .path, .requestURI, .requestHeaders, .requestBody, .requestParameters,
        .pathParameters, .queryParameters, .cookieParameters, .parameters, .format,
      ]
    case .requestExample: [.method, .path, .requestURI, .requestHeaders, .requestBody, .format]
    case .response:
      [
        .responseHeaders, .responseBody, .responseParameters, .parameters, .successStatuses,
        .errorStatuses, .format,
      ]
    case .responseExample: [.responseHeaders, .responseBody, .format]
    case .statusCodes: [.successStatuses, .errorStatuses]
    case .parameters: [.pathParameters, .queryParameters, .cookieParameters]
    case .uri, .method, .path, .requestURI, .requestHeaders, .requestBody, .requestParameters,
      .pathParameters, .queryParameters, .cookieParameters, .responseHeaders, .responseBody,
      .responseParameters:
      [.format]
    default: []
    }
  }
}
