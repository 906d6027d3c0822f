import JSONText

extension SiteManifest {
  private static let formatName = "endpaper-site"

  /// The manifest as JSON: pretty, every key at its fixed place, LF at the end.
  public func encoded() -> String {
    var bytes = FormatText.head(
      Self.formatName,
      version: Self.currentVersion,
      [JSONMember("generator", .string(generator)), JSONMember("model", .string(model))],
      list: "files"
    )
    for (index, file) in files.enumerated() {
      if index > 0 { bytes += FormatText.separator }
      bytes += FormatText.element(file.json)
    }
    bytes += FormatText.tail([], isEmpty: files.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the JSON of a manifest, UTF-8.
  ///
  /// Keys that this version does not know are ignored. Throws for a text that is no JSON, another
  /// format or version, a key that is missing, a value of a wrong type, and a path that leaves the
  /// site: a manifest is what a server trusts when it opens files.
  public init(decoding bytes: [UInt8]) throws(FixtureFormatError) {
    let object = try FormatText.decode(bytes, as: Self.formatName, version: Self.currentVersion)
    self.init(
      generator: try object.required("generator", FormatValue.string),
      model: try object.optional("model", FormatValue.string) ?? "",
      files: try object.required("files", expecting: "an array") {
        value throws(FixtureFormatError) in
        try FormatValue.list(value, of: SiteManifestFile.init(json:))
      }
    )
  }
}

extension SiteManifestFile {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("path", .string(path)),
      JSONMember("size", .number(String(size))),
      JSONMember("hash", .string(hash)),
    ])
  }

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      path: try object.required("path", FormatValue.sitePath),
      size: try object.required("size", expecting: "a number", FormatValue.integer(0...Int.max)),
      hash: try object.required("hash", FormatValue.string)
    )
  }
}
