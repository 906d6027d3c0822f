#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints figures beside their bounds, as rows of tables of Markdown, and remembers which miss them.
struct Bounds {
  /// The names of the figures that miss their bounds.
  private(set) var failures: [String] = []

  /// Starts a table, which is about one thing.
  func start(_ subject: String) {
    show("\n\(subject)\n\n| What | Figure | Bound | |\n| --- | --- | --- | --- |")
  }

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

  /// A figure that others are held against.
  func note(_ name: String, _ value: Double) {
    show("| \(name) | \(Self.text(value)) | none | |")
  }

  private mutating func note(
    _ name: String, _ value: Double, _ isKept: Bool, _ limit: String, _ remark: String
  ) {
    let name = remark.isEmpty ? name : "\(name): `\(remark)`"
    if !isKept { failures.append(name) }
    let row = [name, Self.text(value), limit, isKept ? "held" : "not held"]
    show("| \(row.joined(separator: " | ")) |")
  }

  /// Prints at once: a run takes minutes.
  private func show(_ text: String) {
    print(text)
    fflush(nil)
  }

  /// A figure with two places.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    let fraction = abs(hundredths % 100)
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
