import APIModel
import MarkdownParsing
import MarkupTree
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// What the prose of a cell says about values.
@Suite struct ValueTests {
  private func schema(_ text: String, type: String? = nil) -> Schema {
    let sources = SourceTree([SourceFile(path: "a.md", text: text)])
    let blocks = MarkdownParser.parse(FileIndex(0), in: sources).value.blocks
    var schema = Schema(type: type.map { TypeText.reference(of: $0) })
    DescriptionText(blocks, vocabulary: .standard).restrict(&schema)
    return schema
  }

  @Test(
    arguments: [
      ("How many, between 1 and 100.", "integer", "1", "100"),
      ("The value ranges from 0 to 65535.", "integer", "0", "65535"),
      ("Value range: 1-64", "integer", "1", "64"),
      ("The minimum value is 5, the maximum value is 10.", "integer", "5", "10"),
      ("Min: -1", "integer", "-1", nil), ("At most 20.", "int", nil, "20"),
      ("It contains 1 to 255 characters.", "string", "1", "255"),
      ("Maximum length: 64", "string", nil, "64"), ("Up to 32 characters.", "string", nil, "32"),
      ("The name cannot exceed 128 characters.", "string", nil, "128"),
      ("A weight between 10 and 1000.", nil, "10", "1000"), ("1 to 9.", "integer", "1", "9"),
      ("At most 5 MB.", "integer", nil, nil), ("Waits 1 to 9 times.", "integer", nil, nil),
      ("Between 1 and 100.", "string", nil, nil), ("Up to 64 characters.", "integer", nil, nil),
      ("At most 3 items are shown.", "integer", nil, nil), ("Up to 5 MB.", "string", nil, nil),
      ("From 2 to 3 in the morning.", "object", nil, nil),
      ("Its part is at least 7.", nil, nil, nil),
      ("Added in 1 and 2.", "integer", nil, nil),
      ("The max number (1-100)", "integer", "1", "100"), ("Priority (0–9).", "integer", "0", "9"),
      ("max: 1,000", "integer", nil, "1000"), ("Up to 10 000", "integer", nil, "10000"),
      ("At least 1,000,000", "integer", "1000000", nil), ("max: 0,5", "number", nil, nil),
      ("Between 1,000 and 2,500.", "integer", "1000", "2500"),
      ("Up to 1,0000", "integer", nil, nil),
      ("A maximum of 3-5 business days", "integer", nil, nil),
      ("A maximum of 3-5", "integer", nil, nil), ("Up to 5 business days", "integer", nil, nil),
      ("取值范围：1-32768", "integer", "1", "32768"), ("长度为1~64个字符", "string", "1", "64"),
      ("最大值为100", "integer", nil, "100"), ("最大10天", "integer", nil, nil),
    ] as [(String, String?, String?, String?)])
  func readsLimits(_ text: String, _ type: String?, _ minimum: String?, _ maximum: String?) {
    let schema = schema(text, type: type)
    #expect(schema.minimum == minimum)
    #expect(schema.maximum == maximum)
  }

  @Test(
    arguments: [
      ("Never between 5 and 9.", "integer", nil, nil),
      ("Between 5 and 9 is not allowed.", "integer", nil, nil),
      ("Unless between 2 and 4, it sinks.", "integer", nil, nil),
      ("Between 1 and 100, or -1 for all.", "integer", nil, nil),
      ("0 or between 10 and 100.", "integer", "10", "100"),
      ("At most 20 per second are answered.", "integer", nil, nil),
      ("At most 20 boats per hour.", "integer", nil, nil),
      ("At least 3 of the boats must float.", "integer", nil, nil),
      ("Depths between 0 and 1 are slow; others are not.", "integer", nil, nil),
      ("A number between 1 and 9 is required.", "integer", "1", "9"),
      ("Must not exceed 50.", "integer", nil, "50"), ("No more than 5.", "integer", nil, "5"),
      ("Must be at least 8 and no more than 64 characters.", "string", "8", "64"),
      ("At least 2 and at most 5.", "integer", "2", "5"),
      ("It may not hold blanks, and has 1 to 64 characters.", "string", "1", "64"),
      ("1 to 64 characters and not a blank.", "string", "1", "64"),
      ("The name cannot be empty and cannot exceed 64 characters.", "string", nil, "64"),
      ("Between 1 and 9. Zero is not a size.", "integer", "1", "9"),
    ] as [(String, String?, String?, String?)])
  func readsNoLimitsThatAreTakenBack(
    _ text: String, _ type: String?, _ minimum: String?, _ maximum: String?
  ) {
    let schema = schema(text, type: type)
    #expect(schema.minimum == minimum)
    #expect(schema.maximum == maximum)
  }

