import Testing

@testable import HTMLEmission

/// Code is coloured when the site is built, whatever its text.
struct CodeColourTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let html: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      text: #"{"a": "b", "c": -1.5e3}"#,
      html: #"{<k>"a"</>: <s>"b"</>, <k>"c"</>: <n>-1.5e3</>}"#),
    Case(text: "[true, false, null, nil]", html: "[<n>true</>, <n>false</>, <n>null</>, nil]"),
    Case(text: #"{"say \"x\"" : 1}"#, html: #"{<k>"say \"x\""</> : <n>1</>}"#),
    Case(text: "{\"open\n: 1}", html: "{<k>\"open</>\n: <n>1</>}"),
    Case(text: #"["ends with \"#, html: #"[<s>"ends with \</>"#),
    Case(text: "<minDisk>", html: "&lt;minDisk&gt;"),
    Case(text: "", html: ""),
  ])
  func coloursJSON(_ test: Case) { #expect(Self.short(CodeMarkup.json(test.text)) == test.html) }

  @Test(arguments: [
    ("curl", "curl --url 'it'\\''s'", "<k>curl</> <n>--url</> <s>'it'</>\\<s>''</>s<s>'</>"),
    ("curl", "A=\"$B\" -x 12", "A=<s>\"$B\"</> <n>-x</> <n>12</>"),
    ("python", "import requests  # now", "<k>import</> requests  <c># now</>"),
    ("javascript", "const a = `b`; // c", "<k>const</> a = <s>`b`</>; <c>// c</>"),
    ("go", "func main() { x := `a\\` }", "<k>func</> main() { x := <s>`a\\`</> }"),
    ("swift", "let url = \"a\\\"b\"", "<k>let</> url = <s>\"a\\\"b\"</>"),
    (
      "swift", "Data(#\"\"\"\n{\"a\": \"b\"}\n\"\"\"#.utf8) 1",
      "Data(#<s>\"\"\"\n{\"a\": \"b\"}\n\"\"\"</>#.utf8) <n>1</>"
    ),
    (
      "http", "GET /a:b HTTP/1.1\nHost: x\nX-A:\n\n{\"a\": 1}",
      "GET /a:b HTTP/1.1\n<k>Host</>: x\n<k>X-A</>:\n\n{<k>\"a\"</>: <n>1</>}"
    ),
    ("http", "PUT /a HTTP/1.1\n\nkey: 1", "PUT /a HTTP/1.1\n\nkey: 1"),
    ("cobol", "MOVE 1 TO \"X\"", "MOVE 1 TO \"X\""),
  ])
  func coloursSamples(_ language: String, _ text: String, _ html: String) throws {
    let markup = CodeMarkup.sample(text, language: CodeLanguage.named(language), marks: [])
    #expect(Self.short(markup) == html)
  }

  @Test
  func setsTheValuesOfTheReadersApart() {
    let mark = CodeMarkup.Mark(range: 5..<9, name: "id", shown: "a&b")
    let markup = CodeMarkup.sample(
      "get 'MARK/x'", language: CodeLanguage.named("curl"), marks: [mark])
    #expect(
      markup.markup
        == "get <span class=\"s\">&#39;<span class=\"v\" data-value=\"id\">a&amp;b</span>"
        + "/x&#39;</span>")
  }

  @Test
  func leavesColoursOutOfEndlessTexts() {
    let text = "[" + String(repeating: "1,", count: 5000) + "1]"
    let spans = CodeMarkup.json(text).markup.split(separator: "<span").count - 1
    #expect(spans == CodeMarkup.tokenLimit)
    let sample = CodeMarkup.sample(text, language: CodeLanguage.named("python"), marks: [])
    #expect(sample.markup.split(separator: "<span").count - 1 == CodeMarkup.sampleTokenLimit)
  }

  /// Markup with short tags for the pieces, and quotes as they are.
  private static func short(_ html: HTML) -> String {
    var text = html.markup.replacing("</span>", with: "</>").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'")
    for style in "ksnc" { text = text.replacing("<span class=\"\(style)\">", with: "<\(style)>") }
    return text
  }
}
