import MarkupTree
public import SourceText

/// What became of one block of a page.
///
/// The blocks of a page are its passages (paragraphs, lists, tables, code and what else no heading
/// divides further), and the texts that only name what follows: bold lines, bullets, fields, captions.
public struct BlockReading: Hashable, Sendable {
  /// The ways that a block can go.
  public enum Outcome: Hashable, Sendable {
    /// It became facts of the model, or says how others are meant.
    case model
    /// It is kept as text for people.
    case prose
    /// It should have meant something: kept as text, with a diagnostic.
    case unknown
  }

  /// Where the block stands.
  public var span: SourceSpan

  /// What became of it.
  public var outcome: Outcome

  /// Makes a reading.
  public init(span: SourceSpan, outcome: Outcome) {
    self.span = span
    self.outcome = outcome
  }
}

extension BlockReading {
  /// The blocks of a page that was read, passages first.
  static func blocks(of outline: Outline, findings: [Finding]) -> [BlockReading] {
    var blocks = zip(outline.passages, findings).map { passage, finding in
      BlockReading(span: passage.block.span, outcome: finding.outcome)
    }
    for caption in outline.captions {
      blocks.append(
        BlockReading(span: caption.span, outcome: findings[caption.passage].outcome))
    }
    // A label has the outcome of what it introduces; one that introduces facts is a sign of them.
    var servesModel = [Bool](repeating: false, count: outline.scopes.count)
    var isUsed = servesModel
    for (passage, finding) in zip(outline.passages, findings) {
      let isModel = finding.outcome == .model
      var scope: Int? = passage.scope
      while let index = scope, !isUsed[index] || (isModel && !servesModel[index]) {
        isUsed[index] = true
        servesModel[index] = servesModel[index] || isModel
        scope = outline.scopes[index].parent
      }
    }
    for (index, scope) in outline.scopes.enumerated() where scope.isLabel && !scope.isText {
      let isProse = isUsed[index] && !servesModel[index]
      blocks.append(BlockReading(span: scope.span, outcome: isProse ? .prose : .model))
    }
    return blocks
  }
}

extension Finding {
  /// What became of a block that was found to be this.
  var outcome: BlockReading.Outcome {
    switch self {
    case .fields, .statuses, .messages, .lifecycle, .versions, .noticed, .several, .rest, .slips:
      .model
    case .prose, .aside: .prose
    case .unknown: .unknown
    }
  }

  /// Whether the block says something that only an operation can keep.
  var needsOperation: Bool {
    switch self {
    case .fields, .statuses, .messages, .lifecycle, .versions, .several, .rest: true
    case .noticed, .prose, .aside, .slips, .unknown: false
    }
  }
}