  @Test(arguments: [
    ("Must not be one of `x`, `y`.", []), ("One of `x` or `y` is not allowed.", []),
    ("Can be `a` or `b`. Other values are passed on.", []),
    ("Can be `a` or `b`. Any other value is rejected.", ["a", "b"]),
    ("Never one of: x, y", []), ("Not empty. One of `a`, `b`.", ["a", "b"]),
    ("If not empty, one of `a`, `b`.", ["a", "b"]),
    ("The value must not be one of:\n\n- `a`\n- `b`\n", []),
  ])
  func readsNoEnumerationsThatAreTakenBack(_ text: String, _ values: [String]) {
    #expect(schema(text, type: "string").allowedValues == values)
  }

  @Test(
    arguments: [
      ("Defaults to `true` if `mast` is up, otherwise `false`.", "string", nil),
      ("Default is 10 for free piers, 100 for others.", "integer", nil),
      ("Defaults to 5 when the tide is high.", "integer", nil),
      ("Defaults to 5 if not given.", "integer", "5"),
      ("Default is `5` when omitted.", "integer", "5"),
      ("Defaults to 5 unless otherwise specified.", "integer", "5"),
      ("Defaults to none.", "integer", nil), ("Defaults to none.", "boolean", nil),
      ("Defaults to `none`.", "string", "none"), ("Defaults to `New Quay`.", "string", "New Quay"),
      ("Default: `at rest`", "string", "at rest"), ("Default is `\"x y\"`", "string", "x y"),
    ] as [(String, String, String?)])
  func readsDefaultsWholeAndWithoutConditions(_ text: String, _ type: String, _ value: String?) {
    #expect(schema(text, type: type).defaultValue == value)
  }

  @Test(
    arguments: [
      ("Default: `asc`.", "asc"), ("Default ``25``.", "25"), ("Default 20.", "20"),
      ("The size (default 10)", "10"), ("Page size (max 100, default 25).", "25"),
      ("Default `asc`.", "asc"), ("Whether it floats. Default true.", "true"),
      ("Defaults to 1,000.", "1000"), ("默认为 true", "true"), ("默认值：10。", "10"),
      ("The default `quay` is used.", nil), ("By default `a` is taken.", nil),
      ("Defaults to `a1` or, if empty, to the name.", nil), ("Default boats float.", nil),
      ("1 to 100, 20 by default.", "20"), ("`up` by default", "up"), ("默认desc。", "desc"),
      ("默认为空", nil), ("默认情况下，返回全部。", nil), ("默认值为“desc”", "desc"),
      ("Found by default.", nil), ("The default 12 boats.", nil),
      ("Default is the current user.", nil),
    ] as [(String, String?)])
  func readsDefaults(_ text: String, _ value: String?) {
    #expect(schema(text).defaultValue == value)
  }

  @Test(arguments: [
    ("Valid values: x, y, z", ["x", "y", "z"]),
    ("Allowed values: up, down or left.", ["up", "down", "left"]),
    ("One of: a|b", ["a", "b"]), ("Valid values: any text, or none", []), ("Valid values: x", []),
    ("Possible values: see below.", []), ("Boats: a, b", []),
  ])
  func readsEnumerationsInPlainText(_ text: String, _ values: [String]) {
    #expect(schema(text).allowedValues == values)
  }

