import HTMLEmission
import SiteBuilding
import SourceText
import Testing

@Suite struct ConfiguredBrandTests {
  private func read(_ text: String) -> Diagnosed<SiteConfiguration> {
    SiteConfiguration.read(
      from: SourceTree([
        SourceFile(path: "a.md", text: ""), SourceFile(path: "endpaper.yaml", text: text),
        SourceFile(path: "images/logo.svg", text: "<svg/>"),
      ]))
  }

  @Test func readsColoursLengthAndLogo() throws {
    let read = read(
      """
      theme:
        accent: {light: "#7a3e9d", dark: "#c39be0"}
        radius: 0.25rem
        logo: ./images/logo.svg
      """)
    #expect(read.diagnostics.isEmpty)
    let brand = read.value.brand
    #expect(brand.accent?.light.text == "#7a3e9d" && brand.accent?.dark.text == "#c39be0")
    #expect(brand.radius?.text == "0.25rem")
    #expect(brand.logo == FileIndex(2))
  }

  @Test func oneColourIsEnough() {
    let brand = read("theme: {accent: '#7a3e9d'}\n").value.brand
    #expect(brand.accent?.light.text == "#7a3e9d")
    #expect(brand.accent?.dark != brand.accent?.light)
  }

  @Test(arguments: [
    (
      "theme: {accent: \"#ff8800\"}",
      "1:17 warning '#ff8800' has a contrast of 2.1:1 on light pages, and text needs 4.5:1"
    ),
    (
      "theme:\n  accent: {light: \"#05f\", dark: \"#05f\"}",
      "2:33 warning '#0055ff' has a contrast of 2.9:1 on dark pages, and text needs 4.5:1"
    ),
    ("theme: {accent: tomato}", "1:17 error 'tomato' is no colour"),
    (
      "theme: {accent: \"#fff;}body{display:none\"}",
      "1:17 error '#fff;}body{display:none' is no colour"
    ),
    ("theme: {radius: 6}", "1:17 error '6' is no length from 0 to 24 pixels"),
    (
      "theme: {logo: images/lgoo.svg}",
      "1:15 error there is no file 'images/lgoo.svg' in the content"
    ),
    ("theme: {logo: a.md}", "1:15 error 'a.md' is no SVG and no PNG file"),
    ("theme: {logo: ../a.svg}", "1:15 error there is no file '../a.svg' in the content"),
    ("theme: {colour: red}", "1:9 error 'theme.colour' is no key that is known"),
    ("theme: {accent: {dark: \"#fff\"}}", "1:17 error 'theme.accent.light' is missing"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ message: String) {
    let sources = SourceTree([
      SourceFile(path: "a.md", text: ""), SourceFile(path: "endpaper.yaml", text: text),
    ])
    let diagnostics = SiteConfiguration.read(from: sources).diagnostics
    let messages = diagnostics.map { diagnostic in
      let place = diagnostic.span.map(sources.position(of:))
      return
        "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.severity) \(diagnostic.headline)"
    }
    #expect(messages == [message])
    #expect(diagnostics.allSatisfy { $0.fix != nil })
  }
}
