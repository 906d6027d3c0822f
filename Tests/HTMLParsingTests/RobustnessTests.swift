import MarkupTree
import SourceText
import Testing

struct RobustnessTests {
  static let everything = """
    <a name=t></a><table class="x"><caption>a<thead><tr><th colspan=2>b<tbody><tr><td rowspan="3">c
    <ul><li>d<ol start='2'><li>e</ol></ul><pre lang=json>{&quot;f&quot;}<br></pre><td>&#103;
    <dl><dt>h<dd>i</dl><blockquote>j</blockquote><!-- k --></table><div class="note"><h3>l</h3>
    <b>m <i>n</b> o</i><img src=p alt="q"><a href="r">s</a><sup>2</sup><hr/><script>t</script>
    <v> </w> <x y=z> & &amp; < > <![CDATA[ ]]> <? ?>
    """

  @Test func neverTrapsOnAPart() {
    let bytes = Array(Self.everything.utf8)
    for length in bytes.indices {
      #expect(isSound(Fragment(String(decoding: bytes[..<length], as: UTF8.self))))
      #expect(isSound(Fragment(String(decoding: bytes[length...], as: UTF8.self))))
    }
  }

  @Test func neverTrapsOnAnExchangedByte() {
    let bytes = Array(Self.everything.utf8)
    for place in bytes.indices {
      for byte in "<>/\" ".utf8 {
        var mutated = bytes
        mutated[place] = byte
        #expect(isSound(Fragment(String(decoding: mutated, as: UTF8.self))))
      }
    }
  }

  @Test(arguments: [
    "<div>", "<table>", "<tr>", "<td>", "<ul>", "<li>", "<b>", "<a href='", "<!--", "</td>",
    "<pre>",
    "<table><tr><td>", "<dl><dt>", "<h1>", "<blockquote>", "&amp", "<script>", "<td rowspan=1000>",
    "<a b=",
  ]) func readsAnythingManyTimes(_ part: String) {
    let fragment = Fragment(String(repeating: part, count: 20_000) + " <end")
    #expect(isSound(fragment))
    var depth = 0
    var level = fragment.blocks
    while !level.isEmpty {
      depth += 1
      level = level.flatMap(\.children)
    }
    #expect(depth <= 20)
  }

  /// Whether every span lies in the file.
  private func isSound(_ fragment: Fragment) -> Bool {
    let count = fragment.tree.files[0].bytes.count
    func isSound(_ block: Block) -> Bool {
      block.span.bytes.upperBound <= count && block.children.allSatisfy(isSound)
    }
    return fragment.blocks.allSatisfy(isSound)
  }
}
