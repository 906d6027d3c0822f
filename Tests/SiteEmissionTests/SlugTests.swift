import SiteEmission
import Testing

struct SlugTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let slug: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "Show an image", slug: "show-an-image"),
    Case(text: "  v2.1 (old)  ", slug: "v2-1-old"),
    Case(text: "list_images", slug: "list-images"),
    Case(text: "Größe prüfen", slug: "größe-prüfen"),
    Case(text: "查询镜像", slug: "查询镜像"),
    Case(text: "../../etc/passwd", slug: "etc-passwd"),
    Case(text: "\"><svg onload=x>", slug: "svg-onload-x"),
    Case(text: "!?", slug: "page"),
    Case(text: "", slug: "page"),
  ])
  func keepsLettersAndDigitsAlone(_ test: Case) {
    #expect(Slug.make(test.text) == test.slug)
  }

  @Test(arguments: ["a", "é", "查", "𠮷"])
  func aShortOneFitsTheNameOfAFile(_ letter: String) {
    #expect(Slug.short(String(repeating: letter, count: 300)).utf8.count == 120)
    #expect(Slug.short("Show \(letter)") == "show-\(letter)")
  }
}
