import APIModel
import MarkupTree
import PageReading
import Testing

/// What stands beside a name, in a cell or at the start of a list item: read where it is known, and kept
/// as text where it is not.
@Suite struct RemarkTests {
  /// Name, type, requirement, default, least and greatest value, values and description in one line.
  private static func line(_ parameter: Parameter) -> String {
    let schema = parameter.schema
    let requirement =
      switch parameter.requirement {
      case .required: "required"
      case .optional: "optional"
      default: ""
      }
    return [
      parameter.name, schema.type?.written ?? "", requirement, schema.defaultValue ?? "",
      schema.minimum ?? "", schema.maximum ?? "", schema.allowedValues.joined(separator: ","),
      parameter.description.plainText.replacing("\n", with: " / "),
    ].joined(separator: "|")
  }

  @Test(arguments: [
    ("`x` (integer, default 30, min 0, max 365): Days.", "x|integer||30|0|365||Days."),
    ("`x` (number, optional, default: 1): How many.", "x|number|optional|1||||How many."),
    ("`x` (integer, 1-100, beta): How.", "x|integer|||1|100||How. / beta"),
    ("`x` (enum: `a`, `b`): Which.", "x|enum|||||a,b|Which."),
    ("`x` (string, one of `p`, `q`): Which.", "x|string|||||p,q|Which."),
    ("`x` (string, one of `p` or `q`, required): Which.", "x|string|required||||p,q|Which."),
    ("`x` (string, required): Name.", "x|string|required|||||Name."),
    ("`x` (Address, optional): Where.", "x|Address|optional|||||Where."),
    ("`x` (string (url), required): Where.", "x|string (url|required|||||Where."),
    ("`x` (see below): Name.", "x|||||||(see below): Name."),
    ("`x`: *integer, beta*. Name.", "x|integer||||||. Name. / beta"),
  ])
  func readsTheRemarksOfListItems(_ item: String, _ expected: String) throws {
    let text = "# List\n\n`GET /a`\n\n## Query parameters\n\n- \(item)\n"
    #expect(try PageText.endpoint(text).parameters.map(Self.line) == [expected])
  }

  @Test(arguments: [
    ("`x`<br>integer", ["x|integer||||||D."]), ("x<br>integer", ["x|integer||||||D."]),
    ("`x` integer", ["x|integer||||||D."]), ("`x`<br>*string*", ["x|string||||||D."]),
    ("**`x`** string, required", ["x|string|required|||||D."]),
    ("`x` (integer, optional)", ["x|integer|optional|||||D."]),
    ("x (integer, optional)", ["x|integer|optional|||||D."]),
    ("`x` (boolean)", ["x|boolean||||||D."]), ("`x` *(optional)*", ["x||optional|||||D."]),
    ("`x` <sup>required</sup>", ["x||required|||||D."]), ("`x`*", ["x|||||||D."]),
    ("`x` only for admins", ["x|||||||D. / only for admins"]),
    ("`x`, `y`", ["x|||||||D.", "y|||||||D."]), ("x, y", ["x|||||||D.", "y|||||||D."]),
    ("x / y", ["x|||||||D.", "y|||||||D."]), ("a/b", ["a/b|||||||D."]),
    ("`filter`[name]", ["filter[name]|||||||D."]), ("X-Auth-<br>Token", ["X-Auth-Token|||||||D."]),
  ])
  func readsTheCellsOfNames(_ cell: String, _ expected: [String]) throws {
    let text =
      "# List\n\n`GET /a`\n\n## Query parameters\n\n| Name | Description |\n| --- | --- |\n"
      + "| \(cell) | D. |\n"
    #expect(try PageText.endpoint(text).parameters.map(Self.line) == expected)
  }
}
