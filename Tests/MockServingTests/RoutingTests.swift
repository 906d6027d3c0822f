import FixtureFormat
import Testing

@testable import MockServing

@Suite("Paths and their values")
struct RoutingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var paths: [String]
    var target: String
    var expected: [String]
    var testDescription: String { "\(paths.joined(separator: " ")) asked for \(target)" }

    init(_ paths: [String], _ target: String, _ expected: [String]) {
      self.paths = paths
      self.target = target
      self.expected = expected
    }
  }

  static let cases = [
    Case(["/"], "/", ["/"]),
    Case(["/a"], "/", []),
    Case(["a/{b}"], "/a/1", ["a/{b} b=1"]),
    Case(["/{a}/{b}"], "/1/2", ["/{a}/{b} a=1 b=2"]),
    Case(["/{a}", "/{b}"], "/1", ["/{a} a=1", "/{b} b=1"]),
    Case(["/{a}/x", "/y/{b}"], "/y/x", ["/y/{b} b=x", "/{a}/x a=y"]),
    Case(["/{a}", "/v{a}", "/v1"], "/v1", ["/v1", "/v{a} a=1", "/{a} a=v1"]),
    Case(
      ["/{a}", "/{a}.json", "/{a}.min.json"], "/x.min.json",
      [
        "/{a}.min.json a=x", "/{a}.json a=x.min", "/{a} a=x.min.json",
      ]),
    Case(["/{a}.json", "/{b}.json"], "/x.json", ["/{a}.json a=x", "/{b}.json b=x"]),
    Case(["/{a}-{b}"], "/1-2-3", ["/{a}-{b} a=1 b=2-3"]),
    Case(["/{a}-{b}.c"], "/1-2.c", ["/{a}-{b}.c a=1 b=2"]),
    Case(["/{a}-{b}"], "/-2", []),
    Case(["/{a}-{b}"], "/1-", []),
    Case(["/{a}{b}"], "/é2", ["/{a}{b} a=é b=2"]),
    Case(["/{a}{b}"], "/1", []),
    Case(["/caf%C3%A9"], "/café", ["/caf%C3%A9"]),
    Case(["/a/"], "/a/", ["/a/"]),
    Case(["/a/"], "/a", []),
    Case(["/a?b={c}"], "/a", ["/a?b={c}"]),
    Case(["/{a"], "/%7Ba", ["/{a"]),
    Case([""], "/", [""]),
    Case(["/{}"], "/1", ["/{} =1"]),
  ]

  @Test("the most special path comes first, with the values of its variables", arguments: cases)
  func matchesPaths(_ item: Case) throws {
    let operations = item.paths.map { path in
      FixtureOperation(id: path, title: "", method: "GET", paths: [path], page: "")
    }
    let segments = try #require(try RequestTarget(item.target).segments)
    let found = RouteTable(operations).matches(segments).map { match in
      ([item.paths[match.operation]] + match.values.map { "\($0.name)=\($0.value)" })
        .joined(separator: " ")
    }
    #expect(found == item.expected)
  }

  @Test("paths of one place share a rank, others do not")
  func ranksPlaces() {
    let operations = ["/{a}", "/{b}", "/x"].map { path in
      FixtureOperation(id: path, title: "", method: "GET", paths: [path], page: "")
    }
    #expect(RouteTable(operations).matches(["x"]).map(\.rank) == [0, 1, 1])
  }

  @Test("an operation with two paths in one place matches once")
  func countsAnOperationOnce() {
    let operation = FixtureOperation(
      id: "a",
      title: "",
      method: "GET",
      paths: ["/{a}", "/{b}"],
      page: ""
    )
    #expect(RouteTable([operation]).matches(["x"]).count == 1)
  }
}
