/// A place in a JSON value (RFC 6901): the names and indexes on the way from its root.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// Member names, and indexes of arrays in decimal; empty for the whole value.
  public var steps: [String]

  /// The whole value.
  public static let root = JSONPointer([])

  /// Makes the pointer of a way from the root.
  public init(_ steps: [String]) { self.steps = steps }

  /// Reads the text of a pointer; nil for one that neither is empty nor starts with `/`, and for a
  /// `~` that escapes nothing (section 3).
  public init?(text: String) {
    if text.isEmpty {
      steps = []
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.first?.isEmpty == true else { return nil }
    var steps: [String] = []
    for part in parts.dropFirst() {
      guard let step = Self.unescaped(part) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  /// The text, `/a/0/b~1c`.
  public var description: String { steps.map { "/" + Self.escaped($0) }.joined() }

  /// The place of a member or an element below this place.
  public func appending(_ step: String) -> JSONPointer { JSONPointer(steps + [step]) }

  private static func escaped(_ step: String) -> String {
    guard step.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return step
    }
    var bytes: [UInt8] = []
    for byte in step.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes += "~0".utf8
      case UInt8(ascii: "/"): bytes += "~1".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in part {
      if isEscaped {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
        bytes.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isEscaped = false
      } else if byte == UInt8(ascii: "~") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return isEscaped ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// The value at a place; nil where there is none.
  ///
  /// An index has no sign and no leading zero (section 4); of members with one name the last counts.
  public subscript(_ pointer: JSONPointer) -> JSONValue? {
    var value = self
    for step in pointer.steps {
      switch value {
      case .object:
        guard let member = value[step] else { return nil }
        value = member
      case .array(let elements):
        guard let index = Int(step), String(index) == step, elements.indices.contains(index) else {
          return nil
        }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }
}
