/// A name on a page that a search finds: a parameter, a field, a header field or a heading.
struct SearchPlace: Hashable, Sendable {
  /// The name; dotted for a member of an object, the text of a heading.
  let name: String

  /// Where it stands on the page.
  let id: String

  /// What it is part of.
  let part: Part

  /// Whether its id is its name behind the prefix of its part.
  var isBehindPrefix: Bool {
    let count = part.prefix.utf8.count
    return id.utf8.count == count + name.utf8.count && id.utf8.starts(with: part.prefix.utf8)
      && id.utf8.dropFirst(count).elementsEqual(name.utf8)
  }

  /// What names of one kind on a page have in common.
  struct Part: Hashable, Sendable {
    /// What stands before the names in their ids, as a rule.
    var prefix = ""

    /// What it is called on the page; empty for headings.
    var title = ""

    /// The location of a parameter (`path`, `query`, `header`, `cookie`, `other`), `body`,
    /// `response`, `response-header`, or `heading`.
    var location = "heading"

    /// The status of a response; empty for other parts, and for a response without one.
    var status = ""
  }
}

extension WrittenPage {
  /// The names that a search finds on the page, in its order.
  var searchPlaces: [SearchPlace] {
    switch view.content {
    case .endpoint(let endpoint):
      return endpoint.parameters.flatMap { list in
        places(of: list.fields, in: part(of: list))
      }
        + endpoint.requestBodies.flatMap { body in
          places(
            of: body.fields,
            in: .init(prefix: "body-", title: view.words[.requestBody], location: "body"))
        }
        + endpoint.responses.flatMap(places)
    case .guide:
      return headings.map { SearchPlace(name: $0.title, id: $0.id, part: .init()) }
    case .home, .group, .index, .errors, .health, .notFound: return []
    }
  }

  private func part(of list: FieldsView) -> SearchPlace.Part {
    let location = list.id.replacing("-parameters", with: "")
    return .init(
      prefix: location == "other" ? "parameter-" : location + "-", title: list.title,
      location: location)
  }

  private func places(of response: ResponseView) -> [SearchPlace] {
    let prefix = response.prefix
    var part = SearchPlace.Part(
      prefix: prefix + "header-", title: "\(view.words[.response]) \(response.status)",
      location: "response-header", status: response.status)
    let headers = places(of: response.headers, in: part)
    part.prefix = prefix
    part.location = "response"
    return headers + places(of: response.fields, in: part)
  }

  private func places(of fields: [FieldView], in part: SearchPlace.Part) -> [SearchPlace] {
    var places: [SearchPlace] = []
    add(fields, in: part, to: &places)
    return places
  }

  private func add(
    _ fields: [FieldView], in part: SearchPlace.Part, to places: inout [SearchPlace]
  ) {
    for field in fields {
      let isPlain = field.id.utf8.starts(with: part.prefix.utf8)
      let name =
        isPlain
        ? String(Substring(field.id.utf8.dropFirst(part.prefix.utf8.count))) : field.name
      places.append(SearchPlace(name: name, id: field.id, part: part))
      add(field.children, in: part, to: &places)
    }
  }
}
