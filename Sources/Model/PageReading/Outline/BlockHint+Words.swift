import SourceText
import Vocabulary

extension BlockHint {
  /// What a heading or label says, whose whole text is known or that names a status.
  init(heading: String, vocabulary: Vocabulary) {
    if let label = StatusLabel(heading, vocabulary: vocabulary) {
      self.init(side: .response, isExample: label.isExample, status: label.status.code)
    } else if let role = vocabulary.section(heading) {
      self.init(role)
    } else if heading.utf8.count < 64, let status = StatusText(heading), Self.isReason(status) {
      self.init(side: .response, status: status.code)
    } else if heading.utf8.count < 64, let status = StatusSlip.status(ofHeading: heading) {
      self.init(side: .response, status: status.code)
    } else if let role = Self.leadingRole(of: heading, vocabulary: vocabulary) {
      self.init(role)
    } else {
      // Of the message that the headings around it speak of.
      self.init(part: Self.part(named: heading))
    }
  }

  /// The part that a single word names, of whatever message.
  private static func part(named heading: String) -> Part? {
    guard heading.utf8.count <= 16, let first = heading.utf8.first,
      "hcbj*".utf8.contains(first.lowerCased)
    else { return nil }
    return switch LabelText.bare(heading).lowercased() {
    case "header", "headers", "http headers", "header fields": .headers
    case "cookie", "cookies": .cookies
    case "body", "json body": .body
    default: nil
    }
  }

  /// Whether what stands behind a code at the start of a heading is no name of what is counted.
  private static func isReason(_ status: StatusText) -> Bool {
    status.reason.first.map { $0.isUppercase || !$0.isLetter } ?? true
  }

  /// What the title of a section says: all that a label does, and `On Success: Accepted`.
  init(title: String, vocabulary: Vocabulary) {
    self.init(heading: title, vocabulary: vocabulary)
    guard isEmpty, title.utf8.count < 80,
      let colon = title.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return }
    switch vocabulary.section(title[..<colon]) {
    case .successStatuses: self.init(.successStatuses)
    case .errorStatuses: self.init(.errorStatuses)
    default: return
    }
  }

  /// `Request Example - second method` and `Response Example format=json` start with what they are.
  private static func leadingRole(of heading: String, vocabulary: Vocabulary) -> SectionRole? {
    guard heading.utf8.count < 120 else { return nil }
    var rest = heading.utf8[...]
    for _ in 0..<2 { rest = rest.drop { $0 == 0x20 }.drop { $0 != 0x20 } }
    let remark = Substring(rest.drop { $0 == 0x20 })
    guard !remark.isEmpty,
      remark.hasByte(where: { $0 == UInt8(ascii: "=") }) || !Self.startsWithLetter(remark)
    else { return nil }
    let role = vocabulary.section(heading[..<rest.startIndex])
    switch role {
    case .requestExample, .responseExample: return role
    default: return nil
    }
  }

  private static func startsWithLetter(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first < 0x80 ? first.isLetter : text.first?.isLetter == true
  }

  /// What the known title of a section says.
  init(_ role: SectionRole) {
    switch role {
    case .uri, .method, .path: self.init(part: .operation(role))
    case .parameters: self.init(part: .parameters)
    case .pathParameters: self.init(side: .request, part: .path)
    case .queryParameters: self.init(side: .request, part: .query)
    case .cookieParameters: self.init(side: .request, part: .cookies)
    case .request: self.init(side: .request)
    case .requestParameters: self.init(side: .request, part: .parameters)
    case .requestHeaders: self.init(side: .request, part: .headers)
    case .requestBody: self.init(side: .request, part: .body)
    case .requestExample: self.init(side: .request, isExample: true)
    case .requestURI: self.init(side: .request, part: .operation(role), isExample: true)
    case .response: self.init(side: .response)
    case .responseParameters: self.init(side: .response, part: .parameters)
    case .responseHeaders: self.init(side: .response, part: .headers)
    case .responseBody: self.init(side: .response, part: .body)
    case .responseExample: self.init(side: .response, isExample: true)
    case .examples: self.init(isExample: true)
    case .statusCodes, .successStatuses, .errorStatuses:
      self.init(side: .response, part: .statuses)
    case .function, .classification, .constraints, .authorization, .errorCodes, .history, .seeAlso:
      self.init(part: .prose)
    case .format: self.init()
    }
  }

  /// What a caption or the sentence before a block says, by its words.
  init(phrase: String, vocabulary: Vocabulary) {
    self.init()
    if let role = vocabulary.section(phrase) {
      self.init(role)
      return
    }
    let mentions = vocabulary.mentions(in: phrase)
    let isRequest = mentions.contains(.request)
    let isResponse = mentions.contains(.response)
    if isResponse != isRequest { side = isResponse ? .response : .request }
    isExample = mentions.contains(.example)
    if mentions.contains(.statusCodes) {
      part = .statuses
      side = .response
    } else {
      part = Self.parts.first { mentions.contains($0.word) }?.part
    }
  }

  /// The parts that a phrase can name, the more telling ones first.
  private static let parts: [(word: MentionWord, part: Part)] = [
    (.query, .query), (.headers, .headers), (.body, .body), (.path, .path),
    (.parameters, .parameters),
  ]
}
