import APIModel
import SiteEmission
import SourceText
import Testing

struct PageAddressTests {
  private func addresses(_ pages: [(path: String, title: String)]) -> [String] {
    let sources = SourceTree(pages.map { SourceFile(path: $0.path, text: "") })
    let group = Group(
      slug: "g",
      title: "G",
      pages: pages.map { path, title in
        .guide(Guide(title: title, blocks: [], file: sources.index(ofPath: path) ?? FileIndex(0)))
      }
    )
    let plan = SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
    return plan.addresses[0].map(\.id)
  }

  @Test
  func theStemOfTheFileIsTheSlug() {
    #expect(addresses([("g/show_image.md", "Show one image")]) == ["g/show-image"])
  }

  @Test
  func pagesOfOneFileAreToldApartByTheirTitles() {
    #expect(
      addresses([("g/images.rst", "List"), ("g/images.rst", "Show"), ("g/images.rst", "List")])
        == ["g/images-list", "g/images-show", "g/images-list-2"]
    )
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
