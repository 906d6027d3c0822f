import APIModel
import RequestSamples

/// The command that calls an endpoint, as a reader can paste it into a shell.
enum CurlText {
  /// The command behind the variables that it reads, which are set for the mock where the environment
  /// has none; nil for an endpoint that no command can be made for.
  static func text(of endpoint: Endpoint) -> String? {
    guard let sample = RequestSample.samples(for: endpoint).first,
      let command = try? CurlRenderer().render(sample)
    else { return nil }
    var variables = [SampleVariable.baseURL]
    if sample.usesToken { variables.append(.token) }
    return (variables.map(\.assignment) + ["", command]).joined(separator: "\n")
  }
}
