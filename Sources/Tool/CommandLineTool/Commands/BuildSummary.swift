import SiteBuilding

/// The lines that close a build.
struct BuildSummary {
  var statistics: SiteBuild.Statistics
  var diagnostics: String
  var duration: Duration

  /// The summary: what was read, what was made, what was found, and how long it took.
  func text(output: String) -> String {
    let statistics = statistics
    return """
      read     \(count(statistics.pages, "page")): \(count(statistics.endpoints, "endpoint")), \
      \(count(statistics.guides, "guide")), \(count(statistics.examples, "example"))
      wrote    \(output): \(count(statistics.fixtures, "fixture")), \
      \(count(statistics.scripts, "script"))
      found    \(diagnostics)
      took     \(DurationText.seconds(duration))
      """
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Durations for people.
enum DurationText {
  /// Whole milliseconds: `80 ms`.
  static func milliseconds(_ duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1))) ms"
  }

  /// Seconds with two decimals: `0.08 s`.
  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = attoseconds / 10_000_000_000_000_000
    return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
  }
}
