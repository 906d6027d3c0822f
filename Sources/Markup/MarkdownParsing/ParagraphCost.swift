/// What the library would need for the lines between two blank ones, estimated from above.
struct ParagraphCost {
  /// What a line looks like to the table extension.
  struct Line {
    var pipes = 0
    /// Whether it can be the rule under a table header: `|---|:--:|`.
    var isDelimiterRow = false
  }

  /// Nanoseconds of this paragraph and of those before it.
  private(set) var cost = 0
  /// The bytes of the paragraph so far.
  private(set) var bytes = 0
  /// The lines of the paragraph so far.
  private(set) var lines = 0
  /// Whether `]:` stood anywhere, so that there may be link definitions.
  private(set) var mayDefineLinks = false

  /// What each link end walks through: image starts and runs of stress.
  private var openers = 0
  private var linkEnds = 0
  /// Starts of `<?`, `<!` and `<![CDATA[` that nothing has closed yet: each is searched for its end
  /// up to the end of the paragraph.
  private var instructions = 0
  private var declarations = 0
  private var data = 0
  /// In a run without blanks: each address is read anew at each `<` in it.
  private var runStart = 0
  private var addresses = 0
  private var angles = 0

  private var linkCost: Int { 3 * openers * linkEnds }

  /// Reads a line that is not blank.
  mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Line {
    var line = Line()
    let costBefore = linkCost
    runStart = range.lowerBound
    let isSpecial = Self.isSpecial
    for index in range where isSpecial[Int(text[index])] {
      let byte = text[index]
      if byte == UInt8(ascii: "|") {
        line.pipes += 1
      } else {
        readSpecial(byte, text, at: index, in: range)
      }
    }
    endRun(at: range.upperBound)
    bytes += range.count + 1
    lines += 1
    cost += linkCost - costBefore
    line.isDelimiterRow = Self.isDelimiterRow(text[range], pipes: line.pipes)
    return line
  }

  /// Ends the paragraph.
  mutating func end() {
    let unclosed = bytes * (instructions + declarations + data)
    self = ParagraphCost(cost: cost + unclosed, mayDefineLinks: mayDefineLinks)
  }

  init() {}

  private init(cost: Int, mayDefineLinks: Bool) {
    self.cost = cost
    self.mayDefineLinks = mayDefineLinks
  }

  /// Most bytes of a page are none of these.
  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "| \t*_~[(]<>?!/.:".utf8 { table[Int(byte)] = true }
    return table
  }()

  private mutating func readSpecial(
    _ byte: UInt8,
    _ text: [UInt8],
    at index: Int,
    in range: Range<Int>
  ) {
    let before = index > range.lowerBound ? text[index - 1] : 0
    switch byte {
    case 0x20, 0x09: endRun(at: index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if before != byte { openers += 1 }
    case UInt8(ascii: "["): if before == UInt8(ascii: "!") { openers += 1 }
    case UInt8(ascii: "("): if before == UInt8(ascii: "]") { linkEnds += 1 }
    case UInt8(ascii: "]"): if before == byte { data = 0 }
    case UInt8(ascii: ":"): if before == UInt8(ascii: "]") { mayDefineLinks = true }
    case UInt8(ascii: "<"): angles += 1
    case UInt8(ascii: "?"): if before == UInt8(ascii: "<") { instructions += 1 }
    case UInt8(ascii: "!"):
      guard before == UInt8(ascii: "<") else { break }
      switch index + 1 < range.upperBound ? text[index + 1] : 0 {
      case UInt8(ascii: "-"): break
      case UInt8(ascii: "["): data += 1
      default: declarations += 1
      }
    case UInt8(ascii: ">"):
      if before == UInt8(ascii: "?") { instructions = 0 }
      declarations = 0
    case UInt8(ascii: "/"):
      let isAddress = before == byte && index - 2 >= range.lowerBound
      if isAddress, text[index - 2] == UInt8(ascii: ":") { addresses += 1 }
    case UInt8(ascii: "."): if before == UInt8(ascii: "w") { addresses += 1 }
    default: break
    }
  }

  private mutating func endRun(at index: Int) {
    cost += (index - runStart) * min(addresses, angles)
    runStart = index
    addresses = 0
    angles = 0
  }

  private static func isDelimiterRow(_ line: ArraySlice<UInt8>, pipes: Int) -> Bool {
    var hasDash = false
    var hasColon = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "|"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && (hasColon || pipes > 0)
  }
}
