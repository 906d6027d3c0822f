import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// The page of an operation.
struct EndpointView: View {
  let title: String
  let requestLine: RequestLineView

  /// Further paths of the same operation.
  let otherPaths: [RequestLineView]

  /// What tells it from other operations on its path, and the versions it is in.
  let badges: [BadgeView]
  let lifecycle: LifecycleView?
  let description: HTML
  let cards: [CardView]
  let parameters: [FieldsView]

  /// What the query does in the mock; nil for an operation without a query.
  let mock: MockView?
  let requestBodies: [RequestBodyView]
  let responses: [ResponseView]
  let notes: HTML

  /// The versions that parts of the page speak of, from the oldest on.
  let versions: [VersionView]

  /// Whether fields are folded away somewhere on the page.
  let isFolded: Bool

  /// Whether the first of them are in a request body, and whether they are in a response; those in
  /// parameters are a matter of their ``FieldsView``.
  let startsFoldsInBodies: Bool
  let startsFoldsInResponses: Bool

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "requestLine": .part(requestLine)
    case "hasOtherPaths": .flag(!otherPaths.isEmpty)
    case "otherPaths": .list(otherPaths)
    case "hasBadges": .flag(!badges.isEmpty)
    case "badges": .list(badges)
    case "lifecycle": .part(lifecycle)
    case "description": .html(description)
    case "hasCards": .flag(!cards.isEmpty)
    case "cards": .list(cards)
    case "parameters": .list(parameters)
    case "mock": .part(mock)
    case "hasRequestBodies": .flag(!requestBodies.isEmpty)
    case "requestBodies": .list(requestBodies)
    case "hasResponses": .flag(!responses.isEmpty)
    case "responses": .list(responses)
    case "notes": .html(notes)
    case "hasVersions": .flag(!versions.isEmpty)
    case "versions": .list(versions)
    case "isFolded": .flag(isFolded)
    case "startsFoldsInBodies": .flag(startsFoldsInBodies)
    case "startsFoldsInResponses": .flag(startsFoldsInResponses)
    default: nil
    }
  }

  /// The ids of the sections that the template writes itself.
  static let sectionIDs = ["mock", "request-body", "responses", "notes"]

  /// The sections of the page, for the navigation.
  func sections(_ words: InterfaceWords) -> [SectionLinkView] {
    var sections = parameters.map { SectionLinkView(title: $0.title, id: $0.id) }
    func add(_ word: Word, _ id: String, _ isThere: Bool) {
      if isThere { sections.append(SectionLinkView(title: words[word], id: id)) }
    }
    add(.inTheMock, "mock", mock != nil)
    add(.requestBody, "request-body", !requestBodies.isEmpty)
    add(.responses, "responses", !responses.isEmpty)
    add(.notes, "notes", !notes.isEmpty)
    return sections
  }
}

extension PageWriter {
  /// The page of an operation; its ids are claimed in the order of their worth, so that prose never
  /// takes the id of a parameter.
  mutating func endpoint(_ endpoint: Endpoint, script: String) -> EndpointView {
    anchors.reserve(EndpointView.sectionIDs + CardView.ids)
    note(endpoint.versions)
    let parameters = self.parameters(of: endpoint)
    let isFoldedBefore = isFolded
    let bodies = endpoint.requestBodies.map { requestBody($0) }
    let isFoldedInBodies = isFolded
    let responses = self.responses(of: endpoint)
    let lifecycle = self.lifecycle(of: endpoint)
    let description = html(endpoint.description, headingLevel: 2)
    return EndpointView(
      title: endpoint.title,
      requestLine: RequestLineView(method: endpoint.method, path: endpoint.path),
      otherPaths: endpoint.paths.dropFirst().map {
        RequestLineView(method: endpoint.method, path: $0)
      },
      badges: badges(of: endpoint),
      lifecycle: lifecycle,
      description: description,
      cards: cards(of: endpoint, script: script),
      parameters: parameters,
      mock: MockView(of: endpoint, words: words),
      requestBodies: bodies,
      responses: responses,
      notes: notes(endpoint.notes),
      versions: VersionView.ordered(versions),
      isFolded: isFolded,
      startsFoldsInBodies: isFoldedInBodies && !isFoldedBefore,
      startsFoldsInResponses: isFolded && !isFoldedInBodies
    )
  }

  /// The parameters by location; those that are required come first, else the order is the page's.
  private mutating func parameters(of endpoint: Endpoint) -> [FieldsView] {
    let locations: [Parameter.Location] = [.path, .query, .header, .cookie, .unknown]
    return locations.compactMap { location in
      let all = endpoint.parameters
      let places = all.indices.filter { all[$0].location == location }
      guard !places.isEmpty else { return nil }
      let name = location == .unknown ? "other" : location.rawValue
      let id = anchors.claim("\(name)-parameters")
      let ordered =
        places.filter { all[$0].requirement == .required }
        + places.filter { all[$0].requirement != .required }
      let isFoldedBefore = isFolded
      let fields = ordered.map { field(all[$0]) }
      return FieldsView(
        id: id,
        title: words.parameters(in: location),
        fields: fields,
        startsFolds: isFolded && !isFoldedBefore
      )
    }
  }

  private func badges(of endpoint: Endpoint) -> [BadgeView] {
    var badges: [BadgeView] = []
    switch endpoint.discriminator {
    case .bodyKey(let key)?: badges.append(BadgeView(label: words[.withBodyKey], text: key))
    case .header(let name, let value)?:
      badges.append(BadgeView(label: words[.withHeader], text: "\(name): \(value)"))
    case .query(let name, let value)?:
      let text = value.map { "\(name)=\($0)" } ?? name
      badges.append(BadgeView(label: words[.withQuery], text: text))
    case nil: break
    }
    if let first = endpoint.versions.first {
      badges.append(BadgeView(label: words[.since], text: first))
    }
    if let last = endpoint.versions.last {
      badges.append(BadgeView(label: words[.until], text: last))
    }
    return badges
  }

  private mutating func notes(_ notes: [Note]) -> HTML {
    var html = HTML()
    for note in notes {
      let span = note.blocks.first?.span
      if !note.title.isEmpty {
        let id = anchors.claim(Slug.make(note.title.plainText, fallback: "note"))
        let title =
          span.map { self.html(note.title, at: $0) } ?? HTML(text: note.title.plainText)
        html.element("h3", [.id(id)]) { $0.append(title) }
      }
      append(note.blocks, headingLevel: note.title.isEmpty ? 3 : 4, to: &html)
    }
    return html
  }
}
