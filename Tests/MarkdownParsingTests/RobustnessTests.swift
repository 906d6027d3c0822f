import MarkupTree
import SourceText
import Testing

struct RobustnessTests {
  static let everything = """
    ---
    title: A
    ---
    # B <a name="b"></a> {#c}

    text *with **all* of** it ~~x~~ `y` <br> [z](z "t") ![i](i) http://u.v/w
    : definition
    |a|b|
    |-|:-:|
    |`c`|<ul><li>d|

    - [x] e
    |f|
    |-|

    | g |
    |---|

        h

    1. > [!NOTE]
       > i
       >
       > ```{http:get} /j
       > :k: l
       >
       > m
       > ```

    <table><tr><td rowspan=2 colspan="3">n<td><pre class="language-json">{&quot;o&quot;

    : 1}</pre><!-- p --></td></tr>

    **q**

    </table><dl><dt>r<dd>s</dl>
    <Tag/>

    \tt
    [u]: <v> 'w'
    import x from y
    """

  @Test(arguments: ["page.md", "page.mdx"]) func neverTrapsOnAPart(_ path: String) {
    let bytes = Array(Self.everything.utf8)
    for length in bytes.indices {
      #expect(isSound(Page(String(decoding: bytes[..<length], as: UTF8.self), path: path)))
      #expect(isSound(Page(String(decoding: bytes[length...], as: UTF8.self), path: path)))
    }
  }

  @Test func neverTrapsOnAMutation() {
    var random = SplitMix(state: 7)
    let bytes = Array(Self.everything.utf8)
    let marks = Array("<>|-`*_[]()!#:&;\"'\\{}/=~ \n\r\ta1.".utf8) + [0xC3, 0xFF]
    for _ in 0..<1000 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: mutated.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutated[place] = marks[Int.random(in: marks.indices, using: &random)]
        case 1: mutated.insert(marks[Int.random(in: marks.indices, using: &random)], at: place)
        case 2: mutated.remove(at: place)
        default:
          let end = min(mutated.count, place + 40)
          mutated.insert(contentsOf: mutated[place..<end], at: place)
        }
      }
      #expect(isSound(Page(String(decoding: mutated, as: UTF8.self))))
    }
  }

  @Test(arguments: [
    ("> ", 90), ("- ", 90), ("> - ", 45), ("1. > ", 45), ("*a **b ", 500), ("[", 1000),
    ("![", 300), ("<b>", 1000), ("<ul><li>", 300), ("<table><tr><td>", 300), ("<div>", 1000),
  ]) func staysAsFlatAsPromised(_ part: String, _ count: Int) {
    let page = Page(many(part, count) + "a\n\n# b\n\n" + many("> # c\n> ", 40) + "d")
    #expect(page.depth <= MarkupDocument.nestingLimit)
    #expect(page.document.blocks.plainText.contains("a"))
  }

  @Test func saysThatBlocksStandTooDeep() {
    let page = Page(many("> ", 90) + "a")
    #expect(page.diagnostics.map(\.rule) == ["markup-too-deep"])
    #expect(page.document.blocks.plainText == "a")
  }

  /// Whether every span lies in the file, and every line of code where its literal text says.
  private func isSound(_ page: Page) -> Bool {
    let count = page.tree.files[0].bytes.count
    func isSound(_ block: Block) -> Bool {
      if case .code(let code) = block.content {
        let places = code.literal.lineOffsets
        guard !places.isEmpty, places.allSatisfy({ $0 <= count }) else { return false }
      }
      return block.span.bytes.upperBound <= count && block.children.allSatisfy(isSound)
    }
    return page.document.blocks.allSatisfy(isSound)
  }
}

/// A small generator of repeatable numbers.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
