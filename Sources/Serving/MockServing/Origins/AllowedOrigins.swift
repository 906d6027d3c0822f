/// Which web pages of other origins may read answers (the CORS protocol of the Fetch standard).
public enum AllowedOrigins: Hashable, Sendable {
  /// Pages from `localhost`, names below it, and loopback addresses, on any port; with credentials.
  case loopback
  /// Pages from these origins, each as `scheme://host[:port]`; with credentials.
  case listed([String])
  /// Pages from anywhere, without credentials.
  case any
}
