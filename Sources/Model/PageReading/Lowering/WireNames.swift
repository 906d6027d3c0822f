import APIModel

/// The names of header fields on the wire where a page leaves a prefix out.
///
/// A table lists `Status` and `Min_ram`; the example shows `X-Image-Meta-Status`. The prefix that
/// explains most names of the table holds for all of them, also for those that no example shows.
struct WireNames {
  private let prefix: String
  private let shown: [String: String]

  /// Finds the prefix for names of a table in the field names of examples.
  init(of names: [String], in examples: [String]) {
    guard !names.isEmpty else {
      prefix = ""
      shown = [:]
      return
    }
    var shown: [String: String] = [:]
    for example in examples where shown[example.lowercased()] == nil {
      shown[example.lowercased()] = example
    }
    self.shown = shown
    var counts: [String: Int] = [:]
    var order: [String] = []
    let folded = examples.map { (example: $0, key: $0.lowercased()) }
    for name in names where shown[name.lowercased()] == nil {
      let end = "-" + name.lowercased()
      for (example, key) in folded where key.hasSuffix(end) {
        let prefix = String(example.dropLast(name.count))
        if counts[prefix] == nil { order.append(prefix) }
        counts[prefix, default: 0] += 1
      }
    }
    let best = order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    prefix = best.flatMap { (counts[$0] ?? 0) >= 2 ? $0 : nil } ?? ""
  }

  /// The wire name of a field; an object of them, such as `Property`, is every field with that prefix.
  func wireName(of name: String, isObject: Bool) -> String {
    if let exact = shown[name.lowercased()] { return exact }
    guard !prefix.isEmpty else { return name }
    if let exact = shown[(prefix + name).lowercased()] { return exact }
    return prefix + name + (isObject ? "-*" : "")
  }
}
