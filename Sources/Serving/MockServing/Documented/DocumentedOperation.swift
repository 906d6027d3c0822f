import FixtureFormat

/// An operation of the catalogue with everything about it that does not depend on a request.
///
/// It is made once and never changes; as an object it is handed on without a copy.
final class DocumentedOperation: Sendable {
  /// The operation as the catalogue has it.
  let operation: FixtureOperation

  /// All answers in the order of the page.
  let answers: [DocumentedAnswer]

  /// The answers to choose from when a request wishes for none, the lowest status first: those that
  /// report success, else those that lead elsewhere; all in the order of the page where none does.
  let usual: [DocumentedAnswer]

  /// The documented errors whose request tells them apart from every success: it has a query value that
  /// none of those has, or another value for a path variable that those have, too.
  let tellingErrors: [DocumentedAnswer]

  /// The documented errors whose content can say in our words what went wrong, by status.
  let errors: [Int: DocumentedError]

  /// What the journal says where this operation is chosen.
  let journalReason: String

  /// Makes an operation ready.
  ///
  /// Interim responses (1xx) are left out: they are never the answer to a request.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - site: The files that hold the examples.
  ///   - prefix: The path below which the mock answers; empty for none.
  init(_ operation: FixtureOperation, site: SiteSnapshot, prefix: String = "") {
    self.operation = operation
    answers = operation.responses.filter { (200...599).contains($0.status) }.flatMap { response in
      let examples = response.examples.isEmpty ? [nil] : response.examples.map(Optional.some)
      return examples.map {
        DocumentedAnswer($0, of: response, in: operation, site: site, prefix: prefix)
      }
    }
    let sorted = answers.enumerated().sorted {
      ($0.element.status, $0.offset) < ($1.element.status, $1.offset)
    }.map(\.element)
    let successes = sorted.filter { $0.status < 300 }
    let others = sorted.filter { $0.status < 400 }
    usual = !successes.isEmpty ? successes : !others.isEmpty ? others : answers
    tellingErrors = Self.tellingErrors(sorted.filter { $0.status >= 400 }, among: successes)
    errors = Dictionary(
      answers.compactMap { answer in
        DocumentedError(answer, site: site).map { (answer.status, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    journalReason = "operation: \(operation.id)"
  }

  private static func tellingErrors(
    _ errors: [DocumentedAnswer],
    among successes: [DocumentedAnswer]
  ) -> [DocumentedAnswer] {
    let path = Set(successes.flatMap(\.pathValues))
    let query = Set(successes.flatMap(\.queryValues))
    return errors.filter { error in
      error.queryValues.contains { !query.contains($0) }
        || error.pathValues.contains { value in
          !path.contains(value) && path.contains { $0.name == value.name }
        }
    }
  }

  /// The answers that a request can get by what it wishes for, before anything else is looked at.
  func candidates(for wish: Wish) -> [DocumentedAnswer] {
    if wish.code == nil, wish.example == nil { return usual }
    return answers.filter { answer in
      (wish.code == nil || answer.status == wish.code)
        && (wish.example == nil || answer.name == wish.example)
    }
  }

  /// The operation as what a client may have meant; its path is that below the prefix of the mock.
  func suggestion(below prefix: String) -> Problem.Suggestion {
    Problem.Suggestion(operation, path: prefix + (operation.paths.first ?? "/"))
  }

  /// The answer to a request that this operation refuses: the error that the page documents for the
  /// status, with our words in it, else the problem; both lead to the page.
  func refusal(_ problem: Problem, _ headers: [HeaderFields.Field] = []) -> MockAnswer {
    var answer =
      errors[problem.status]?.answer(saying: problem.message)
      ?? problem.answer([HelpLink.field(of: operation)])
    for field in headers {
      answer.headers.remove(field.name)
      answer.headers.add(field.name, field.value)
    }
    answer.origin = .operation(operation.id)
    return answer
  }
}
