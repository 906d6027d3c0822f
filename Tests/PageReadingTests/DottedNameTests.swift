import Testing

@testable import PageReading

/// Names with the way to what they name.
@Suite struct DottedNameTests {
  @Test(arguments: [
    ("usage[\"disk.read\"]", ["usage", "disk.read"]), ("usage['a b']", ["usage", "a b"]),
    ("a.b[\"c\"].d", ["a", "b", "c", "d"]), ("a[\"b\"][\"c\"]", ["a", "b", "c"]),
    ("a.b", ["a", "b"]), ("a[b]", ["a", "b"]), ("a", ["a"]), ("a[\"b", ["a", "\"b"]),
    ("[]", ["[]"]),
  ])
  func takesNamesApart(_ written: String, _ names: [String]) {
    let name = DottedName(written)
    #expect(name.path.map(\.name) + [name.leaf] == names)
  }
}