  @Test(
    arguments: [
      ("One of 10, 25 or 50.", "integer", ["10", "25", "50"]),
      ("Page size. One of `10, 25 or 50`.", "integer", ["10", "25", "50"]),
      ("Allowed values: `10, 25 or 50`", "integer", ["10", "25", "50"]),
      ("A valid value is ICMP, TCP, or UDP.", "string", ["ICMP", "TCP", "UDP"]),
      ("Valid values are A, B and C.", "string", ["A", "B", "C"]),
      ("Valid values are red, green and blue. Red floats.", "string", ["red", "green", "blue"]),
      ("Valid values for the hull are: oak, pine", "string", ["oak", "pine"]),
      ("Valid values for the hull are oak and pine.", "string", ["oak", "pine"]),
      ("Possible values include low_tide and high_tide", "string", ["low_tide", "high_tide"]),
      ("Must be one of red, green, blue.", nil, ["red", "green", "blue"]),
      ("The value can be \"on\" or \"off\".", "string", ["on", "off"]),
      ("The value is ON or OFF; see there.", "string", ["ON", "OFF"]),
      ("Valid values are up (default) and down.", "string", ["up", "down"]),
      ("Valid values: up (default), down.", "string", ["up", "down"]),
      ("Valid values are letters, digits and hyphens.", "string", []),
      ("Valid values are strings or integers.", "string", []),
      ("Valid values are red and green.", "integer", []),
      ("Valid values are between 1 and 9.", "integer", []),
      ("The value can be positive or negative.", "string", []),
      ("The value is returned when the value is ON or OFF.", "string", []),
      ("Valid values are new, full, and half- done.", "string", []),
      ("One of name or berth.", "string", []), ("One of name or berth is needed.", "string", []),
      ("One of the boats, or none of them.", "string", []),
      ("Valid values are listed below.", "string", []),
      ("Red, green or blue.", "string", []), ("A list such as A, B or C.", "string", []),
    ] as [(String, String?, [String])])
  func readsEnumerationsInSentences(_ text: String, _ type: String?, _ values: [String]) {
    #expect(schema(text, type: type).allowedValues == values)
  }

  @Test(
    arguments: [
      ("Allowed values: `fast`, `slow`.", "array of strings", ["fast", "slow"], nil, nil),
      ("Valid values are 1, 2 and 4.", "array of integers", ["1", "2", "4"], nil, nil),
      ("The value ranges from 1 to 65535.", "integer[]", [], "1", "65535"),
      ("Names of 1 to 64 characters.", "string[]", [], "1", "64"),
      ("Between 1 and 5 ports.", "array of integers", [], nil, nil),
      ("Up to 10 ports.", "array of integers", [], nil, nil),
      ("Allowed values: `a`, `b`.", "array of objects", [], nil, nil),
    ] as [(String, String, [String], String?, String?)])
  func readsWhatRestrictsTheElementsOfAnArray(
    _ text: String, _ type: String, _ values: [String], _ minimum: String?, _ maximum: String?
  ) {
    let schema = schema(text, type: type)
    #expect(schema.allowedValues == values)
    #expect(schema.minimum == minimum)
    #expect(schema.maximum == maximum)
  }

  @Test(arguments: [
    ("The height. *Optional*. In metres.", Requirement.optional),
    ("How many. **Required**.", .required),
    ("It is *optional* to give it.", .unstated), ("See *Required*", .unstated),
  ])
  func readsRequirementsThatStandAlone(_ text: String, _ requirement: Requirement) {
    let sources = SourceTree([SourceFile(path: "a.md", text: text)])
    let blocks = MarkdownParser.parse(FileIndex(0), in: sources).value.blocks
    #expect(DescriptionText(blocks, vocabulary: .standard).requirement == requirement)
  }

  @Test(arguments: [
    ("Can be `up`, `down` or `left`.", ["up", "down", "left"]),
    ("The value can be **new** or **old**. Default is new.", ["new", "old"]),
    ("One of the following: `a`, `b`", ["a", "b"]),
    ("Must be either `on` or `off`", ["on", "off"]),
    ("Possible values:\n\n- `x`: one\n- `y`: two\n", ["x", "y"]),
    ("Can be `a`, `b` or any other text.", []), ("Values such as `a` or `b`.", []),
    ("See `a` and `b`.", []), ("Set either **up** or **down**.", []),
    ("A key where the last part is one of `x`, `y`.", []),
    ("Only one of `this` and `that` is needed.", []), ("Must be `a`.", []),
    ("`asc` or `desc`.", ["asc", "desc"]), ("`asc` (default) or `desc`", ["asc", "desc"]),
    ("`p`, `q` or `r`. Default: `p`", []), ("`p` and `q`.", []), ("`p` or `q` of the pier.", []),
    ("排序方向，取值为asc或desc，默认desc。", ["asc", "desc"]), ("枚举值：a、b。", ["a", "b"]),
    ("枚举值：\n\n- name\n- id\n", ["name", "id"]), ("取值为整数或空。", []),
  ])
  func readsEnumerations(_ text: String, _ values: [String]) {
    #expect(schema(text).allowedValues == values)
    #expect(schema(text, type: "array").allowedValues.isEmpty)
  }

