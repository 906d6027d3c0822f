#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time that this process has used of the processors: what others do meanwhile does not count.
enum ProcessorTime {
  /// Seconds since the start of the process.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The least seconds that the work took in some rounds.
  static func best(of rounds: Int, _ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<max(1, rounds) {
      let start = now
      work()
      best = min(best, now - start)
    }
    return best
  }
}
