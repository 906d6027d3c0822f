import APIModel
import SiteEmission

/// The first page: what the API is, where it can be called and how, and its groups.
struct HomeView: View {
  let title: String
  let summary: String
  let content: HTML
  let servers: [ServerView]
  let howToCall: HTML
  let mock: HTML
  let groups: [GroupRowView]

  /// The groups that have no endpoint.
  var others: [GroupRowView] { groups.filter(\.endpoints.isEmpty) }

  /// Whether there are so few endpoints that the page lists them all.
  let isShort: Bool

  /// The endpoint that the cards show; nil where there is none.
  let first: LinkView?
  let cards: [CardView]

  /// The ids of the sections that the template writes itself.
  static let sectionIDs = ["groups", "how-to-call", "mock", "servers"]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "summary": .text(summary)
    case "content": .html(content)
    case "hasServers": .flag(!servers.isEmpty)
    case "servers": .list(servers)
    case "howToCall": .html(howToCall)
    case "mock": .html(mock)
    case "hasGroups": .flag(!groups.isEmpty)
    case "groups": .list(groups)
    case "hasOthers": .flag(!others.isEmpty)
    case "others": .list(others)
    case "isShort": .flag(isShort)
    case "first": .part(first)
    case "hasCards": .flag(!cards.isEmpty)
    case "cards": .list(cards)
    default: nil
    }
  }
}

/// A row of the table of groups.
struct GroupRowView: View {
  let title: String
  let address: LinkAddress
  let summary: String
  let count: Int
  let endpoints: [EndpointRowView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "summary": .text(summary)
    case "count": .text(String(count))
    case "hasEndpoints": .flag(!endpoints.isEmpty)
    case "endpoints": .list(endpoints)
    default: nil
    }
  }
}

extension PageWriter {
  /// With as many endpoints or fewer the first page lists them all.
  private static let shortLimit = 30

  private func rows(of pages: [PlannedPage]) -> [EndpointRowView] {
    pages.compactMap(\.endpoint).map {
      EndpointRowView($0, on: path, words: words, showsSummary: false)
    }
  }

  /// The first page of the site.
  mutating func home(_ plan: SitePlan) -> HomeView {
    let reference = plan.reference
    anchors.reserve(HomeView.sectionIDs + CardView.ids)
    let content = html(reference.home?.blocks ?? [], headingLevel: 2)
    let endpoints = plan.endpoints
    let first = endpoints.first { !$0.endpoint.lifecycle.isDeprecated } ?? endpoints.first
    let isShort = endpoints.count <= Self.shortLimit
    return HomeView(
      title: reference.home?.title ?? reference.title,
      summary: reference.summary,
      content: content,
      servers: reference.servers.map { server($0) },
      howToCall: words.html(.howToCallText),
      mock: words.html(.mockText),
      groups: zip(reference.groups, plan.pages).map { group, pages in
        GroupRowView(
          title: group.title,
          address: LinkAddress(from: path, to: PageAddress.groupPage(group.slug)),
          summary: group.introduction?.summary ?? "",
          count: group.pages.count,
          endpoints: isShort ? rows(of: pages) : []
        )
      },
      isShort: isShort,
      first: first.map { first in
        LinkView(
          title: first.endpoint.title, address: LinkAddress(from: path, to: first.address.page))
      },
      // The first call that a reader may try, and what comes back.
      cards: first.map { first in
        cards(of: first.endpoint, script: first.address.script)
      } ?? []
    )
  }
}
