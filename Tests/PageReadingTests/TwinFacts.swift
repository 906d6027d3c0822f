import APIModel
import Foundation
import TestSupport
import Testing

/// What the model says of an operation, as far as two pages about it can be compared: the order of the
/// page, its prose and its own names for things are left out.
struct TwinFacts: Equatable {
  /// What there is: parameters, statuses, header fields, fields of bodies, the end of its life.
  private(set) var things: Set<String> = []

  /// What is said about them; pages do not say everything.
  private(set) var statements: [String: String] = [:]

  init(_ endpoint: Endpoint) {
    for parameter in endpoint.parameters {
      let name = "parameter \(parameter.location.rawValue) \(parameter.wireName)"
      note(name, parameter.requirement, parameter.schema)
    }
    for response in endpoint.responses {
      let name = "response \(response.status.map(String.init) ?? "-")"
      things.insert(name)
      for header in response.headers {
        note("\(name) header \(header.wireName)", header.requirement, header.schema)
      }
      if let body = response.body { note(fieldsOf: body, in: name) }
    }
    for body in endpoint.requestBodies { note(fieldsOf: body.schema, in: "request") }
    if endpoint.lifecycle.isDeprecated { things.insert("deprecated") }
    if endpoint.lifecycle.replacement != nil { things.insert("replacement") }
  }

  /// What another page about the same operation says otherwise, in words.
  func differences(from other: TwinFacts) -> [String] {
    let missing = things.symmetricDifference(other.things).map { name in
      "\(name) is only \(things.contains(name) ? "here" : "there")"
    }
    let otherwise = statements.compactMap { name, said -> String? in
      guard let there = other.statements[name], there != said else { return nil }
      return "\(name) is '\(said)' here and '\(there)' there"
    }
    return (missing + otherwise).sorted()
  }

  private mutating func note(_ name: String, _ requirement: Requirement, _ schema: Schema) {
    things.insert(name)
    if requirement != .unstated { statements["\(name) required"] = "\(requirement)" }
    if let type = schema.type { statements["\(name) type"] = "\(type.kind)" }
    if !schema.allowedValues.isEmpty {
      statements["\(name) values"] = schema.allowedValues.joined(separator: " ")
    }
  }

  private mutating func note(fieldsOf schema: Schema, in name: String) {
    for field in schema.fields {
      let inner = "\(name) \(field.name)"
      note(inner, field.requirement, field.schema)
      note(fieldsOf: field.schema, in: inner)
    }
  }
}

/// What people found on the pages of a folder, by hand.
struct PageTruth: Decodable {
  /// An operation as people read it.
  struct Operation: Decodable {
    var file: String
    var method: String
    var path: String
    var params: [Parameter]
    var statuses: [Int]
    var deprecated: Bool
  }

  /// A parameter of one.
  struct Parameter: Decodable {
    var name: String
  }

  var operations: [Operation]
}

/// Pages that say the same of one operation.
struct Twins: Sendable, CustomTestStringConvertible {
  /// The method and the path.
  var operation: String

  /// The pages, by folder and file.
  var pages: [(folder: String, file: String)]

  var testDescription: String {
    "\(operation) in \(pages.map(\.file).joined(separator: ", "))"
  }

  /// The twins among the pages of folders, each with the file that says what is on its pages: the same
  /// operation with the same parameters, statuses and end of life.
  static func all(in folders: [(folder: String, truth: String)]) -> [Twins] {
    var groups: [String: Twins] = [:]
    for (folder, truth) in folders {
      guard let bytes = SharedMaterial.bytes(truth),
        let read = try? JSONDecoder().decode(PageTruth.self, from: Data(bytes))
      else { continue }
      for operation in read.operations {
        let name = "\(operation.method) \(operation.path)"
        let said = [
          name, operation.params.map(\.name).sorted().joined(separator: " "),
          operation.statuses.sorted().description,
          "\(operation.deprecated)",
        ]
        groups[said.joined(separator: "\n"), default: Twins(operation: name, pages: [])].pages
          .append((folder, operation.file))
      }
    }
    return groups.values.filter { $0.pages.count > 1 }.sorted { $0.operation < $1.operation }
  }
}
