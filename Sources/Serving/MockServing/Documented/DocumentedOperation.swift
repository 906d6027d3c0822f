import FixtureFormat

/// An operation of the catalogue with everything about it that does not depend on a request.
struct DocumentedOperation: Sendable {
  /// The operation as the catalogue has it.
  let operation: FixtureOperation

  /// All answers in the order of the page.
  let answers: [DocumentedAnswer]

  /// The answers to choose from when a request wishes for none, the lowest status first: those that
  /// report success, else those that lead elsewhere; all in the order of the page where none does.
  let usual: [DocumentedAnswer]

  /// Makes an operation ready.
  ///
  /// Interim responses (1xx) are left out: they are never the answer to a request.
  init(_ operation: FixtureOperation, site: SiteSnapshot) {
    self.operation = operation
    answers = operation.responses.filter { (200...599).contains($0.status) }.flatMap { response in
      let examples = response.examples.isEmpty ? [nil] : response.examples.map(Optional.some)
      return examples.map { DocumentedAnswer($0, of: response, in: operation, site: site) }
    }
    let sorted = answers.enumerated().sorted {
      ($0.element.status, $0.offset) < ($1.element.status, $1.offset)
    }.map(\.element)
    let successes = sorted.filter { $0.status < 300 }
    let others = sorted.filter { $0.status < 400 }
    usual = !successes.isEmpty ? successes : !others.isEmpty ? others : answers
  }
}
