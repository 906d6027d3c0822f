import MarkupTree
import RSTParsing
import SourceText
import TestSupport
import Testing

/// No text traps, hangs or grows without bound, and every place lies in its file.
@Suite("Robustness")
struct RobustnessTests {
  static let texts: [String] =
    [
      SectionTests.cases, ParagraphTests.cases, BulletListTests.cases, EnumeratedListTests.cases,
      DefinitionListTests.cases, FieldListTests.cases, OptionListTests.cases, LineBlockTests.cases,
      QuoteTests.cases, GridTableTests.cases, SimpleTableTests.cases, TableDirectiveTests.cases,
      DirectiveTests.cases, CodeDirectiveTests.cases, ExplicitTests.cases, TargetTests.cases,
      InlineTests.cases,
    ].flatMap { $0 }.map(\.input)

  @Test(arguments: texts)
  func everyPrefixIsRead(_ text: String) {
    let bytes = Array(text.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length])) }
  }

  @Test(arguments: 0..<8)
  func mutationsAreRead(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pool = Self.texts.map { Array($0.utf8) }
    let marks = Array("*`_|:.+-=<>[]\\ \n\t\r#(1aé".utf8)
    for _ in 0..<200 {
      var bytes = pool[random.below(pool.count)] + pool[random.below(pool.count)]
      for _ in 0...random.below(6) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(marks[random.below(marks.count)], at: place)
        case 2: bytes[place] = marks[random.below(marks.count)]
        default:
          let end = min(bytes.count, place + random.below(40))
          bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
        }
      }
      check(bytes)
    }
  }

  struct Repeated: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  static let repetitions: [Repeated] = [
    "- ", "1. ", "> ", "*a ", "**a ", "``a ", "`a ", "|a ", "_`a ", "a_ ", "[a ", "<", "a-", "a:",
    ":a", "http:", "a@", "\\", "+-", "= ", ".. a:: ", ":a: ", ".. _a: ", "-a, ", "\u{301}",
  ].flatMap { piece in
    [
      Repeated(
        testDescription: "\(piece) many times",
        text: String(repeating: piece, count: 20_000)
      ),
      Repeated(
        testDescription: "\(piece) on many lines",
        text: String(repeating: piece + "\n", count: 10_000)
      ),
    ]
  }

  @Test(arguments: repetitions)
  func repetitionsAreRead(_ repeated: Repeated) { check(Array(repeated.text.utf8)) }

  @Test
  func deepNestingIsCutAndReported() {
    let quotes = (0..<500).map { String(repeating: " ", count: $0) + "text\n\n" }.joined()
    let lists = String(repeating: "- ", count: 500) + "text\n"
    for text in [quotes, lists] {
      let result = parse(text)
      #expect(result.diagnostics.contains { $0.rule == "rst-nesting" })
      #expect(depth(of: result.value.blocks) <= MarkupDocument.nestingLimit + 1)
      #expect(result.value.blocks.plainText.contains("text"))
    }
  }

  @Test
  func aTableOfCrossingsIsGivenUp() {
    let line = String(repeating: "+-", count: 150) + "+\n"
    let result = parse(String(repeating: line, count: 300))
    #expect(result.diagnostics.allSatisfy { $0.rule == "rst-malformed-table" })
  }

  @Test
  func substitutionsThatMultiplyComeToAnEnd() {
    let definitions = (0..<40).map { ".. |a\($0)| replace:: |a\($0 + 1)| |a\($0 + 1)|\n" }.joined()
    let result = parse(definitions + "\n|a0|\n")
    #expect(result.diagnostics.contains { $0.rule == "rst-substitution-loop" })
    #expect(TreeDump.dump(result.value).utf8.count < 100_000)
  }

  @Test(.enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.skipReason)))
  func realPagesAreReadWithoutMalformedTables() {
    for name in SharedMaterial.files(in: "corpora")
    where name.hasSuffix(".rst") || name.hasSuffix(".inc") {
      guard let bytes = SharedMaterial.bytes("corpora/" + name) else { continue }
      let rules = check(bytes)
      #expect(!rules.contains("rst-malformed-table"), "\(name)")
    }
  }

  /// Parses and checks that all places lie in the file; gives the rules of the diagnostics.
  @discardableResult
  private func check(_ bytes: [UInt8]) -> [String] {
    let text = TextDecoding.file(path: "page.rst", contents: bytes, index: FileIndex(0)).value
    let result = RSTParser.parse(FileIndex(0), in: SourceTree([text]))
    var isInside = true
    func visit(_ blocks: [Block]) {
      for block in blocks {
        isInside = isInside && block.span.bytes.upperBound <= text.bytes.count
        if case .code(let code) = block.content {
          isInside = isInside && code.literal.lineOffsets.allSatisfy { $0 <= text.bytes.count }
        }
        visit(block.children)
      }
    }
    visit(result.value.blocks)
    #expect(isInside)
    #expect(result.diagnostics.allSatisfy { $0.fix != nil && $0.span != nil })
    return result.diagnostics.map(\.rule)
  }

  private func depth(of blocks: [Block]) -> Int {
    blocks.map { 1 + depth(of: $0.children) }.max() ?? 0
  }
}

/// A small generator of repeatable numbers (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
  }
}
