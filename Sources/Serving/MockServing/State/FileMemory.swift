/// What was made of the files of a site, so that the next request finds it ready.
///
/// It says nothing that the site does not say: all of these are one value.
struct FileMemory<Value: Sendable>: Hashable, Sendable {
  /// Values take many times the memory of their text; beyond this much text the memory starts anew.
  private static var mostBytes: Int { 1 << 20 }

  private var values: [Int: Value] = [:]
  private var bytes = 0

  /// What is made of a file, at most once while it is remembered.
  mutating func value(
    ofFile index: Int,
    in site: SiteSnapshot,
    _ make: ([UInt8]) -> Value
  ) -> Value {
    if let known = values[index] { return known }
    let text = site.files[index].bytes
    let value = make(text)
    if bytes + text.count > Self.mostBytes {
      values = [:]
      bytes = 0
    }
    bytes += text.count
    values[index] = value
    return value
  }

  static func == (left: Self, right: Self) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
