/// What a path of a site leads to.
enum SitePlace: Hashable {
  /// The file with this index; for a path that ends with a slash the `index.html` there.
  case file(Int)
  /// A folder with an `index.html`, asked for without the slash at its end.
  case folder(String)
}

extension SiteSnapshot {
  /// What the decoded segments of a path lead to; nil for nothing.
  func place(at segments: some BidirectionalCollection<String>) -> SitePlace? {
    // A slash that was encoded is no separator: such a path is not exactly that of a file.
    if segments.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) { return nil }
    let path = segments.joined(separator: "/")
    if segments.last?.isEmpty == true {
      return index(ofPath: path + "index.html").map(SitePlace.file)
    }
    if let index = index(ofPath: path) { return .file(index) }
    return hasIndex(inFolder: path) ? .folder(path) : nil
  }
}
