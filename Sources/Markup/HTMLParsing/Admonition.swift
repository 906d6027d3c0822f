/// Boxes of HTML that say what an admonition says: `<aside class="notice">`, `<div class="note">`.
enum Admonition {
  /// The name of the directive that means the same, or nil for any other box.
  static func name(of tag: HTMLTag) -> String? {
    guard tag.element == .aside || tag.element == .div else { return nil }
    for word in tag.classes {
      if let name = names[word.lowercased()] { return name }
    }
    return nil
  }

  private static let names = [
    "note": "note", "notice": "note", "info": "note", "tip": "tip", "hint": "tip",
    "success": "tip", "important": "important", "warning": "warning", "warn": "warning",
    "caution": "caution", "danger": "danger",
  ]
}
