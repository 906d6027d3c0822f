import APIModel
import RequestSamples
import SourceText

/// The main request of an endpoint as text in each language, with the places of the reader's values.
struct RequestTexts {
  /// A request in one language.
  struct Text {
    /// The language.
    let language: SampleLanguage

    /// The code in colour.
    let code: HTML

    /// The name of the language for the style sheet.
    let styleName: String
  }

  /// The request.
  let sample: RequestSample

  /// The texts, one for each language that can say the request.
  let texts: [Text]

  /// The values in the texts: their names, and what stands there until a reader gives another.
  let values: [(name: String, initial: String)]

  /// Writes the main request of an endpoint in these languages.
  init(of endpoint: Endpoint, in languages: [SampleLanguage]) {
    let main = RequestSample.main(for: endpoint)
    let marked = MarkedSample(main)
    sample = main
    values = marked.values
    texts = languages.compactMap { sampleLanguage in
      let renderer = MarkedSample.renderer(of: sampleLanguage)
      guard let text = try? renderer.render(marked.sample) else { return nil }
      let language = CodeLanguage.named(sampleLanguage.rawValue)
      let whole = (sampleLanguage == .curl ? CurlRenderer.preamble(for: main) : "") + text
      return Text(
        language: sampleLanguage,
        code: CodeMarkup.sample(whole, language: language, marks: marked.marks(in: whole)),
        styleName: language?.name ?? "text"
      )
    }
  }
}

/// A request whose path values are replaced by texts that every language writes as they are, so that
/// they are found again in what was written.
struct MarkedSample {
  /// The request with the texts in it.
  let sample: RequestSample

  /// The values by name, with what stands there at first.
  let values: [(name: String, initial: String)]

  /// What is looked for in a text, whose value it is, and what is shown in its place.
  private let places: [(text: [UInt8], name: String, shown: String)]

  /// Marks the path values of a request that need no percent-encoding: any other is written
  /// differently in each language.
  init(_ original: RequestSample) {
    var marked = original
    var values: [(name: String, initial: String)] = []
    var places: [(text: [UInt8], name: String, shown: String)] = []
    func add(_ variable: SampleVariable) {
      let text = "\(variable.defaultValue)"
      values.append(("\(variable.name)", text))
      places.append((Array(text.utf8), "\(variable.name)", text))
    }
    add(.baseURL)
    // A message names the parts of the base URL apart from each other.
    places.append((Array(HTTPRenderer.defaultHost.utf8), "BASE_HOST", HTTPRenderer.defaultHost))
    places.append((Array(Self.basePathMark.utf8), "BASE_PATH", ""))
    if original.usesToken { add(.token) }
    for (index, value) in original.pathValues.enumerated() {
      guard let text = value.literal, !text.isEmpty,
        text.utf8.allSatisfy(\.isUnreserved)
      else {
        continue
      }
      let mark = "Endpaper0Value\(index)End"
      marked.pathValues[index].text = .literal(mark)
      values.append((value.name, text))
      places.append((Array(mark.utf8), value.name, text))
    }
    sample = marked
    self.values = values
    self.places = places
  }

  /// The path of the base URL in a message: the mock has none, another server may.
  private static let basePathMark = "/Endpaper0BasePathEnd"

  /// What writes a marked sample in a language.
  static func renderer(of language: SampleLanguage) -> any RequestRenderer {
    language == .http ? HTTPRenderer(basePath: basePathMark) : language.renderer
  }

  /// Where the values stand in a text, in order.
  func marks(in text: String) -> [CodeMarkup.Mark] {
    let bytes = Array(text.utf8)
    var startsPlace = [Bool](repeating: false, count: 256)
    for place in places { startsPlace[Int(place.text[0])] = true }
    var marks: [CodeMarkup.Mark] = []
    var index = 0
    while index < bytes.count {
      guard startsPlace[Int(bytes[index])],
        let place = places.first(where: { bytes[index...].starts(with: $0.text) })
      else {
        index += 1
        continue
      }
      let range = index..<index + place.text.count
      marks.append(CodeMarkup.Mark(range: range, name: place.name, shown: place.shown))
      index = range.upperBound
    }
    return marks
  }
}
