import MarkupTree
import SourceText

/// Gives references their destinations and substitutions their text, on the finished tree.
struct ReferenceResolver {
  /// What could not be resolved.
  private(set) var diagnostics: [Diagnostic] = []

  private let references: ReferenceIndex

  /// How many bytes of substituted text may still be made: definitions that use each other could
  /// otherwise make text without end.
  private var textBudget: Int
  private var footnotesMet = 0

  /// The substitutions whose text is being made.
  private var substituting: [String] = []

  /// The substitutions without a definition that were met.
  private var unknownSubstitutions: Set<String> = []

  /// The sizes of the substitutions that were used: each is measured once.
  private var sizes: [String: Int] = [:]

  private var titlesMeant: Set<String> = []
  private var place: SourceSpan?

  init(_ references: ReferenceIndex, textBudget: Int) {
    self.references = references
    self.textBudget = 4 * textBudget + 4096
  }

  /// The blocks with all references resolved.
  mutating func resolve(_ blocks: [Block]) -> [Block] {
    guard references.hasPending else { return blocks }
    let resolved = all(blocks)
    return titlesMeant.isEmpty ? resolved : labelled(resolved)
  }

  private mutating func all(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks { result.append(one(block)) }
    return result
  }

  private mutating func one(_ block: Block) -> Block {
    var block = block
    place = block.span
    switch block.content {
    case .section(var section):
      place = section.titleSpan
      section.title = inlines(section.title)
      section.blocks = all(section.blocks)
      block.content = .section(section)
    case .paragraph(let text): block.content = .paragraph(inlines(text))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = all(list.items[index].blocks) }
      block.content = .list(list)
    case .definitionList(let items): block.content = .definitionList(definitions(items))
    case .fieldList(var fields):
      for index in fields.indices { fields[index].blocks = all(fields[index].blocks) }
      block.content = .fieldList(fields)
    case .lineBlock(var lines):
      for index in lines.indices { lines[index] = inlines(lines[index]) }
      block.content = .lineBlock(lines)
    case .quote(let blocks): block.content = .quote(all(blocks))
    case .code(var code) where !code.caption.isEmpty:
      code.caption = inlines(code.caption)
      block.content = .code(code)
    case .table(let table): block.content = .table(resolve(table))
    case .directive(var directive):
      directive.blocks = all(directive.blocks)
      block.content = .directive(directive)
    case .footnote(let label, let blocks): block.content = .footnote(label: label, all(blocks))
    case .code, .comment, .raw, .thematicBreak, .anchor: break
    }
    return block
  }

  private mutating func definitions(_ items: [DefinitionItem]) -> [DefinitionItem] {
    var items = items
    for index in items.indices {
      place = items[index].span
      items[index].term = inlines(items[index].term)
      for number in items[index].classifiers.indices {
        items[index].classifiers[number] = inlines(items[index].classifiers[number])
      }
      items[index].blocks = all(items[index].blocks)
    }
    return items
  }

  private mutating func resolve(_ table: Table) -> Table {
    var table = table
    table.caption = inlines(table.caption)
    table.header = rows(table.header)
    table.body = rows(table.body)
    return table
  }

  private mutating func rows(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        rows[row].cells[cell].blocks = all(rows[row].cells[cell].blocks)
      }
    }
    return rows
  }

  /// The sections that references mean by their titles get these as labels.
  private func labelled(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .section(var section) = block.content else { return block }
      var block = block
      section.blocks = labelled(section.blocks)
      let title = section.title.plainText.normalizedName
      if titlesMeant.contains(title), !block.labels.contains(title) { block.labels.append(title) }
      block.content = .section(section)
      return block
    }
  }
}

