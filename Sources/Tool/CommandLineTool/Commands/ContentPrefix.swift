import SiteBuilding

/// What stands before the path of a file in messages, so that a terminal or an editor can open it.
enum ContentPrefix {
  /// The folder with a slash at its end; for a file, the folder that it is in.
  static func prefix(of content: String) -> String {
    if FileStatus(of: content)?.kind == .file {
      guard let slash = content.lastIndex(of: "/") else { return "" }
      return String(content[...slash])
    }
    return content.hasSuffix("/") ? content : content + "/"
  }
}
