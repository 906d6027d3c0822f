/// A language that the interface is written in.
public enum InterfaceLanguage: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// German.
  case german = "de"

  /// The words.
  var words: InterfaceWords {
    switch self {
    case .english: .english
    case .german: .german
    }
  }
}