extension ReferenceResolver {
  private mutating func inlines(_ inlines: [Inline], depth: Int = 0) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines {
      switch inline {
      case .link(let text, let destination):
        result.append(link(self.inlines(text, depth: depth), destination))
      case .substitution(let name): result += substituted(name, depth)
      case .footnoteReference("#"):
        let labels = references.automaticFootnotes
        result.append(
          .footnoteReference(footnotesMet < labels.count ? labels[footnotesMet] : "#")
        )
        footnotesMet += 1
      case .emphasis(let text): result.append(.emphasis(self.inlines(text, depth: depth)))
      case .strong(let text): result.append(.strong(self.inlines(text, depth: depth)))
      default: result.append(inline)
      }
    }
    return depth == 0 ? result.joiningText : result
  }

  private mutating func substituted(_ name: String, _ depth: Int) -> [Inline] {
    guard
      let inlines = references.substitutions[name]
        ?? references.substitutions[name.lowercased()]
    else {
      reportUnknown(substitution: name)
      return [.substitution(name)]
    }
    let size = sizes[name] ?? inlines.plainText.utf8.count + inlines.count
    sizes[name] = size
    guard !substituting.contains(name), depth < 8, textBudget > size else {
      report(
        "rst-substitution-loop",
        "a substitution may not use itself, nor grow without end: '\(name)'",
        fix: "Write the text out in its definition"
      )
      return [.substitution(name)]
    }
    textBudget -= size
    substituting.append(name)
    defer { substituting.removeLast() }
    return self.inlines(inlines, depth: depth + 1)
  }

  /// Names that nothing defines are said once; some the builder of a site gives.
  private mutating func reportUnknown(substitution name: String) {
    guard !["version", "release", "today"].contains(name),
      unknownSubstitutions.insert(name).inserted
    else { return }
    report(
      "rst-unknown-substitution",
      "nothing defines the substitution '|\(name)|'",
      fix: "Write '.. |\(name)| replace:: text', or escape the bars with a backslash"
    )
  }

  private mutating func link(_ text: [Inline], _ destination: LinkDestination) -> Inline {
    guard case .label(let label) = destination else { return .link(text, to: destination) }
    guard label.utf8.first == 0 else {
      // A label of this page is spelled as it is written there.
      let known = references.labels[label.normalizedName]
      return .link(text, to: .label(known ?? label))
    }
    let name = String(label.unicodeScalars.drop { $0 == "\u{0}" })
    if label.utf8.dropFirst().first == 0 {
      guard let index = Int(name), index < references.anonymousTargets.count else {
        report(
          "rst-unknown-target",
          "each anonymous reference has an anonymous target",
          fix: "Write '__ destination' for it, or name both"
        )
        return .link(text, to: .url(""))
      }
      return .link(text, to: resolve(references.anonymousTargets[index]) ?? .url(""))
    }
    if let found = resolve(.name(name)) { return .link(text, to: found) }
    report(
      "rst-unknown-target",
      "no target on the page is named '\(name)'",
      fix: "Write '.. _\(name): destination', or escape the underscore with a backslash"
    )
    return Self.isSimpleName(name) ? .text(text.plainText + "_") : .text("`\(text.plainText)`_")
  }

  private mutating func resolve(_ target: ReferenceIndex.Target) -> LinkDestination? {
    var target = target
    for _ in 0..<16 {
      switch target {
      case .url(let url): return .url(url)
      case .label(let label): return .label(label)
      case .name(let name):
        let key = name.normalizedName
        if let label = references.labels[key] { return .label(label) }
        if let next = references.targets[key] {
          target = next
        } else if references.titles.contains(key) {
          titlesMeant.insert(key)
          return .label(key)
        } else {
          return nil
        }
      }
    }
    return nil
  }

  private static func isSimpleName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.endOfSimpleName(from: 0, limit: bytes.count) == bytes.count
  }

  private mutating func report(_ rule: String, _ headline: String, fix: String) {
    diagnostics.append(Diagnostic(.warning, rule: rule, headline, at: place, fix: fix))
  }
}

extension [Inline] {
  /// The same with neighbouring texts made one.
  var joiningText: [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(count)
    // The text is built apart, because text in an enum would be copied for each piece.
    var text = ""
    var hasText = false
    for inline in self {
      if case .text(let next) = inline {
        text += next
        hasText = true
        continue
      }
      if hasText { result.append(.text(text)) }
      (text, hasText) = ("", false)
      result.append(inline)
    }
    if hasText { result.append(.text(text)) }
    return result
  }
}
