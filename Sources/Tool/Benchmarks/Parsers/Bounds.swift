/// Prints figures beside what they may be, and remembers which are not.
struct Bounds {
  private(set) var broken = 0

  /// A figure that may be at most a limit.
  mutating func check(_ name: String, _ value: Double, atMost limit: Double, _ remark: String = "")
  {
    note(name, value, value <= limit, "at most \(Self.text(limit))", remark)
  }

  /// A figure that has to be at least a limit.
  mutating func check(_ name: String, _ value: Double, atLeast limit: Double, _ remark: String = "")
  {
    note(name, value, value >= limit, "at least \(Self.text(limit))", remark)
  }

  private mutating func note(
    _ name: String, _ value: Double, _ isKept: Bool, _ limit: String, _ remark: String
  ) {
    if !isKept { broken += 1 }
    let tail = remark.isEmpty ? "" : "  (\(remark))"
    print("  \(isKept ? "ok    " : "BROKEN") \(name): \(Self.text(value)), \(limit)\(tail)")
  }

  /// A figure with two places.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    let fraction = abs(hundredths % 100)
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
