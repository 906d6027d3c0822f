/// What the library would need for the lines between two blank ones, estimated from above.
struct ParagraphCost {
  /// What a line looks like to the extension for tables.
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

  /// What the library spends on walking through image starts and runs of stress, at one link end.
  private var openerCost = 0
  /// What such walks have cost in this paragraph, and the search of addresses for their ends.
  private var squareCost = 0
  /// Where these have cost more than a text of that length may: from there on, the library gets to see
  /// no marks of this paragraph.
  private(set) var excess: Int?
  /// Starts of `<?`, `<!` and `<![CDATA[` that nothing has closed yet: each is searched for its end
  /// up to the end of the paragraph.
  private var instructions = 0
  private var declarations = 0
  private var data = 0

  /// What they may cost for each byte of a paragraph, in nanoseconds: what reading costs besides, or
  /// less, so that twice the text never takes much more than twice the time.
  private static let squareLimit = 80
  private var unclosedCost: Int { bytes * (instructions + declarations + data) }

  /// Whether the searches for what is never closed outgrow the paragraph: no page has need of that.
  var isUnclosed: Bool { unclosedCost > 400_000 + 40 * bytes }

  /// Reads a line that is not blank.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Line {
    var line = Line()
    var hasAngles = false
    MarkScan.forEachMark(in: text, range) { index in
      switch text[index] {
      case UInt8(ascii: "|"): line.pipes += 1
      case UInt8(ascii: "<"):
        hasAngles = true
        readAngle(text, at: index, in: range)
      default: readMark(text, at: index, in: range)
      }
    }
    bytes += range.count + 1
    lines += 1
    if hasAngles, MarkScan.mayHoldAddress(text, range) {
      squareCost += Self.addressCost(text, range)
      noteExcess(at: range.lowerBound, size: bytes)
    }
    line.isDelimiterRow = Self.isDelimiterRow(text, range, pipes: line.pipes)
    return line
  }

  /// Ends the paragraph.
  mutating func end() {
    self = ParagraphCost(cost: cost + unclosedCost, mayDefineLinks: mayDefineLinks)
  }

  init() {}

  private init(cost: Int, mayDefineLinks: Bool) {
    self.cost = cost
    self.mayDefineLinks = mayDefineLinks
  }

  private mutating func readMark(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, in range: Range<Int>
  ) {
    let byte = text[index]
    let before = index > range.lowerBound ? text[index - 1] : 0
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if before != byte { openerCost += 2 }
    case UInt8(ascii: "["): if before == UInt8(ascii: "!") { openerCost += 5 }
    case UInt8(ascii: "]"):
      if before == byte { data = 0 }
      switch index + 1 < range.upperBound ? text[index + 1] : 0 {
      case UInt8(ascii: "("):
        squareCost += openerCost
        noteExcess(at: index, size: bytes + index - range.lowerBound)
      case UInt8(ascii: ":"): mayDefineLinks = true
      default: break
      }
    case UInt8(ascii: ">"):
      if before == UInt8(ascii: "?") { instructions = 0 }
      declarations = 0
    default: break
    }
  }

  private mutating func noteExcess(at place: Int, size: Int) {
    if excess == nil, squareCost > Self.squareLimit * size { excess = place }
  }

  private mutating func readAngle(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, in range: Range<Int>
  ) {
    switch index + 1 < range.upperBound ? text[index + 1] : 0 {
    case UInt8(ascii: "?"): instructions += 1
    case UInt8(ascii: "!"):
      switch index + 2 < range.upperBound ? text[index + 2] : 0 {
      case UInt8(ascii: "-"): break
      case UInt8(ascii: "["): data += 1
      default: declarations += 1
      }
    default: break
    }
  }

  /// In a run without blanks, each address is read anew at each `<` in it.
  private static func addressCost(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var (cost, start, addresses, angles) = (0, range.lowerBound, 0, 0)
    for index in range {
      switch text[index] {
      case 0x20, 0x09:
        cost += (index - start) * min(addresses, angles)
        (start, addresses, angles) = (index, 0, 0)
      case UInt8(ascii: "<"): angles += 1
      case UInt8(ascii: "/"):
        let isAddress =
          index - 2 >= range.lowerBound && text[index - 1] == UInt8(ascii: "/")
          && text[index - 2] == UInt8(ascii: ":")
        if isAddress { addresses += 1 }
      case UInt8(ascii: "."):
        if index > range.lowerBound, text[index - 1] == UInt8(ascii: "w") { addresses += 1 }
      default: break
      }
    }
    return cost + (range.upperBound - start) * min(addresses, angles)
  }

  private static func isDelimiterRow(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, pipes: Int
  ) -> Bool {
    var hasDash = false
    var hasColon = false
    // From the end, where no line of code has the blanks that it starts with.
    for index in range.reversed() {
      switch text[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "|"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && (hasColon || pipes > 0)
  }
}
