/// What a browser may do on a page, whatever a page says: the content security policy.
enum SecurityPolicy {
  /// The policy (CSP Level 3): nothing is loaded from elsewhere, and no script or style in the text of
  /// a page runs.
  static let text = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
  ].joined(separator: "; ")
}
