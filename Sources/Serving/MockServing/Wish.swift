/// Which of the documented answers a request wishes for, and how it wants it sent.
struct Wish: Hashable {
  /// The status code.
  var code: Int?

  /// The name of an example.
  var example: String?

  /// Whether the answer is to be made from the documented types; nil where the request does not say.
  var isDynamic: Bool?

  /// The milliseconds to wait; nil where the request does not say.
  var delay: Int?

  /// What is to go wrong; nil where the request does not say.
  var fault: MockFault?

  /// The preferences that were taken from `Prefer`, as `Preference-Applied` repeats them.
  var applied: [String] = []
}
