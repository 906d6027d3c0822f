/// Gives every taken name a number: `example`, `example-2` ...
struct UniqueNames {
  private var used: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// The name, or the name with the first number that nobody has.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    while !used.insert(candidate).inserted {
      let number = numbers[name, default: 1] + 1
      numbers[name] = number
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
