import FixtureFormat
import MockServing
import Testing

/// Which site the cases of a file ask, and how its mock is started.
struct SpecSetting: Hashable, Sendable {
  private var isLibrary = false
  private var options = MockOptions()

  /// Reads the lines in front of the cases.
  init(_ lines: [Substring]) {
    for line in lines where !line.isEmpty {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "site:": isLibrary = words.last == "library"
      case "options:": read(Array(words.dropFirst()))
      default: Issue.record("no line for the front of a file: \(line)")
      }
    }
  }

  var site: SiteSnapshot { isLibrary ? Library.site : Bookshop.site }

  var responder: MockResponder {
    MockResponder(
      site: site,
      catalogue: isLibrary ? Library.catalogue : Bookshop.catalogue,
      options: options
    )
  }

  private mutating func read(_ words: [String]) {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      switch parts[0] {
      case "--auth": options.requiresAuthentication = true
      case "--strict": options.isStrict = true
      case "--no-validate": options.validates = false
      case "--stateful": options.isStateful = true
      case "--dynamic": options.isDynamic = true
      case "--cors":
        options.allowedOrigins =
          value == "*" ? .any : .listed(value.split(separator: ",").map(String.init))
      case "--prefix": options.prefix = value
      case "--delay": options.delay = Int(value) ?? 0
      case "--fault": options.fault = MockFault(rawValue: value)
      case "--admin-token": options.adminToken = value
      case "--content": options.hasPreview = true
      default: Issue.record("no option: \(word)")
      }
    }
  }
}
