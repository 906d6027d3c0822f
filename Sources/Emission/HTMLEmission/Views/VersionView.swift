/// A version that a reader can choose.
struct VersionView: View {
  let text: String

  func value(_ name: String) -> ViewValue? { name == "text" ? .text(text) : nil }

  /// Versions from the oldest on: by the numbers between their dots, so that `2.10` follows `2.9`.
  static func ordered(_ versions: Set<String>) -> [VersionView] {
    versions.sorted { precedes($0, $1) }.map(VersionView.init)
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (numbers(of: left), numbers(of: right))
    if first != second { return first.lexicographicallyPrecedes(second) }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func numbers(of version: String) -> [Int] {
    version.split { !$0.isNumber }.map { Int($0) ?? 0 }
  }
}
