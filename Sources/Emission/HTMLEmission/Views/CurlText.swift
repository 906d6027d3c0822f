import APIModel
import RequestSamples

/// The command that calls an endpoint, as a reader can paste it into a shell.
enum CurlText {
  /// The command behind the variables that it reads, which are set for the mock; nil for an endpoint
  /// that no command can be made for.
  static func text(of endpoint: Endpoint) -> String? {
    guard let sample = RequestSample.samples(for: endpoint).first,
      let command = try? CurlRenderer().render(sample)
    else { return nil }
    let token = sample.usesToken ? "TOKEN=endpaper-token\n" : ""
    return "BASE_URL=http://127.0.0.1:4010\n\(token)\n\(command)"
  }
}
