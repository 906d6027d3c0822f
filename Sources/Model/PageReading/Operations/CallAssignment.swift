import APIModel
import MarkupTree

/// Gives the calls that a page shows to the operations that they call.
///
/// Nearness tells whose example a call is only where method and path do not: pages collect their
/// calls at the end, and show the call of one operation below another. An answer goes with the call
/// before it.
struct CallAssignment {
  private let sites: [OperationSite]
  private let outline: Outline

  /// The operations by their calls; many pages show none.
  private lazy var calls = CallIndex(sites)

  private lazy var sitesOfGround = sites.reduce(into: [:]) { $0[$1.ground, default: 0] += 1 }

  /// The passages with messages that each operation gets, in reading order, in place of those in its
  /// region; the sentence that introduces a call comes along.
  private(set) var messages: [[(passage: Int, finding: Finding)]]

  /// The passages whose calls are none of the operation that they stand at.
  private(set) var strangers: Set<Int> = []

  /// Assigns the messages in the regions of these operations.
  init(
    of sites: [OperationSite],
    regions: [[Int]],
    findings: [Finding],
    in outline: Outline
  ) {
    self.sites = sites
    self.outline = outline
    messages = Array(repeating: [], count: sites.count)
    for (number, region) in regions.enumerated() {
      assign(region, of: number, findings)
    }
    for number in messages.indices { messages[number].sort { $0.passage < $1.passage } }
  }

  /// Where a call and the answers behind it belong.
  private enum Home: Hashable {
    case operation(Int)
    case nowhere
  }

  private mutating func assign(_ region: [Int], of own: Int, _ findings: [Finding]) {
    var home = Home.operation(own)
    var callScope = 0
    for passage in region {
      guard case .messages(let all, let rule) = findings[passage] else { continue }
      let scope = outline.passages[passage].scope
      if home != .operation(own), !isTogether(callScope, scope) { home = .operation(own) }
      var parts: [(home: Home, messages: [MessageText])] = []
      for message in all {
        if let call = call(of: message) {
          home = self.home(of: call, at: passage, own: own)
          callScope = scope
        } else if message.isRequest == true {
          home = .operation(own)
        }
        if parts.last?.home == home {
          parts[parts.count - 1].messages.append(message)
        } else {
          parts.append((home, [message]))
        }
      }
      for part in parts {
        switch part.home {
        case .operation(let number):
          if number != own, isIntroduced(passage, findings) {
            messages[number].append((passage - 1, .prose))
          }
          messages[number].append((passage, .messages(part.messages, rule: rule)))
        case .nowhere: strangers.insert(passage)
        }
      }
    }
  }

  /// Whether the sentence before a passage only says what is shown: `Fetch the image:`.
  private func isIntroduced(_ passage: Int, _ findings: [Finding]) -> Bool {
    guard let lead = outline.lead(of: passage)?.text, lead.hasSuffix(":"),
      case .prose = findings[passage - 1]
    else { return false }
    return true
  }

  /// Whether an answer in a scope can be that of a call in another: below one heading, or the next.
  private func isTogether(_ call: Int, _ answer: Int) -> Bool {
    let callSection = outline.section(of: call)
    let answerSection = outline.section(of: answer)
    if callSection == answerSection { return true }
    guard let callSection, let answerSection else { return false }
    return outline.scopes[callSection].parent == outline.scopes[answerSection].parent
      && outline.scopes[callSection].hint.side == .request
      && outline.scopes[answerSection].hint.side == .response
  }

  private func call(of message: MessageText) -> (method: HTTPMethod, path: String)? {
    let call: (HTTPMethod, String)?
    switch message.start {
    case .request(let line): call = (line.method, line.target)
    case .command(let command): call = HTTPMethod(command.method).map { ($0, command.url) }
    case .address, .status, .requestContent, .none: call = nil
    }
    guard let (method, address) = call, let target = PathSpelling.target(of: address) else {
      return nil
    }
    return (method, String(target.prefix { $0 != "?" && $0 != "#" }))
  }

  private mutating func home(
    of call: (method: HTTPMethod, path: String),
    at passage: Int,
    own: Int
  ) -> Home {
    let site = sites[own]
    let isAlone = sitesOfGround[site.ground] == 1
    let entries = calls.entries(for: call.method, call.path)
    if isAlone, entries.contains(where: { $0.operation == own }) { return .operation(own) }
    // A slip in the method of an example makes it no example of another operation.
    let templates = site.paths.map(\.template)
    let fitsPath =
      templates.contains { RequestTarget.values(of: $0, in: call.path) != nil }
      || RequestTarget.isSpread(call.path, over: templates)
    let isExample = isMeantAsExample(passage, title: site.title)
    if isAlone, fitsPath, isExample { return .operation(own) }
    // A path of nothing but variables fits every call.
    let telling = entries.filter { $0.operation == own || $0.closeness.fixed > 0 }
    guard let best = telling.max(by: { isFarther($0, $1, own: own) }) else {
      let isOther = site.method != call.method && site.method != .any
      return isAlone && isOther && !isExample ? .nowhere : .operation(own)
    }
    return .operation(best.operation)
  }

  private func isFarther(_ left: CallIndex.Entry, _ right: CallIndex.Entry, own: Int) -> Bool {
    let (near, far) = (right.closeness, left.closeness)
    if far != near { return far < near }
    if right.operation == own || left.operation == own { return left.operation != own }
    return left.operation < right.operation
  }

  /// Whether headings say that messages are shown here, or none stands between the title and the call.
  private func isMeantAsExample(_ passage: Int, title: Int) -> Bool {
    let scope = outline.passages[passage].scope
    let hint = outline.hint(of: scope)
    return hint.isExample || hint.side != nil || outline.section(of: scope) == title
  }
}
