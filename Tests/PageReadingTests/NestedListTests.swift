import APIModel
import Testing

@testable import PageReading

/// Lists inside the descriptions of other lists.
@Suite struct NestedListTests {
  private func body(_ list: String) throws -> [String] {
    let page = "# Build\n\n```\nPOST /ships\n```\n\n## JSON parameters\n\n" + list
    let schema = try PageText.endpoint(page).requestBodies.first?.schema
    return FlatField.fields(of: schema ?? Schema()).map(\.name)
  }

  @Test(arguments: [
    "-   **hull**\n    -   **length** - In metres.\n    -   **wood** - Kind.\n-   **name** - Name.\n",
    "-   **hull**\n  -   **length** - In metres.\n  -   **wood** - Kind.\n-   **name** - Name.\n",
    "- `hull` (object): its hull\n  - `length`: In metres.\n  - `wood`: Kind.\n- `name`: Name.\n",
    "- `hull` - A map:\n\n    - `length` - In metres.\n    - `wood` - Kind.\n\n- `name` - Name.\n",
  ])
  func areMembers(_ list: String) throws {
    #expect(try body(list) == ["hull", "hull.length", "hull.wood", "name"])
  }

  @Test(arguments: [
    "- `paint` (string) - One of:\n  - `red` - bright\n  - `blue` - dark\n- `name` - Name.\n",
    "- `paint` - What to paint it:\n  - `red` - bright\n  - `blue` - dark\n- `name` - Name.\n",
    "- `paint` - An object of colours:\n  - red\n  - blue\n- `name` - Name.\n",
  ])
  func areValuesBelowAThingWithoutParts(_ list: String) throws {
    #expect(try body(list) == ["paint", "name"])
  }

  @Test(arguments: [
    ("- `a` (object) - A.\n  - `a.b` (object) - B.\n    - `a.b.c` - C.\n", ["a", "a.b", "a.b.c"]),
    ("- `a` (array) - A.\n  - `a[].b` - B.\n  - `ab` - C.\n", ["a", "a.b", "a.ab"]),
  ])
  func mayRepeatTheNameOfTheWhole(_ list: String, _ names: [String]) throws {
    #expect(try body(list).map { $0.replacing("[]", with: "") } == names)
  }

  @Test(arguments: [
    "- **size** `integer` **Required** How long.\n",
    "- **size** **Required** `integer` - How long.\n", "- `size` (integer, required) How long.\n",
  ])
  func haveTypeAndRequirementInTypeOfTheirOwn(_ list: String) throws {
    let page = "# Build\n\n```\nPOST /ships\n```\n\n## JSON parameters\n\n" + list
    let field = try #require(try PageText.endpoint(page).requestBodies.first?.schema.fields.first)
    #expect(field.schema.type?.kind == .integer)
    #expect(field.requirement == .required)
  }

  @Test func keepsOneColumnMoreAsNeighbour() throws {
    #expect(try body("- `a` - First.\n - `b` - Second.\n- `c` - Third.\n") == ["a", "b", "c"])
  }

  @Test func goesAsDeepAsThePage() throws {
    let list = """
      - `a` (object)
        - `b` (object)
          - `c` (array of objects)
            - `d` (string, required) - The end.
      """
    #expect(try body(list) == ["a", "a.b", "a.b.c", "a.b.c[].d"])
  }
}
