import FixtureFormat
import Testing

@Suite struct ManifestTests {
  @Test func readsBackWhatItWrites() throws {
    let manifest = SiteManifest(
      generator: "endpaper 1.2.3",
      model: "fedcba9876543210",
      files: [
        SiteManifestFile(path: "index.html", size: 0, hash: FileHash.hash(of: [])),
        SiteManifestFile(path: "bücher/\"a\".json", size: 9, hash: "0123456789abcdef"),
      ]
    )
    #expect(try SiteManifest(decoding: Array(manifest.encoded().utf8)) == manifest)
  }

  @Test(arguments: [
    ("../x", "/files/0/path: expected a path below the site, found '../x'"),
    ("/x", "/files/0/path: expected a path below the site, found '/x'"),
    ("a//x", "/files/0/path: expected a path below the site, found 'a//x'"),
    ("", "/files/0/path: expected a path below the site, found ''"),
  ])
  func refusesAPathThatLeavesTheSite(_ path: String, _ message: String) {
    let file = SiteManifestFile(path: path, size: 1, hash: "0")
    let text = SiteManifest(generator: "g", files: [file]).encoded()
    #expect {
      _ = try SiteManifest(decoding: Array(text.utf8))
    } throws: {
      String(describing: $0) == message
    }
  }

  @Test func refusesACatalogue() {
    #expect(throws: FixtureFormatError.self) {
      try SiteManifest(decoding: Array(sampleCatalogue.encoded().utf8))
    }
  }

  @Test func refusesANegativeSize() {
    let text = """
      {"format": "endpaper-site", "version": 1, "generator": "g",
       "files": [{"path": "a", "size": -1, "hash": ""}]}
      """
    #expect {
      _ = try SiteManifest(decoding: Array(text.utf8))
    } throws: {
      String(describing: $0)
        == "/files/0/size: expected a whole number, 0 or more, found -1"
    }
  }

  // The values are those of the reference tables of the Fowler–Noll–Vo hash.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func hashesByFNV1a(_ text: String, _ hash: String) {
    #expect(FileHash.hash(of: Array(text.utf8)) == hash)
  }
}
