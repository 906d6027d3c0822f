import DefaultTheme
import Foundation
import Testing

/// Templates say at their start which values they get: all of those that there are, and no others.
struct TemplateDocumentationTests {
  /// The views whose values each template gets, with those of its lists and parts that no other
  /// template shows; a template without views here shows values of the one that includes it.
  private static let views: [String: [String]] = [
    "page": ["PageView", "LinkView", "MovedView"],
    "redirect": ["RedirectView"],
    "home": ["HomeView", "GroupRowView", "ServerView", "ServerVariableView"],
    "group": ["GroupView", "EndpointRowView"],
    "guide": ["GuideView"],
    "endpoint": [
      "EndpointView", "BadgeView", "VersionView", "FieldsView", "MockView", "EffectView",
      "UnusedView", "RequestBodyView",
    ],
    "index": ["IndexView", "IndexLetterView"],
    "errors": ["ErrorsView", "ErrorStatusView", "CallerView"],
    "health": ["HealthView", "ChartView", "MeasureView", "GapView", "PlaceView"],
    "not-found": ["NotFoundView"],
    "bar": ["LogoView"],
    "sidebar": ["SidebarView", "SidebarGroupView", "SectionLinkView"],
    "sidebar-group": [],
    "sidebar-page": ["SidebarPageView"],
    "request-line": ["RequestLineView"],
    "endpoint-table": ["EndpointRowView"],
    "lifecycle": ["LifecycleView"],
    "field": ["FieldView"],
    "response": ["ResponseView"],
    "card": ["CardView", "PaneView", "RemarkView"],
    // The source of the view has that of its fields in it.
    "values": ["Field"],
    "search": [], "breadcrumb": [], "page-foot": [], "copy-button": [],
    "unfold": [],
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// The names that each view answers, as its source has them.
  private static let names: [String: Set<String>] = {
    var names: [String: Set<String>] = [:]
    let folder = root.appending(path: "Sources/Emission/HTMLEmission/Views").path
    for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) else {
        continue
      }
      var view = ""
      for line in text.split(separator: "\n") {
        let line = line.drop { $0 == " " }
        if line.hasPrefix("struct "), line.contains(": View {") {
          view = String(line.dropFirst(7).prefix { $0 != ":" })
        } else if line.hasPrefix("case \"") || line.contains("{ name == \"") {
          let head = line.hasPrefix("case") ? line.prefix { $0 != ":" } : line
          let quoted = head.split(separator: "\"").map(String.init)
          names[view, default: []].formUnion(
            quoted.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
        }
      }
    }
    return names
  }()

  /// The comments at the start of the templates, by name.
  private static let comments: [String: String] = Dictionary(
    uniqueKeysWithValues: DefaultTheme.files.compactMap { file in
      file.templateName.map { name in
        let text = String(decoding: file.bytes, as: UTF8.self).dropFirst("{{!\n".count)
        return (name, String(text[..<(text.firstRange(of: "\n}}")?.lowerBound ?? text.endIndex)]))
      }
    })

  /// The comment of a template and those of the templates that it names.
  private func described(_ name: String) -> String {
    let own = Self.comments[name] ?? ""
    let named = Self.comments.filter { own.contains("\($0.key).mustache") }.map(\.value)
    return ([own] + named).joined(separator: "\n")
  }

  @Test
  func everyTemplateAndEveryViewIsKnownHere() {
    #expect(Set(Self.views.keys) == Set(DefaultTheme.files.compactMap(\.templateName)))
    #expect(Set(Self.views.values.joined()) == Set(Self.names.keys))
  }

  @Test(arguments: views.keys.sorted())
  func everyValueThatThereIsIsDescribed(_ name: String) {
    let words = Set(described(name).split { !$0.isLetter }.map(String.init))
    for view in Self.views[name] ?? [] {
      #expect(Self.names[view, default: []].subtracting(words) == [], "\(view)")
    }
  }

  @Test(arguments: views.keys.sorted())
  func everyValueThatIsDescribedIsThere(_ name: String) {
    let all = Self.names.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    for line in (Self.comments[name] ?? "").split(separator: "\n") where line.hasPrefix("  ") {
      let lead = line.dropFirst(2).split(separator: "  ").first ?? ""
      let isHead = !line.dropFirst(2).hasPrefix(" ") && line.dropFirst(2).contains("  ")
      let entries = lead.split(separator: ", ").map(String.init)
      guard isHead, entries.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { continue }
      #expect(Set(entries).subtracting(all).subtracting(["words"]) == [])
    }
  }

  /// Whoever looks for a value finds it without a template at hand.
  @Test
  func theArticleHasTheCommentsOfAllTemplates() throws {
    let place = "Sources/Tool/CommandLineTool/Documentation.docc/Templates.md"
    let article = try String(contentsOf: Self.root.appending(path: place), encoding: .utf8)
    for file in DefaultTheme.files {
      guard let name = file.templateName, let comment = Self.comments[name] else { continue }
      let section = "### \(file.name)\n\n```text\n\(comment)\n```\n"
      #expect(article.contains(section), "the article lacks this, as it stands:\n\(section)")
    }
  }
}
