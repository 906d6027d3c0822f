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

  let pages: [WrittenPage]
  let plan: SitePlan

  /// The file: one page in each line, so that two sites can be compared by lines.
  func file(_ memory: HTMLMemory) -> OutputFile {
    memory.records.begin(AnySetting())
    defer { memory.records.end() }
    var bytes = Array("{\"version\":\(Self.version),\"title\":".utf8)
    bytes += JSONWriter.compact(.string(plan.reference.title)).utf8
    if let published = plan.published {
      bytes += ",\"address\":\(JSONWriter.compact(.string(published.text)))".utf8
    }
    bytes += ",\"pages\":[".utf8
    for (index, page) in pages.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      let group = page.page.group.map { plan.reference.groups[$0].title } ?? ""
      let input = HTMLMemory.RecordInput(page: page, group: group)
      bytes += memory.records.value(at: page.view.path, of: input) {
        Array(JSONWriter.compact(record(of: page)).utf8)
      }
    }
    bytes += "\n]}\n".utf8
    return OutputFile(path: Self.path, bytes: bytes)
  }

  private func record(of page: WrittenPage) -> JSONValue {
    let view = page.view
    var members = [
      JSONMember("title", .string(view.title)), JSONMember("path", .string(view.path)),
    ]
    if let group = page.page.group {
      members.append(JSONMember("group", .string(plan.reference.groups[group].title)))
    }
    if !view.summary.isEmpty { members.append(JSONMember("summary", .string(view.summary))) }
    if case .endpoint(let endpoint) = view.content {
      members.append(JSONMember("operation", operation(endpoint)))
      let statuses = endpoint.responses.compactMap { Int($0.status) }
      members.append(
        JSONMember("statuses", .array(statuses.map { .number(String($0)) })))
    }
    let places = page.searchPlaces.map(place)
    if !places.isEmpty { members.append(JSONMember("fields", .array(places))) }
    return .object(members)
  }

  private func operation(_ endpoint: EndpointView) -> JSONValue {
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

  private func place(_ place: SearchPlace) -> JSONValue {
    var members = [
      JSONMember("name", .string(place.name)), JSONMember("in", .string(place.part.location)),
    ]
    if let status = Int(place.part.status) {
      members.append(JSONMember("status", .number(String(status))))
    }
    return .object(members + [JSONMember("id", .string(place.id))])
  }
}
