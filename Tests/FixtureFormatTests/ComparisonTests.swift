import FixtureFormat
import Testing

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("2016-05-22T06:04:22.719791", "2016-05-22T06:04:22.719791Z"),
    ("2016-05-22T06:04:22Z", "2016-05-22T08:04:22+02:00"),
    ("2016-05-22T06:04:22Z", "2016-05-22 08:04:22+0200"),
    ("2016-05-22T06:04:22Z", "2016-05-22T03:34:22-02:30"),
    ("2016-05-22T06:04:22Z", "2016-05-22T08:04:22 02"),
    ("2016-05-22", "2016-05-22T00:00Z"),
    ("2016-05-22T23:59:60Z", "2016-05-22T23:59:59Z"),
    ("2000-02-29T00:00:00.5Z", "2000-02-29T00:00:00,500000000123Z"),
  ])
  func twoSpellingsOfAnInstantAreEqual(_ one: String, _ other: String) throws {
    #expect(try #require(FixtureInstant(one)) == #require(FixtureInstant(other)))
  }

  @Test(arguments: [
    ("1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"),
    ("2016-02-29", "2016-03-01"),
    ("1999-12-31T23:59:59.999999999Z", "2000-01-01"),
    ("2016-05-22T06:04:22.719790", "2016-05-22T06:04:22.719791"),
    ("0000-01-01", "9999-12-31"),
    ("2016-05-22T00:30:00+01:00", "2016-05-22"),
  ])
  func instantsAreOrdered(_ earlier: String, _ later: String) throws {
    #expect(try #require(FixtureInstant(earlier)) < #require(FixtureInstant(later)))
  }

  @Test(arguments: [
    "", "now", "2016", "2016-5-22", "2016-13-01", "2016-02-30", "2015-02-29", "2016-05-22T",
    "2016-05-22T24:00", "2016-05-22T06:60", "2016-05-22T06:04:61", "2016-05-22T06:04:22.",
    "2016-05-22T06:04:22X", "2016-05-22T06:04:22+25:00", "2016-05-22T06:04:22Zz", "2016-05-22Z",
    "2016-05-22T06:04:22+02:0", " 2016-05-22", "２０１６-05-22",
  ])
  func whatIsNoInstantIsRefused(_ text: String) {
    #expect(FixtureInstant(text) == nil)
  }

  @Test(arguments: [("9", "10"), ("-1", "0"), ("1.5", "2e0"), ("13167616", "13167616.5")])
  func numbersAreOrderedByTheirValue(_ less: String, _ greater: String) throws {
    #expect(try #require(FixtureNumber(less)) < #require(FixtureNumber(greater)))
  }

  @Test(arguments: ["", "abc", "nan", "inf", "0x10", "1e999", "1 ", "1,5", "--1"])
  func whatIsNoNumberIsRefused(_ text: String) {
    #expect(FixtureNumber(text) == nil)
  }
}
