import ArgumentParser

/// How requests are logged.
enum LogForm: String, ExpressibleByArgument, CaseIterable {
  /// One JSON object on a line for each request.
  case json
  /// One line for people for each request; on a terminal, where nothing else is asked for.
  case lines

  /// What `--log` takes.
  static var allValueStrings: [String] { [json.rawValue] }

  init?(argument: String) {
    guard argument == LogForm.json.rawValue else { return nil }
    self = .json
  }
}
