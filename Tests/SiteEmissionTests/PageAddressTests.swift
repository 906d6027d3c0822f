import APIModel
import SiteEmission
import SourceText
import Testing

struct PageAddressTests {
  private func addresses(_ pages: [(path: String, title: String)], guide: String? = nil) -> [String]
  {
    let sources = SourceTree(pages.map { SourceFile(path: $0.path, text: "") })
    let endpoints = pages.map { path, title in
      let file = sources.index(ofPath: path) ?? FileIndex(0)
      return Page.endpoint(
        Endpoint(
          method: .get, paths: [PathTemplate("/")], title: title,
          origin: Origin(.start(of: file), rule: "test"), file: file))
    }
    let guides = (guide.map { [$0] } ?? []).map { title in
      Page.guide(Guide(title: title, blocks: [], file: FileIndex(0)))
    }
    let group = Group(slug: "g", title: "G", pages: guides + endpoints)
    let plan = SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
    return plan.addresses.joined().map(\.id)
  }

  @Test
  func theStemOfTheFileIsTheSlug() {
    #expect(addresses([("g/show_image.md", "Show one image")]) == ["g/show-image"])
  }

  @Test
  func anIndexLeavesTheAddressOfItsGroupFree() {
    #expect(addresses([("g/index.md", "Show")]) == ["g/index-show"])
    #expect(addresses([("g/Index.md", "A"), ("g/Index.md", "B")]) == ["g/index-a", "g/index-b"])
  }

  @Test
  func pagesOfOneFileAreToldApartByTheirTitles() {
    #expect(
      addresses([("g/images.rst", "List"), ("g/images.rst", "Show"), ("g/images.rst", "List")])
        == ["g/images-list", "g/images-show", "g/images-list-2"]
    )
  }

  @Test
  func aTitleOfAnyLengthGivesANameThatADiskTakes() {
    let title = String(repeating: "long ", count: 200)
    let ids = addresses([("g/images.rst", title), ("g/images.rst", title)])
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.utf8.count < 140 })
  }

  @Test
  func theTextOfAFileWithSeveralOperationsHasItsStem() {
    #expect(
      addresses([("g/images.rst", "List"), ("g/images.rst", "Show")], guide: "Images")
        == ["g/images", "g/images-list", "g/images-show"]
    )
  }

  @Test
  func aTextBesideOneOperationLeavesTheStemToIt() {
    #expect(addresses([("g/images.rst", "List")], guide: "All") == ["g/images-all", "g/images"])
  }

  @Test
  func everythingThatIsDerivedFromAPageLiesUnderItsNames() {
    let address = PageAddress(group: "g", slug: "s")
    #expect(address.page == "g/s.html")
    #expect(address.script == "examples/g/s.sh")
    #expect(address.fixtures == "fixtures/g/s")
    #expect(PageAddress.groupPage("g") == "g/index.html")
  }
}
