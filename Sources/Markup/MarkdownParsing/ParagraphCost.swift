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

  /// What each link end walks through: image starts and runs of stress.
  private var openers = 0
  private var linkEnds = 0
  /// Starts of `<?`, `<!` and `<![CDATA[` that nothing has closed yet: each is searched for its end
  /// up to the end of the paragraph.
  private var rawStarts = (instruction: 0, declaration: 0, data: 0)
  /// In a run without blanks: each address is read anew at each `<` in it.
  private var run = (length: 0, addresses: 0, angles: 0)

  private var linkCost: Int { 3 * openers * linkEnds }

  /// Reads a line that is not blank.
  mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Line {
    var line = Line()
    var isDelimiterOnly = true
    var hasColon = false
    var hasDash = false
    var before: UInt8 = 0
    var beforeThat: UInt8 = 0
    let costBefore = linkCost
    for index in range {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "|"): line.pipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): hasColon = true
      case 0x20, 0x09: break
      case UInt8(ascii: ">"):
        closeRaw(before: before)
      default:
        isDelimiterOnly = false
        readSpecial(byte, before: before, beforeThat: beforeThat)
      }
      if byte == 0x20 || byte == 0x09 { endRun() } else { run.length += 1 }
      if byte == UInt8(ascii: "-"), before == UInt8(ascii: "!"), beforeThat == UInt8(ascii: "<") {
        rawStarts.declaration -= 1
      }
      beforeThat = before
      before = byte
    }
    endRun()
    bytes += range.count + 1
    lines += 1
    cost += linkCost - costBefore
    line.isDelimiterRow = isDelimiterOnly && hasDash && (hasColon || line.pipes > 0)
    return line
  }

  /// Ends the paragraph.
  mutating func end() {
    cost += bytes * (rawStarts.instruction + max(0, rawStarts.declaration) + rawStarts.data)
    self = ParagraphCost(cost: cost)
  }

  init() {}

  private init(cost: Int) { self.cost = cost }

  private mutating func readSpecial(_ byte: UInt8, before: UInt8, beforeThat: UInt8) {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if before != byte { openers += 1 }
    case UInt8(ascii: "["):
      if before == UInt8(ascii: "!") {
        if beforeThat == UInt8(ascii: "<") {
          rawStarts.declaration -= 1
          rawStarts.data += 1
        } else {
          openers += 1
        }
      }
    case UInt8(ascii: "("): if before == UInt8(ascii: "]") { linkEnds += 1 }
    case UInt8(ascii: "]"): if before == UInt8(ascii: "]") { rawStarts.data = 0 }
    case UInt8(ascii: "<"): run.angles += 1
    case UInt8(ascii: "?"): if before == UInt8(ascii: "<") { rawStarts.instruction += 1 }
    case UInt8(ascii: "!"): if before == UInt8(ascii: "<") { rawStarts.declaration += 1 }
    case UInt8(ascii: "/"):
      if before == byte, beforeThat == UInt8(ascii: ":") { run.addresses += 1 }
    case UInt8(ascii: "."): if before == UInt8(ascii: "w") { run.addresses += 1 }
    default: break
    }
  }

  private mutating func closeRaw(before: UInt8) {
    if before == UInt8(ascii: "?") { rawStarts.instruction = 0 }
    rawStarts.declaration = 0
  }

  private mutating func endRun() {
    cost += run.length * min(run.addresses, run.angles)
    run = (0, 0, 0)
  }
}
