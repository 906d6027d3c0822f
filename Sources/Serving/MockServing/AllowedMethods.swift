/// The methods that a path answers, for `Allow` (RFC 9110, section 10.2.1).
struct AllowedMethods: Hashable {
  /// The methods: what is documented in its order, `HEAD` behind `GET`, and `OPTIONS`.
  let methods: [String]

  /// Makes the methods of a path with these documented ones, each of which may stand more than once.
  init(documented: [String]) {
    var methods: [String] = []
    for method in documented + ["OPTIONS"] where !methods.contains(method) {
      methods.append(method)
      if method == "GET", !methods.contains("HEAD") { methods.append("HEAD") }
    }
    self.methods = methods
  }

  /// The value of `Allow`.
  var field: String { methods.joined(separator: ", ") }
}
