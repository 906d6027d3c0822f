import APIModel

// By places, since an example is large and a loop over the examples themselves copies each of them.
extension [Example] {
  /// The header fields of the messages that go one way, in order.
  func headers(of role: Example.Role) -> [HeaderLine] {
    var headers: [HeaderLine] = []
    for index in indices where self[index].role == role { headers += self[index].headers }
    return headers
  }

  /// The bodies of the messages that go one way, in order.
  func bodies(of role: Example.Role) -> [ExampleBody] {
    var bodies: [ExampleBody] = []
    for index in indices where self[index].role == role {
      if let body = self[index].body { bodies.append(body) }
    }
    return bodies
  }

  /// The first body of a response with a status, or without one where `orOfNone`.
  func body(ofResponse status: Int?, orOfNone: Bool) -> ExampleBody? {
    for index in indices where self[index].role == .response {
      let isMeant = self[index].status == status || (self[index].status == nil && orOfNone)
      if isMeant, let body = self[index].body { return body }
    }
    return nil
  }
}
