import APIModel
import Testing

@testable import PageReading

@Suite struct PathSpellingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var spelling: String
    var path: String
    var query: [String] = []
    var flags: [String] = []
    var testDescription: String { spelling }
  }

  @Test(arguments: [
    Case(spelling: "/v1/images/{image_id}", path: "/v1/images/{image_id}"),
    Case(spelling: "/v1/images/\\{image\\_id\\}", path: "/v1/images/{image_id}"),
    Case(spelling: "/projects/:id/files/:file_path", path: "/projects/{id}/files/{file_path}"),
    Case(spelling: "/kittens/<ID>", path: "/kittens/{ID}"),
    Case(spelling: "/users/(int:user_id)/posts", path: "/users/{user_id}/posts"),
    Case(spelling: "/containers/(id or name)/json", path: "/containers/{id or name}/json"),
    Case(spelling: "/root(name='{text}')", path: "/root(name='{text}')"),
    Case(spelling: "/drive/root:/{item-path}:/content", path: "/drive/root:/{item-path}:/content"),
    Case(spelling: "{api_endpoint}/v2/{tenant_id}/images", path: "/v2/{tenant_id}/images"),
    Case(spelling: "https://{Endpoint}/v1/images", path: "/v1/images"),
    Case(spelling: "http://example.com:8080/api/cats", path: "/api/cats"),
    Case(spelling: "example.com/api/cats", path: "/api/cats"),
    Case(spelling: "//v2.1/{id}", path: "/v2.1/{id}"),
    Case(spelling: "/images/", path: "/images/"),
    Case(spelling: "/", path: "/"),
    Case(spelling: "/a?x={x}&y=1", path: "/a", query: ["x", "y"]),
    Case(spelling: "/coupons{?limit,page}", path: "/coupons", query: ["limit", "page"]),
    Case(spelling: "/?versions", path: "/", flags: ["versions"]),
    Case(spelling: "/a#part", path: "/a"),
    Case(spelling: "/{id | name}", path: "/{id | name}"),
  ])
  func readsTheSpelling(_ test: Case) throws {
    let read = try #require(PathSpelling(test.spelling))
    #expect(read.template.description == test.path)
    #expect(read.query == test.query)
    #expect(read.flags == test.flags)
  }

  @Test func keepsTheTypesOfVariables() throws {
    #expect(
      try #require(PathSpelling("/(int:id)/<string:slug>")).types == [
        "id": "int", "slug": "string",
      ])
  }

  @Test(arguments: ["", "images", "see below", "{id}", "http://host", "?a=b"])
  func refusesWhatIsNoPath(_ text: String) { #expect(PathSpelling(text) == nil) }

  @Test(arguments: ["{", "/{", "/{{{", "/<>", "/()", "/:", "/a?{", "/{?", "/[[", "///"])
  func survivesBrokenSpellings(_ text: String) {
    if let read = PathSpelling(text) { #expect(read.template.description.hasPrefix("/")) }
  }
}

@Suite struct OperationLineTests {
  @Test(arguments: [
    ("GET /images", "GET", "/images"),
    ("DELETE  /v1/images/{id}", "DELETE", "/v1/images/{id}"),
    ("`POST /containers/(id or name)/kill`", "POST", "/containers/{id or name}/kill"),
    ("- PUT: /images", "PUT", "/images"),
    ("HEAD /a HTTP/1.1", "HEAD", "/a"),
  ])
  func readsMethodAndPath(_ text: String, _ method: String, _ path: String) throws {
    let line = try #require(OperationLine(text))
    #expect(line.method.rawValue == method)
    #expect(line.path.template.description == path)
  }

  @Test(arguments: [
    "", "GET", "get /images", "GET /images returns all", "GETS /a", "GET it", "Use GET /a",
  ])
  func refusesProse(_ text: String) { #expect(OperationLine(text) == nil) }
}
