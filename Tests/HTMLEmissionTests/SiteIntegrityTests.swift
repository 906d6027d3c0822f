import APIModel
import Foundation
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// What holds for every page, whatever it shows.
struct SiteIntegrityTests {
  @Test
  func everyLinkAndFragmentLeadsSomewhere() async throws {
    let site = try await WrittenSite(SamplePlan.plan)
    var ids: [String: Set<String>] = [:]
    for page in site.pages { ids[page.path] = Set(values(of: "id", in: page.text)) }
    let scripts = SamplePlan.plan.endpoints.map(\.address.script)
    let twins = site.pages.map { PageAddress.markdownPath(of: $0.path) }
    let paths = Set(site.files.map(\.path) + scripts + twins)
    var count = 0
    // A page that is shown at any depth has links from the root: see `ListingTests`.
    for page in site.pages where page.path != "404.html" {
      for link in values(of: "href", in: page.text) + values(of: "src", in: page.text) {
        guard !link.hasPrefix("https:") else { continue }
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
        let target =
          parts[0].isEmpty ? page.path : ContentPath.resolve(parts[0], in: folder) ?? "outside"
        #expect(paths.contains(target), "\(page.path) links to \(link)")
        if parts.count == 2 {
          let id = try #require(parts[1].removingPercentEncoding)
          #expect(ids[target]?.contains(id) == true, "\(page.path) links to \(link)")
        }
        count += 1
      }
    }
    #expect(count > 60)
    #expect(site.diagnostics.isEmpty)
  }

  @Test
  func noIDStandsTwice() async throws {
    for page in try await WrittenSite(SamplePlan.plan).pages {
      let ids = values(of: "id", in: page.text)
      #expect(ids.count == Set(ids).count, "\(page.path)")
    }
  }

  @Test
  func headingsOfProseDoNotTakeTheIDsOfThePage() async throws {
    let titles = ["Groups", "Servers", "Mock", "Endpoints", "Responses", "Notes", "Content"]
    let sections = titles.map { title in
      let section = Section(level: 2, title: [.text(title)], titleSpan: span, blocks: [])
      return Block(.section(section), span: span)
    }
    var reference = SamplePlan.plan.reference
    reference.home?.blocks = sections
    reference.groups[1].introduction?.blocks = sections
    guard case .endpoint(var endpoint) = reference.groups[1].pages[0] else {
      Issue.record("the sample has no endpoint there")
      return
    }
    endpoint.description = sections
    reference.groups[1].pages[0] = .endpoint(endpoint)
    let plan = SitePlan(reference: reference, sources: SamplePlan.sources)
    for page in try await WrittenSite(plan).pages {
      let ids = values(of: "id", in: page.text)
      #expect(ids.count == Set(ids).count, "\(page.path)")
    }
  }

  private let span = SourceSpan.start(of: FileIndex(0))

  @Test
  func pagesHoldNoInlineScriptAndNoInlineStyle() async throws {
    for page in try await WrittenSite(SamplePlan.plan).pages {
      #expect(!page.text.contains("<style"))
      #expect(!page.text.contains(" style=\""))
      #expect(page.text.components(separatedBy: "<script").count == 3)
      #expect(page.text.contains("default-src &#39;none&#39;; script-src &#39;self&#39;"))
    }
  }

  @Test
  func noTagOfATemplateIsLeftOver() async throws {
    for page in try await WrittenSite(SamplePlan.plan).pages {
      // Samples are code, which has braces and nothings of its own.
      let prose = page.text.components(separatedBy: "<pre").map { part in
        part.components(separatedBy: "</pre>").last ?? ""
      }.joined()
      #expect(!prose.contains("{{"), "\(page.path)")
      #expect(!prose.contains("nil"), "\(page.path)")
    }
  }

  @Test
  func theSamePlanGivesTheSameBytes() async throws {
    #expect(try await WrittenSite(SamplePlan.plan).files == WrittenSite(SamplePlan.plan).files)
  }

  @Test
  func aPageThatShowsAnImageOfTheContentBringsItAlong() async throws {
    let site = try await WrittenSite(SamplePlan.plan)
    let image = site.files.first { $0.path == "guides/diagram.png" }
    #expect(image?.bytes == [0x89, 0, 0, 0])
    #expect(try site.text("guides/paging.html").contains(#"<img src="diagram.png" alt="Pages""#))
  }

  @Test
  func twoPagesThatWantOnePathAreAnErrorThatNamesBoth() async throws {
    let sources = SourceTree([
      SourceFile(path: "a/page.md", text: ""), SourceFile(path: "a/page.rst", text: ""),
    ])
    let plan = SitePlan.guides(["a/page.md", "a/page.rst"], in: sources)
    let merged = OutputTree.merging(try await WrittenSite(plan).files)
    #expect(merged.diagnostics.map(\.rule) == ["output-path-taken"])
    #expect(merged.diagnostics.first?.span == .start(of: FileIndex(1)))
    #expect(merged.diagnostics.first?.notes.first?.span == .start(of: FileIndex(0)))
  }
}
