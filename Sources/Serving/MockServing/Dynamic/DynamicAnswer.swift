import FixtureFormat
import JSONText

/// Makes the content from the documented types where a request or the person asks for that; it never
/// answers.
///
/// The seed is the operation with the path values of the request, so that whoever asks again gets the
/// same.
struct DynamicAnswer: DecisionStep {
  private let isAlways: Bool

  init(_ options: MockOptions) { isAlways = options.isDynamic }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    // An example that is asked for by name is meant as it is.
    let isMade = exchange.wish.isDynamic ?? (isAlways && exchange.wish.example == nil)
    guard isMade, var chosen = exchange.chosen else { return nil }
    guard let schema = chosen.documented.schema, !chosen.answer.isAlwaysEmpty else {
      if exchange.wish.isDynamic == true {
        exchange.warnings.append(
          "The page describes no type of this answer; the documented one is sent.")
      }
      return nil
    }
    let values = chosen.pathValues.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    let generator = SchemaGenerator(
      seed: "\(chosen.operation.operation.id)?\(values)",
      pathValues: chosen.pathValues
    )
    chosen.replaceContent(by: generator.value(of: schema))
    exchange.chosen = chosen
    exchange.note("content: made from the documented types")
    return nil
  }
}
