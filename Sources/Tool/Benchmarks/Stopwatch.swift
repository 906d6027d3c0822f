/// Times of one thing, run several times.
struct Stopwatch: CustomStringConvertible {
  private let times: [Duration]

  /// Runs the work once unmeasured, so that files are in memory, and then `rounds` times.
  static func times(_ rounds: Int, _ work: () async throws -> Void) async throws -> Stopwatch {
    try await work()
    var times: [Duration] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try await work()
      times.append(ContinuousClock.now - start)
    }
    return Stopwatch(times)
  }

  /// The median in milliseconds.
  var median: Double {
    times.isEmpty ? 0 : Double(times[times.count / 2] / .microseconds(10)) / 100
  }

  /// Times that were taken elsewhere.
  init(_ times: [Duration]) { self.times = times.sorted() }

  /// The median with the least and the greatest, in milliseconds.
  var description: String {
    guard let least = times.first, let greatest = times.last else { return "nothing was timed" }
    let median = times[times.count / 2]
    return "\(milliseconds(median)) ms (\(milliseconds(least)) to \(milliseconds(greatest)))"
  }

  private func milliseconds(_ duration: Duration) -> String {
    let tenths = Int(duration / .microseconds(100))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
