import FixtureFormat
import JSONText

/// What the content of a request says of a thing.
struct RequestedThing {
  /// The whole content; nil where it is neither JSON nor a form.
  let content: JSONValue?

  /// Whether the content is a list of changes (RFC 6902): its media type says so, or it is an array
  /// and no media type says what it is.
  let isPatch: Bool

  private let place: JSONPointer

  /// Reads the content of a request, or its query where there is no content.
  init(_ exchange: Exchange, _ collection: FixtureCollection) {
    let request = exchange.request
    let mediaType = request.headers["Content-Type"].map(MediaType.essence) ?? ""
    place = collection.item
    if request.body.isEmpty {
      content = Self.object(exchange.target.query)
    } else if mediaType == "application/x-www-form-urlencoded" {
      content = Self.object(
        RequestTarget.items(of: String(decoding: request.body, as: UTF8.self)[...]))
    } else {
      content = try? JSONParser.parse(request.body)
    }
    isPatch =
      MediaType.isPatch(mediaType)
      || !MediaType.isMergePatch(mediaType) && content?.elements != nil
  }

  /// The members of the thing; the content itself where it is not wrapped as the answers are.
  var members: [JSONMember] { (content?[place]?.members ?? content?.members) ?? [] }

  /// What a merge patch changes: the thing where the content wraps it as the answers do, else the
  /// content itself, which is any JSON (RFC 7396).
  var mergePatch: JSONValue? { content?[place] ?? content }

  private static func object(_ items: [RequestTarget.QueryItem]) -> JSONValue {
    .object(items.map { JSONMember($0.name, .string($0.value ?? "")) })
  }
}
