import JSONText
import Testing

@testable import RequestSamples

/// Hostile texts in the literals of every language.
@Suite struct LiteralTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let python: String
    let javaScript: String
    let go: String
    let swift: String
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Case(text: "", python: #""""#, javaScript: #""""#, go: #""""#, swift: #""""#),
    Case(
      text: "it's", python: #""it's""#, javaScript: #""it's""#, go: #""it's""#, swift: #""it's""#),
    Case(
      text: #"say "x""#, python: #""say \"x\"""#, javaScript: #""say \"x\"""#,
      go: #"`say "x"`"#, swift: ##"#"say "x""#"##),
    Case(
      text: "\"#", python: "\"\\\"#\"", javaScript: "\"\\\"#\"", go: "`\"#`", swift: "\"\\\"#\""),
    Case(
      text: "a\"#b\\#c", python: "\"a\\\"#b\\\\#c\"", javaScript: "\"a\\\"#b\\\\#c\"",
      go: "`a\"#b\\#c`", swift: "##\"a\"#b\\#c\"##"),
    Case(
      text: #"C:\n"#, python: #""C:\\n""#, javaScript: #""C:\\n""#, go: #"`C:\n`"#,
      swift: ##"#"C:\n"#"##),
    Case(
      text: "`${x}`", python: #""`${x}`""#, javaScript: #""`${x}`""#, go: #""`${x}`""#,
      swift: #""`${x}`""#),
    Case(
      text: "100% {x} \\(y)", python: #""100% {x} \\(y)""#, javaScript: #""100% {x} \\(y)""#,
      go: #"`100% {x} \(y)`"#, swift: ##"#"100% {x} \(y)"#"##),
    Case(
      text: "a\nb\tc\r", python: #""a\nb\tc\r""#, javaScript: #""a\nb\tc\r""#,
      go: #""a\nb\tc\r""#, swift: #""a\nb\tc\r""#),
    Case(
      text: "\0\u{1B}\u{7F}", python: #""\x00\x1b\x7f""#,
      javaScript: #""\u0000\u001b\u007f""#, go: #""\u0000\u001b\u007f""#,
      swift: #""\u{0}\u{1b}\u{7f}""#),
    Case(
      text: "</script>", python: #""</script>""#, javaScript: #""</script>""#,
      go: #""</script>""#, swift: #""</script>""#),
    Case(
      text: "ü漢😀", python: #""ü漢😀""#, javaScript: #""ü漢😀""#, go: #""ü漢😀""#,
      swift: #""ü漢😀""#),
    // The direction of text, a line separator, a byte order mark, a tag beyond 16 bits.
    Case(
      text: "\u{202E}\u{2028}\u{FEFF}\u{E0041}", python: #""\u202e\u2028\ufeff\U000e0041""#,
      javaScript: #""\u202e\u2028\ufeff\udb40\udc41""#, go: #""\u202e\u2028\ufeff\U000e0041""#,
      swift: #""\u{202e}\u{2028}\u{feff}\u{e0041}""#),
    // A quote with a combining mark is still a quote.
    Case(
      text: "\"\u{301}", python: "\"\\\"\u{301}\"", javaScript: "\"\\\"\u{301}\"",
      go: "`\"\u{301}`", swift: "\"\\\"\u{301}\""),
  ])
  func writesAnyText(_ test: Case) throws {
    #expect(PythonLiteral.string(test.text).description == test.python)
    #expect(JavaScriptLiteral.string(test.text).description == test.javaScript)
    #expect(GoLiteral.string(test.text).description == test.go)
    #expect(SwiftLiteral.string(test.text).description == test.swift)
    #expect(try JSONParser.parse(test.javaScript) == .string(test.text))
  }

  @Test func keepsVariablesApartFromTexts() {
    #expect(PythonLiteral.formatted("base", "/{a}\"").description == #"f"{base}/{{a}}\"""#)
    #expect(JavaScriptLiteral.template("base", "/${a}`\\").description == "`${base}/\\${a}\\`\\\\`")
    #expect(SwiftLiteral.interpolated("base", "/\\(a)\"").description == #""\(base)/\\(a)\"""#)
    #expect(PythonLiteral.formatted(prefix: "{B} ", "token").description == #"f"{{B}} {token}""#)
    #expect(JavaScriptLiteral.template(prefix: "$ ", "token").description == "`\\$ ${token}`")
    #expect(SwiftLiteral.interpolated(prefix: "\\ ", "token").description == #""\\ \(token)""#)
  }

  @Test(arguments: [
    ("name", "name"), ("$x_1", "$x_1"), ("X-A", #""X-A""#), ("1a", #""1a""#), ("", #""""#),
    ("__proto__", #"["__proto__"]"#), ("ü", #""ü""#), ("a b", #""a b""#),
  ])
  func namesProperties(_ name: String, _ expected: String) {
    #expect(JavaScriptLiteral.propertyName(name).description == expected)
  }

  @Test(arguments: [
    ("a\nb", "\"\"\"\n  a\n  b\n  \"\"\""),
    ("a\n\nb\n", "\"\"\"\n  a\n\n  b\n\n  \"\"\""),
    ("\\(a)\n", "#\"\"\"\n  \\(a)\n\n  \"\"\"#"),
    ("\"\"\"#\n\\##", "###\"\"\"\n  \"\"\"#\n  \\##\n  \"\"\"###"),
    ("a\r\nb", #""a\r\nb""#),
  ])
  func writesLinesInSwift(_ text: String, _ expected: String) {
    #expect(SwiftLiteral.lines(text, indentation: "  ").description == expected)
  }
}
