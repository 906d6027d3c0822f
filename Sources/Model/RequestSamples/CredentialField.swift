/// Header fields that carry the credentials of a caller.
public enum CredentialField {
  /// Whether a field of this name does.
  public static func isCredential(_ name: String) -> Bool {
    let key = name.lowercased()
    return key == "authorization" || key.hasSuffix("token")
      || ["apikey", "api-key", "api_key", "access-key", "secret", "password"]
        .contains(where: key.hasSuffix)
  }

  /// The authentication scheme in the value of an `Authorization` field (RFC 9110, section 11.4); nil
  /// where the value is a bare token.
  public static func scheme(of value: String) -> String? {
    guard let space = value.firstIndex(of: " ") else { return nil }
    let scheme = String(value[..<space])
    return FieldSyntax.isToken(scheme) ? scheme : nil
  }
}
