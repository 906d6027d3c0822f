import APIModel
import RequestSamples

extension Endpoint {
  /// The requests that the page shows and that its server takes: all but those of an answer that says
  /// what is wrong with them (400 and 422).
  var acceptedRequests: [Example] {
    let answers = examples.filter { $0.role == .response }
    return examples.filter { request in
      guard request.role == .request else { return false }
      let own = answers.filter { answer in
        answer.name == request.name || !answer.title.isEmpty && answer.title == request.title
      }
      return own.isEmpty || own.contains { ![400, 422].contains(servedStatus(of: $0).code) }
    }
  }

  /// Whether a request without content is among those that the page shows and its server takes: its
  /// answer has its name, and no content has.
  var showsRequestWithoutContent: Bool {
    let requests = acceptedRequests
    let filled = requests.filter { $0.body?.sendableText != nil }
    return requests.contains { request in
      request.request?.method == method && request.body?.sendableText == nil
        && examples.contains { $0.role == .response && $0.name == request.name }
        && !filled.contains { other in
          other.name == request.name || !other.title.isEmpty && other.title == request.title
        }
    }
  }
}
