/// GeneratedWords and sentences in an order that a number decides.
struct GeneratedWords {
  /// A field of a made-up object.
  struct Field {
    var name: String
    var type: String
    var need: String
  }

  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func word() -> String { Self.vocabulary[below(Self.vocabulary.count)] }

  mutating func sentence() -> String {
    let words = (0..<5 + below(9)).map { _ in word() }
    return "The " + words.joined(separator: " ") + "."
  }

  /// Four to seven sentences, in which some words are set off by the marks.
  mutating func paragraph(marks: (String, String)) -> String {
    (0..<4 + below(4)).map { _ in
      "\(sentence()) A \(marks.0)\(word())\(marks.0) of `\(marks.1 == "``" ? "`" : "")"
        + "\(word())\(marks.1) \(word())s."
    }.joined(separator: "\n")
  }

  mutating func fields() -> [Field] {
    (0..<4 + below(8)).map { number in
      Field(
        name: "\(word())_\(number)",
        type: ["string", "integer", "boolean", "object"][below(4)],
        need: below(2) == 0 ? "yes" : "no")
    }
  }

  /// SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private static let vocabulary = [
    "anchor", "balance", "canvas", "dial", "engine", "ferry", "garden", "harbor", "island",
    "journal", "kettle", "ladder", "meadow", "needle", "orchard", "parcel", "quarry", "ribbon",
    "saddle", "timber", "umbrella", "valley", "window", "yard", "zone", "bridge", "copper",
    "drawer", "eagle", "fabric", "granite", "hammer",
  ]
}
