/// Figures with their aims, as tables of Markdown.
struct BenchmarkReport {
  /// The best rounds of two servers.
  struct Rate: Sendable {
    var name: String
    var aim: Double
    var nginx: LoadRound?
    var mock: LoadRound?

    /// Keeps the better rounds.
    mutating func add(nginx other: LoadRound, mock: LoadRound) {
      if other.rate > nginx?.rate ?? 0 { nginx = other }
      if mock.rate > self.mock?.rate ?? 0 { self.mock = mock }
    }

    /// How many answers of the mock there are for one of nginx.
    var ratio: Double {
      guard let nginx, let mock, nginx.rate > 0 else { return 0 }
      return mock.rate / nginx.rate
    }
  }

  private struct Cost {
    var name: String
    var value: Double
    var unit: String
    var aim: Double
  }

  var rates: [Rate] = []
  private var costs: [Cost] = []

  /// Adds a figure that must not be greater than its aim.
  mutating func add(_ name: String, _ value: Double, unit: String, atMost aim: Double) {
    costs.append(Cost(name: name, value: value, unit: unit, aim: aim))
  }

  /// The names of the figures that miss their aims.
  var failures: [String] {
    costs.filter { $0.value > $0.aim }.map(\.name) + rates.filter { $0.ratio < $0.aim }.map(\.name)
  }

  /// The tables, and what misses its aim.
  var text: String {
    var lines = ["| What | Figure | Aim |", "| --- | --- | --- |"]
    for cost in costs {
      let figure = Self.rounded(cost.value, places: 1)
      let aim = Self.rounded(cost.aim, places: 0)
      lines.append("| \(cost.name) | \(figure) \(cost.unit) | at most \(aim) |")
    }
    if !rates.isEmpty {
      lines += [
        "", "| Load | nginx | mock | ratio | aim | p99 nginx | p99 mock |",
        "| --- | --- | --- | --- | --- | --- | --- |",
      ]
    }
    for rate in rates {
      let aim = rate.aim > 0 ? "at least \(Self.rounded(rate.aim, places: 2))" : "none"
      let figures = [
        rate.name, Self.rounded(rate.nginx?.rate ?? 0, places: 0),
        Self.rounded(rate.mock?.rate ?? 0, places: 0), Self.rounded(rate.ratio, places: 2), aim,
        rate.nginx?.p99 ?? "", rate.mock?.p99 ?? "",
      ]
      lines.append("| \(figures.joined(separator: " | ")) |")
    }
    lines += failures.map { "missed: \($0)" }
    return lines.joined(separator: "\n")
  }

  private static func rounded(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((value * scale).rounded())
    guard places > 0 else { return "\(whole)" }
    let digits = String(whole % Int(scale))
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    return "\(whole / Int(scale)).\(zeros)\(digits)"
  }
}
