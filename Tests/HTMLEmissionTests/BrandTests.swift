import DefaultTheme
import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

struct BrandTests {
  @Test(arguments: [
    ("#fff", "#ffffff"), ("#0B5FCC", "#0b5fcc"), ("#000", "#000000"), ("#a1b2c3", "#a1b2c3"),
  ])
  func readsColours(_ text: String, _ written: String) throws {
    #expect(try #require(Color(text)).text == written)
  }

  @Test(arguments: [
    "", "#", "red", "0b5fcc", "#12", "#1234", "#12345678", "#ggg", "#fff;}", "#+1+2+3",
    "url(//evil.example)", "#fff}body{display:none", "#\u{FF11}\u{FF11}\u{FF11}", " #fff",
  ])
  func refusesWhatIsNoColour(_ text: String) { #expect(Color(text) == nil) }

  /// Figures of the specification of the style, which were computed by another program.
  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#0b5fcc", "#fff", 6.0), ("#8e8e8e", "#fff", 3.28),
    ("#6cb0ff", "#0f1215", 8.3), ("#656d76", "#f6f8fa", 4.9), ("#777", "#777", 1.0),
  ])
  func computesContrasts(_ one: String, _ two: String, _ expected: Double) throws {
    let (one, two) = (try #require(Color(one)), try #require(Color(two)))
    #expect(abs(one.contrast(with: two) - expected) < 0.06)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }

  @Test(arguments: ["#ff8800", "#0b5fcc", "#ffffff", "#000000", "#7a3e9d", "#00ff00"])
  func findsTheNearestColourThatCanBeRead(_ text: String) throws {
    let color = try #require(Color(text))
    for surface in Surface.allCases {
      let readable = surface.readable(color)
      #expect(surface.contrast(of: readable) >= Surface.required)
      if surface.contrast(of: color) >= Surface.required { #expect(readable == color) }
    }
    #expect(Surface.dark.contrast(of: Brand.Accent(light: color).dark) >= Surface.required)
  }

  @Test
  func theBackgroundsAreThoseOfTheStyleSheet() throws {
    let file = try #require(DefaultTheme.files.first { $0.name == "site.css" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let pairs = try ["page", "subtle", "target"].map { name in
      let start = try #require(text.firstRange(of: "--\(name):light-dark("))
      return text[start.upperBound...].prefix { $0 != ")" }.split(separator: ",").map(String.init)
    }
    #expect(Surface.light.backgrounds == pairs.compactMap { Color($0[0]) })
    #expect(Surface.dark.backgrounds == pairs.compactMap { Color($0[1]) })
    #expect(text.contains("--accent:light-dark(\(Brand.accentOfTheme),"))
  }

  @Test(arguments: [("0", "0px"), ("6px", "6px"), ("0.5rem", "0.5rem"), ("24px", "24px")])
  func readsLengths(_ text: String, _ written: String) throws {
    #expect(try #require(CornerRadius(text)).text == written)
  }

  @Test(arguments: [
    "", "6", "px", "25px", "2rem", "-1px", "1e1px", "6px;", "calc(1px)", "1.px", "0..5px", "6 px",
    "6px}body{", "50%",
  ])
  func refusesWhatIsNoLength(_ text: String) { #expect(CornerRadius(text) == nil) }

  @Test(arguments: [
    (Array("<svg viewBox=\"0 0 120 24\">".utf8), 120),
    (Array("<svg viewBox='0,0,10,20'/>".utf8), 12),
    (Array("<svg>".utf8), 24), (Array("<svg viewBox=\"0 0 0 0\">".utf8), 24),
    (Array("<svg viewBox=\"0 0 9000 1\">".utf8), 192), ([], 24),
    (
      [
        0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0,
        128,
      ], 48
    ),
  ])
  func theLogoIsAsWideAsItsImage(_ bytes: [UInt8], _ width: Int) {
    let logo = LogoView(address: LinkAddress(from: "a.html", to: "b.svg"), size: ImageSize(bytes))
    #expect(logo.width == width)
  }

  @Test
  func theSiteHasTheLooksOfItsOwner() async throws {
    let sources = SourceTree([
      SourceFile(path: "a/page.md", text: ""), SourceFile(path: "logo.svg", text: "<svg/>"),
    ])
    let brand = Brand(
      accent: Brand.Accent(light: try #require(Color("#7a3e9d"))),
      radius: CornerRadius("2px"), logo: sources.index(ofPath: "logo.svg"))
    let emitter = HTMLEmitter(theme: try Theme(), brand: brand)
    let files = await emitter.emit(.guides(["a/page.md"], in: sources)).value
    func text(_ start: String, _ end: String) throws -> String {
      let file = try #require(files.first { $0.path.hasPrefix(start) && $0.path.hasSuffix(end) })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let sheet = try text("assets/site.", ".css")
    #expect(sheet.hasSuffix("\n:root{--accent:light-dark(#7a3e9d,#a177ba);--radius:2px}\n"))
    #expect(try text("assets/icon.", ".svg").contains("#7a3e9d"))
    let logo = try #require(files.first { $0.path.hasPrefix("assets/logo.") }).path
    let image = #"<img class="logo" src="../\#(logo)" width="24" height="24" alt="">"#
    #expect(try text("a/page", ".html").contains(image))
  }
}
