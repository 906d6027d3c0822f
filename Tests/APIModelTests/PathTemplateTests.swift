import APIModel
import Testing

@Suite struct PathTemplateTests {
  @Test(arguments: [
    ("/v1/images/{image_id}", ["image_id"]),
    ("/root:/{item-path}:/content", ["item-path"]),
    ("/{a}/{b}.{c}", ["a", "b", "c"]),
    ("/plain", []),
    ("/", []),
  ])
  func readsVariablesAndPrintsThemBack(_ text: String, _ variables: [String]) {
    let template = PathTemplate(text)
    #expect(template.variables == variables)
    #expect(template.description == text)
  }

  @Test func aPathWithoutSegmentsIsTheRoot() {
    #expect(PathTemplate(segments: []).description == "/")
  }

  @Test func takesAnUnclosedBraceAsText() {
    #expect(PathTemplate("/a/{b").variables.isEmpty)
    #expect(PathTemplate("/a/{}").variables.isEmpty)
  }
}
