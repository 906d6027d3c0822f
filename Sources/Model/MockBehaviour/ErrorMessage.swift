public import JSONText

/// The text in a documented error that says what went wrong.
public enum ErrorMessage {
  /// The names that it has, the most certain first (`detail` is that of RFC 9457, `error_description`
  /// that of RFC 6749).
  private static let names = [
    "message", "detail", "error_description", "error_message", "errormessage", "error_msg",
    "errormsg", "msg", "description", "faultstring", "error", "title", "reason",
  ]

  private static let depthLimit = 4

  /// The place of the text in a JSON body; nil where none has such a name.
  ///
  /// Of several the outermost counts, and of those that stand side by side the most certain name.
  public static func place(in body: JSONValue) -> JSONPointer? {
    var level = [(place: JSONPointer.root, value: body)]
    for _ in 0...depthLimit {
      for (place, value) in level {
        if let name = messageName(in: value) { return place.appending(name) }
      }
      level = level.flatMap { place, value -> [(place: JSONPointer, value: JSONValue)] in
        let members = (value.members ?? []).map { (place.appending($0.name), $0.value) }
        let first = (value.elements ?? []).prefix(1).map { (place.appending("0"), $0) }
        return members + first
      }
      if level.isEmpty { return nil }
    }
    return nil
  }

  private static func messageName(in value: JSONValue) -> String? {
    let texts = (value.members ?? []).filter { $0.value.string != nil }
    for name in names {
      if let found = texts.first(where: { $0.name.lowercased() == name }) { return found.name }
    }
    return nil
  }
}
