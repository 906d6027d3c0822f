/// Blocks that a model keeps by the hundred thousand, in as little memory as they need: what most
/// descriptions are, paragraphs of running text, lies in one piece of bytes and becomes blocks again
/// when it is asked for.
public struct Prose: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case none
    case packed([UInt8])
    case blocks([Block])
  }

  private let storage: Storage

  /// Keeps blocks.
  public init(_ blocks: [Block]) {
    if blocks.isEmpty {
      storage = .none
    } else if let bytes = ProsePacking.packed(blocks) {
      storage = .packed(bytes)
    } else {
      storage = .blocks(blocks)
    }
  }

  /// Whether there are no blocks.
  public var isEmpty: Bool { storage == .none }

  /// The blocks, as they were given.
  public var blocks: [Block] {
    switch storage {
    case .none: []
    case .packed(let bytes): ProseUnpacking.blocks(of: bytes)
    case .blocks(let blocks): blocks
    }
  }
}
