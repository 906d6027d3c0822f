import SourceText
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("requierd", "required"), ("Descripition", "description"), ("tilte", "title"),
    ("groups", "groups"),
  ])
  func findsTheNameThatWasMeant(name: String, nearest: String) {
    let known = ["title", "description", "groups", "required"]
    #expect(NearestName.nearest(to: name, among: known) == nearest)
  }

  @Test(arguments: ["", "zzzzzz", "colour"])
  func saysNothingWhereNothingIsNear(name: String) {
    #expect(NearestName.nearest(to: name, among: ["title", "description"]) == nil)
  }

  @Test func theFirstOfEqualsWins() {
    #expect(NearestName.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }
}
