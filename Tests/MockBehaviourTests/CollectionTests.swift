import APIModel
import FixtureFormat
import JSONText
import MockBehaviour
import Testing

@Suite struct CollectionTests {
  private static let list = #"{"books": [{"id": "b1", "title": "T"}]}"#
  private static let item = #"{"book": {"id": "b1", "title": "T"}}"#

  @Test func pathsThatWriteAndReadMakeACollection() throws {
    let found = DocumentedCollections.find(in: [
      ("list", .documented(.get, "/v1/books", body: Self.list)),
      ("detail", .documented(.get, "/v1/books/detail", body: Self.list)),
      ("create", .documented(.post, "/v1/books", body: Self.item)),
      ("read", .documented(.get, "/v1/books/{id}", body: Self.item)),
      ("change", .documented(.patch, "/v1/books/{book_id}")),
      ("put", .documented(.put, "/v1/books/{book_id}")),
      ("delete", .documented(.delete, "/v1/books/{book_id}")),
      ("other", .documented(.get, "/v1/readers", body: Self.list)),
    ])
    let collection = try #require(found.first)
    #expect(found.count == 1)
    #expect(collection.path == "/v1/books")
    #expect(collection.itemPath == "/v1/books/{id}")
    #expect(collection.idVariable == "id")
    #expect(collection.idField == JSONPointer(["id"]))
    #expect(collection.list == JSONPointer(["books"]))
    #expect(collection.item == JSONPointer(["book"]))
    #expect(
      collection.operations.map { "\($0.id) \($0.role.rawValue)" } == [
        "list list", "detail list", "create create", "read read", "change update", "put replace",
        "delete delete",
      ]
    )
  }

  struct Identity: Sendable, CustomTestStringConvertible {
    var path: String
    var body: String
    var item: String?
    var field: String?
    var testDescription: String { "\(path) \(body)" }
  }

  @Test(arguments: [
    Identity(path: "/a/{id}", body: #"{"id": 7}"#, item: "", field: "/id"),
    Identity(path: "/a/{a_id}", body: #"{"a_id": "x", "id": "y"}"#, item: "", field: "/a_id"),
    Identity(path: "/a/{aId}", body: #"{"data": {"a_id": "x"}}"#, item: "/data", field: "/a_id"),
    Identity(path: "/a/{a_uuid}", body: #"{"uuid": "x", "id": 1}"#, item: "", field: "/uuid"),
    Identity(path: "/a/{a_name}", body: #"{"name": "x", "id": 1}"#, item: "", field: "/name"),
    Identity(path: "/a/{a}", body: #"{"a": {"name": "x"}}"#, item: "/a", field: "/name"),
    Identity(path: "/a/{id}", body: #"{"colour": "red"}"#),
    Identity(path: "/a/{id}", body: #"{"id": {"x": 1}}"#),
    Identity(path: "/a/{id}", body: "[]"),
    Identity(path: "/{id}", body: #"{"id": 7}"#),
    Identity(path: "/a/b-{id}", body: #"{"id": 7}"#),
  ])
  func aThingIsKnownByTheMemberOfItsVariable(_ test: Identity) {
    let found = DocumentedCollections.find(in: [
      ("read", .documented(.get, test.path, body: test.body)),
      ("delete", .documented(.delete, test.path)),
    ])
    #expect(found.map(\.item.description) == [test.item].compactMap(\.self))
    #expect(found.map(\.idField.description) == [test.field].compactMap(\.self))
  }

  @Test func whatIsOnlyReadIsNoCollection() {
    let found = DocumentedCollections.find(in: [
      ("list", .documented(.get, "/books", body: Self.list)),
      ("read", .documented(.get, "/books/{id}", body: Self.item)),
    ])
    #expect(found == [])
  }

  @Test func anActionIsNoPartOfACollection() {
    var action = Endpoint.documented(.post, "/books", body: Self.item)
    action.discriminator = .bodyKey("burn")
    let found = DocumentedCollections.find(in: [
      ("action", action), ("read", .documented(.get, "/books/{id}", body: Self.item)),
    ])
    #expect(found == [])
  }
}
