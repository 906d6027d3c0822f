public import APIModel
import JSONText
import SourceText

extension ExampleBody {
  /// The text that can be sent: as it stands, or written anew where its JSON had to be repaired;
  /// nil for what is meant as JSON and is none.
  public var sendableText: String? {
    switch json {
    case .valid: literal.text
    case .repaired(let value, _): JSONWriter.pretty(value)
    case .opaque: nil
    case nil: isMeantAsJSON ? nil : literal.text
    }
  }

  /// Whether the media type says JSON, or nothing does and the text starts like a torn object.
  private var isMeantAsJSON: Bool {
    guard let mediaType else {
      return literal.text.utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
    }
    let essence = mediaType.prefix { $0 != ";" }.lowercased()
    return essence.hasSuffix("/json") || essence.hasSuffix("+json")
  }
}
