/// The address that a site is published at: an `http` or `https` URL of a folder.
public struct PublishedAddress: Hashable, Sendable {
  /// The URL without a slash at its end.
  public let text: String

  /// The path of the URL with a slash at both ends: `/` for a site at the root of its host.
  public let rootPath: String

  /// Reads an address; nil for what is no absolute `http` or `https` URL (RFC 9110, section 4.2),
  /// and for one with user, query or fragment, which no folder has.
  public init?(_ text: String) {
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) })
    else { return nil }
    let rest = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard let host = rest.first, !host.isEmpty, host.first != ":" else { return nil }
    let steps = rest.dropFirst().filter { !$0.isEmpty }
    guard !steps.contains(where: { $0 == "." || $0 == ".." }) else { return nil }
    let path = steps.map { "/\($0)" }.joined()
    self.text = "\(parts[0].lowercased())://\(host)\(path)"
    rootPath = path + "/"
  }
}
