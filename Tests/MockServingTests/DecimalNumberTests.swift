import Testing

@testable import MockServing

@Suite("Numbers as JSON writes them")
struct DecimalNumberTests {
  @Test(
    "a number is what JSON writes",
    arguments: [
      ("0", 0), ("-1", -1), ("1.5", 1.5), ("1e2", 100), ("1E-2", 0.01), ("00", 0), ("+1", nil),
      ("", nil),
      ("-", nil), (".5", nil), ("5.", nil), ("1e", nil), ("0x1", nil), ("nan", nil), ("inf", nil),
      ("1e999", nil), (" 1", nil), ("1 ", nil), ("١", nil),
    ] as [(String, Double?)]
  )
  func readsNumbers(_ text: String, _ expected: Double?) {
    #expect(DecimalNumber.value(of: text) == expected)
  }
}