  @Test(arguments: [
    ("Optional", "yes", Requirement.optional), ("Optional", "No", .required),
    ("Optional", "optional", .optional), ("Optional", "Required", .required),
    ("Optional?", "✓", .optional), ("是否可选", "是", .optional), ("Optional", "", .unstated),
    ("Required", "yes", .required), ("Required/Optional", "Optional", .optional),
    ("Required", "–", .unstated),
  ])
  func readsColumnsOfWhatMayBeLeftOut(
    _ column: String, _ cell: String, _ requirement: Requirement
  ) throws {
    let page =
      "# List\n\n`GET /a`\n\n## Query parameters\n\n| Name | Type | \(column) |\n"
      + "| --- | --- | --- |\n| x | integer | \(cell) |\n"
    #expect(try PageText.endpoint(page).parameters.map(\.requirement) == [requirement])
  }

  @Test(
    arguments: [
      ("Min | Max", "1 | 9", "1", "9", nil, [], nil),
      ("Minimum | Default", "– | 5", nil, nil, nil, [], "5"),
      ("Maximum | Default", "9 | —", nil, "9", nil, [], nil),
      ("Pattern | Enum", "`^a$` | `a`, `b`", nil, nil, "^a$", ["a", "b"], nil),
      ("Allowed values | Default", "a, b | *(empty)*", nil, nil, nil, ["a", "b"], nil),
      ("Enum | Default", "a\\|b | a", nil, nil, nil, ["a", "b"], "a"),
      ("Allowed values | Default", "any text, or `b` | N/A", nil, nil, nil, [], nil),
    ] as [(String, String, String?, String?, String?, [String], String?)])
  func readsColumnsOfLimits(
    _ columns: String, _ cells: String, _ minimum: String?, _ maximum: String?, _ pattern: String?,
    _ values: [String], _ defaultValue: String?
  ) throws {
    let page =
      "# List\n\n`GET /a`\n\n## Query parameters\n\n| Name | Type | \(columns) |\n"
      + "| --- | --- | --- | --- |\n| x | string | \(cells) |\n"
    let schema = try #require(try PageText.endpoint(page).parameters.first).schema
    #expect(schema.minimum == minimum)
    #expect(schema.maximum == maximum)
    #expect(schema.pattern == pattern)
    #expect(schema.allowedValues == values)
    #expect(schema.defaultValue == defaultValue)
  }

  @Test(arguments: [
    ("- **up**: Against the wind.\n- **down**: Before it.\n", "string", ["up", "down"]),
    ("- `up` – against the wind\n- `down` - before it\n", "String", ["up", "down"]),
    ("- **up**: Against the wind.\n- **down**: Before it.\n", "object", []),
    ("- **up**: Against the wind.\n- Or any other.\n", "string", []),
    ("- `up`\n- `down`\n", "string", []), ("- **up**: Against the wind.\n", "string", []),
    ("Where to:\n\n- **up**: Against the wind.\n- **down**: Before it.\n", "string", []),
  ])
  func readsAListOfMeaningsAsTheValues(_ text: String, _ type: String, _ values: [String]) {
    #expect(schema(text, type: type).allowedValues == values)
  }

  @Test(
    arguments: [
      ("When it was made (ISO 8601).", "string", "date-time"),
      ("In UUID format.", "String", "uuid"),
      ("The day, in the format YYYY-MM-DD.", "string", "date"),
      ("An ISO 8601 duration.", "string", nil), ("Its UUID.", "string", nil),
      ("ISO 8601", "integer", nil), ("Its ID.", "uuid", "uuid"),
    ] as [(String, String, String?)])
  func readsFormats(_ text: String, _ type: String, _ format: String?) {
    #expect(schema(text, type: type).type?.format == format)
  }

  @Test(
    arguments: [
      ("Must match `^[a-z]+$`.", "^[a-z]+$"), ("The regular expression is `\\d+`.", "\\d+"),
      ("Matches the name `buoy`.", nil), ("`[a-z]` is allowed.", nil),
    ] as [(String, String?)])
  func readsPatterns(_ text: String, _ pattern: String?) {
    #expect(schema(text, type: "string").pattern == pattern)
  }

  @Test func readsAColumnOfConstraints() throws {
    let table = "| Name | Type | Range |\n| - | - | - |\n| n | integer | between 1 and 9 |\n"
    let endpoint = try PageText.endpoint("# Show\n\n```\nGET /a\n```\n\n" + table)
    #expect(endpoint.parameters.first?.schema.maximum == "9")
  }
}
