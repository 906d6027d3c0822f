import APIModel
import JSONText
import SiteEmission

/// What the search of the site knows, as JSON for other programs: `search.json`.
///
/// Its shape is that of ``schemaText``; a change that could break a program that reads it gives it
/// another version.
public struct SearchDocument: Sendable {
  /// The path of the file in the site.
  public static let path = "search.json"

  static let version = 1

  let pages: [PageRecord]
  let plan: SitePlan

  /// Hands over the file: one page in each line, so that two sites can be compared by lines.
  func file<Receiver: OutputReceiver>(to receiver: Receiver) -> Receiver.Taken {
    receiver.take(Self.path) { write in
      write(head)
      for (index, page) in pages.enumerated() {
        write(index == 0 ? Self.firstLine : Self.nextLine)
        write(page.document)
      }
      write(Self.tail)
    }
  }

  private static let firstLine = Array("\n".utf8)
  private static let nextLine = Array(",\n".utf8)
  private static let tail = Array("\n]}\n".utf8)

  private var head: [UInt8] {
    var bytes = Array("{\"version\":\(Self.version),\"title\":".utf8)
    bytes += JSONWriter.compact(.string(plan.reference.title)).utf8
    if let published = plan.published {
      bytes += ",\"address\":\(JSONWriter.compact(.string(published.text)))".utf8
    }
    bytes += ",\"pages\":[".utf8
    return bytes
  }

  /// The record of a page, on which names stand at these places, as JSON.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - places: The names that a search finds on it.
  ///   - group: The title of its group; nil for a page of the site as a whole.
  /// - Returns: The JSON, on one line.
  static func record(
    of page: WrittenPage,
    _ places: [SearchPlace],
    group: String?
  ) -> [UInt8] {
    let view = page.view
    var members = [
      JSONMember("title", .string(view.title)), JSONMember("path", .string(view.path)),
    ]
    if let group { members.append(JSONMember("group", .string(group))) }
    if !view.summary.isEmpty { members.append(JSONMember("summary", .string(view.summary))) }
    if case .endpoint(let endpoint) = view.content {
      members.append(JSONMember("operation", operation(endpoint)))
      let statuses = endpoint.responses.compactMap { Int($0.status) }
      members.append(
        JSONMember("statuses", .array(statuses.map { .number(String($0)) })))
    }
    var json = Array(JSONWriter.compact(.object(members)).utf8)
    guard !places.isEmpty else { return json }
    // Names are the most of it, and are written without a tree of values.
    json.removeLast()
    json += ",\"fields\":".utf8
    for (index, place) in places.enumerated() {
      json.append(UInt8(ascii: index == 0 ? "[" : ","))
      write(place, to: &json)
    }
    json += "]}".utf8
    return json
  }

  private static func operation(_ endpoint: EndpointView) -> JSONValue {
    var members = [
      JSONMember("method", .string(endpoint.requestLine.method.rawValue)),
      JSONMember("path", .string(endpoint.requestLine.path.description)),
    ]
    if !endpoint.otherPaths.isEmpty {
      let paths = endpoint.otherPaths.map { JSONValue.string($0.path.description) }
      members.append(JSONMember("otherPaths", .array(paths)))
    }
    if let lifecycle = endpoint.lifecycle {
      members.append(JSONMember("stage", .string(lifecycle.style)))
    }
    return .object(members)
  }

  private static func write(_ place: SearchPlace, to json: inout [UInt8]) {
    json += "{\"name\":".utf8
    JSONWriter.write(string: place.name, into: &json)
    json += ",\"in\":".utf8
    JSONWriter.write(string: place.part.location, into: &json)
    if let status = Int(place.part.status) { json += ",\"status\":\(status)".utf8 }
    json += ",\"id\":".utf8
    JSONWriter.write(string: place.id, into: &json)
    json.append(UInt8(ascii: "}"))
  }
}
