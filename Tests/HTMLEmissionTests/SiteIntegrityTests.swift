import Foundation
import SiteEmission
import SourceText
import Testing

/// What holds for every page, whatever it shows.
struct SiteIntegrityTests {
  @Test
  func everyLinkAndFragmentLeadsSomewhere() throws {
    let site = try WrittenSite(SamplePlan.plan)
    var ids: [String: Set<String>] = [:]
    for page in site.pages { ids[page.path] = Set(values(of: "id", in: page.text)) }
    let scripts = SamplePlan.plan.endpoints.map(\.address.script)
    let paths = Set(site.files.map(\.path) + scripts)
    var count = 0
    for page in site.pages {
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
  func noIDStandsTwice() throws {
    for page in try WrittenSite(SamplePlan.plan).pages {
      let ids = values(of: "id", in: page.text)
      #expect(ids.count == Set(ids).count, "\(page.path)")
    }
  }

  @Test
  func pagesHoldNoInlineScriptAndNoInlineStyle() throws {
    for page in try WrittenSite(SamplePlan.plan).pages {
      #expect(!page.text.contains("<style"))
      #expect(!page.text.contains(" style=\""))
      #expect(page.text.components(separatedBy: "<script").count == 3)
      #expect(page.text.contains("default-src &#39;none&#39;; script-src &#39;self&#39;"))
    }
  }

  @Test
  func everyTagOfTheTemplatesHasAValue() throws {
    for page in try WrittenSite(SamplePlan.plan).pages {
      #expect(!page.text.contains("{{"), "\(page.path)")
      #expect(!page.text.contains("nil"), "\(page.path)")
    }
  }

  @Test
  func theSameplanGivesTheSameBytes() throws {
    #expect(try WrittenSite(SamplePlan.plan).files == WrittenSite(SamplePlan.plan).files)
  }

  @Test
  func aPageThatShowsAnImageOfTheContentBringsItAlong() throws {
    let site = try WrittenSite(SamplePlan.plan)
    let image = site.files.first { $0.path == "guides/diagram.png" }
    #expect(image?.bytes == [0x89, 0, 0, 0])
    #expect(try site.text("guides/paging.html").contains(#"<img src="diagram.png" alt="Pages""#))
  }

  @Test
  func twoPagesThatWantOnePathAreAnErrorThatNamesBoth() throws {
    let sources = SourceTree([
      SourceFile(path: "a/page.md", text: ""), SourceFile(path: "a/page.rst", text: ""),
    ])
    let plan = SitePlan.guides(["a/page.md", "a/page.rst"], in: sources)
    let merged = OutputTree.merging(try WrittenSite(plan).files)
    #expect(merged.diagnostics.map(\.rule) == ["output-path-taken"])
    #expect(merged.diagnostics.first?.span == .start(of: FileIndex(1)))
    #expect(merged.diagnostics.first?.notes.first?.span == .start(of: FileIndex(0)))
  }
}
