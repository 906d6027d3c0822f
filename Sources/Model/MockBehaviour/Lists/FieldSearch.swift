import FixtureFormat
import JSONText

/// Finds the field of an element that the name of a parameter means.
struct FieldSearch {
  private typealias Field = ElementFields.Field

  /// What a name turned out to mean.
  enum Result {
    case found(ElementFields.Field)
    case nothing(FixtureUnusedParameter.Reason)
  }

  private let fields: ElementFields
  private let prefixes: [String]

  /// Searches in these fields; `resource` is what a list of them is called, such as `images`.
  init(_ fields: ElementFields, resource: String?) {
    self.fields = fields
    let name = resource.map(FieldName.comparable) ?? ""
    prefixes = name.isEmpty ? [] : [FieldName.singular(name), name]
  }

  /// The field that is meant.
  ///
  /// Its name may be spelled with other dashes, underscores or capitals, have the resource in front
  /// (`image_id` for `id`), or stand deeper, with the way (`metadata.kernel`) or without it where only
  /// one field can be meant. What everything has, such as a name, needs the way.
  func field(named name: String) -> Result {
    let key = FieldName.comparable(name)
    guard !key.isEmpty else { return .nothing(.noSuchField) }
    if let exact = fields[JSONPointer([name])] { return result([exact], all: true) }
    let outer = fields.outer.filter { comparable($0) == key }
    if !outer.isEmpty { return result(outer, all: true) }
    let way = Self.way(name)
    let onItsWay = fields.inner.filter { $0.place.steps.map(FieldName.comparable) == way }
    if !onItsWay.isEmpty { return result(onItsWay, all: true) }
    for prefix in prefixes where key.hasPrefix(prefix) && key != prefix {
      let rest = String(key.dropFirst(prefix.count))
      let named = fields.outer.filter { comparable($0) == rest }
      if !named.isEmpty { return result(named, all: true) }
    }
    let lists = fields.outer.filter {
      $0.content == .listOfScalars && FieldName.singular(comparable($0)) == key
    }
    if !lists.isEmpty { return result(lists, all: true) }
    let deep = fields.inner.filter { field in
      (comparable(field) == key && !Self.common.contains(key))
        || (field.place.steps.count == 2
          && field.place.steps.map(FieldName.comparable).joined() == key)
    }
    return result(deep, all: false)
  }

  private static let common: Set<String> = [
    "id", "uuid", "name", "title", "type", "kind", "status", "state", "key", "value", "code", "url",
    "description", "version",
  ]

  private func comparable(_ field: Field) -> String {
    FieldName.comparable(field.place.steps.last ?? "")
  }

  /// The names of a spelled way: `a.b`, `a[b]`.
  private static func way(_ name: String) -> [String] {
    name.split { $0 == "." || $0 == "[" || $0 == "]" }.map { FieldName.comparable(String($0)) }
  }

  /// What several candidates come to; `all` where a field that cannot be compared is the one that is
  /// meant all the same.
  private func result(_ candidates: [Field], all: Bool) -> Result {
    let comparable = candidates.filter(\.content.isComparable)
    if comparable.count == 1, let field = comparable.first { return .found(field) }
    if comparable.count > 1 { return .nothing(.severalFields) }
    return .nothing(candidates.isEmpty || !all ? .noSuchField : .notComparable)
  }
}
