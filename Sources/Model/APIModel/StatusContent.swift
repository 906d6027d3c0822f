/// Which statuses an answer with content can have.
public enum StatusContent {
  /// Whether an answer of a status may have content: not 204 and 304, which end with their header
  /// fields, nor 205, which tells a client to clear a form (RFC 9110, sections 15.3.5, 15.3.6 and
  /// 15.4.5), nor one that only says that an answer will come (section 15.2).
  public static func isAllowed(for status: Int) -> Bool {
    switch status {
    case 100..<200, 204, 205, 304: false
    default: true
    }
  }
}
