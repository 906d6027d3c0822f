import APIModel
import MarkupTree

/// The header fields that a sample sends, and the ones that it must not repeat.
struct SampleHeaders {
  private(set) var values: [SampleValue] = []

  /// The names of the fields in lower case: names are compared without regard to case (RFC 9110,
  /// section 5.1).
  private var taken: Set<String> = []

  /// The fields of an exchange: those of the example request, then what else the page asks for.
  init(of endpoint: Endpoint, exchange: DocumentedExchange, hasBody: Bool) {
    for line in exchange.request?.headers ?? [] where line.isLawful {
      guard !Placeholder.isPlaceholder(line.value) || CredentialField.isCredential(line.name) else {
        continue
      }
      add(line.name, line.value, from: .request(exchange.request?.name ?? ""), hasBody: hasBody)
    }
    for parameter in endpoint.parameters where parameter.location == .header {
      addParameter(parameter, hasBody: hasBody)
    }
    if case .header(let name, let value) = endpoint.discriminator {
      add(name, value, from: .documentation, hasBody: hasBody)
    }
    addCookies(of: endpoint)
    guard hasBody else { return }
    let example = exchange.requestWithBody
    let documented = [example?.body?.mediaType, endpoint.requestBodies.first?.mediaType]
      .compactMap { $0 }.first(where: FieldSyntax.isMediaType)
    let inferred = example?.body?.json == nil && example?.body != nil
    let mediaType = documented ?? (inferred ? "text/plain" : "application/json")
    add("Content-Type", mediaType, from: .documentation, hasBody: true)
  }

  /// Adds a documented field where a call needs it: required, with a value on the page, or a secret.
  private mutating func addParameter(_ parameter: Parameter, hasBody: Bool) {
    let isRequired = parameter.requirement == .required
    if CredentialField.isCredential(parameter.wireName), parameter.requirement != .optional {
      add(parameter.wireName, "", from: .documentation, hasBody: hasBody)
    } else if let value = Self.documentedValue(of: parameter) {
      guard parameter.requirement != .optional else { return }
      add(parameter.wireName, value, from: .documentation, hasBody: hasBody)
    } else if isRequired, !Self.isNegotiated(parameter.wireName) {
      let value = InventedValue.text(for: parameter.schema)
      add(parameter.wireName, value, from: .invention, hasBody: hasBody)
    }
  }

  private mutating func addCookies(of endpoint: Endpoint) {
    let cookies = endpoint.parameters.filter {
      $0.location == .cookie && $0.requirement == .required && FieldSyntax.isToken($0.wireName)
    }
    guard !cookies.isEmpty else { return }
    let pairs = cookies.map { "\($0.wireName)=\(InventedValue.text(for: $0.schema))" }
    values.append(
      SampleValue("Cookie", .literal(pairs.joined(separator: "; ")), from: .invention)
    )
  }

  private mutating func add(
    _ name: String,
    _ value: String,
    from source: SampleValue.Source,
    hasBody: Bool
  ) {
    let key = name.lowercased()
    guard FieldSyntax.isToken(name), FieldSyntax.isValue(value), !Self.isComputed(key),
      key != "content-type" || (hasBody && FieldSyntax.isMediaType(value)),
      taken.insert(key).inserted
    else { return }
    let text: SampleValue.Text =
      CredentialField.isCredential(name) ? .token(prefix: Self.prefix(key, value)) : .literal(value)
    values.append(SampleValue(name, text, from: source))
  }

  /// Whether a field names media types: a made-up one would be a refusal and no answer.
  private static func isNegotiated(_ name: String) -> Bool {
    ["accept", "content-type"].contains(name.lowercased())
  }

  /// Whether a field belongs to one connection or client, so that repeating it would be wrong.
  private static func isComputed(_ key: String) -> Bool {
    [
      "accept-encoding", "connection", "content-length", "cookie", "date", "expect", "host",
      "keep-alive", "origin", "referer", "te", "trailer", "transfer-encoding", "upgrade",
      "user-agent", "via",
    ].contains(key) || key.hasPrefix("proxy-") || key.hasPrefix("sec-")
  }

  /// The scheme in front of the credentials (RFC 9110, section 11.4), which is no secret.
  private static func prefix(_ key: String, _ value: String) -> String {
    guard key == "authorization" else { return "" }
    if value.isEmpty { return "Bearer " }
    return CredentialField.scheme(of: value).map { $0 + " " } ?? ""
  }

  /// The value that the page gives for a field.
  ///
  /// Tables often have no column for it, and put `application/json` where the description belongs.
  private static func documentedValue(of parameter: Parameter) -> String? {
    if let value = InventedValue.documented(parameter.schema) {
      // A sample value such as `example` or `string` stands for the media type, and is none.
      let isNone = isNegotiated(parameter.wireName) && !value.contains("/")
      if !isNone { return value }
    }
    guard isNegotiated(parameter.wireName) else { return nil }
    let words = parameter.description.plainText.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first, word.contains("/") else { return nil }
    return String(word)
  }
}
