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

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "summary": .text(summary)
    case "count": .text(String(count))
    default: nil
    }
  }
}

extension PageWriter {
  /// The first page of the site.
  mutating func home(_ plan: SitePlan) -> HomeView {
    let reference = plan.reference
    anchors.reserve(HomeView.sectionIDs)
    let content = html(reference.home?.blocks ?? [], headingLevel: 2)
    let endpoints = plan.endpoints
    let first = endpoints.first { !$0.endpoint.lifecycle.isDeprecated } ?? endpoints.first
    return HomeView(
      title: reference.home?.title ?? reference.title,
      summary: reference.summary,
      content: content,
      servers: reference.servers.map { server($0) },
      howToCall: words.html(.howToCallText),
      mock: words.html(.mockText),
      groups: reference.groups.map { group in
        GroupRowView(
          title: group.title,
          address: LinkAddress(from: path, to: PageAddress.groupPage(group.slug)),
          summary: group.introduction?.summary ?? "",
          count: group.pages.count
        )
      },
      // The first call that a reader may try, and what comes back.
      cards: first.map { first in
        cards(of: first.endpoint, script: first.address.script).filter(\.isOpen)
      } ?? []
    )
  }
}
