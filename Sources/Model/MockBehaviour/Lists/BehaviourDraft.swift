import APIModel
import FixtureFormat
import JSONText
import SourceText

/// The behaviour of a list in the making, one parameter after the other.
struct BehaviourDraft {
  private(set) var diagnostics: [Diagnostic] = []

  private let shape: ListShape
  private let fields: ElementFields
  private let search: FieldSearch
  private let endpoint: Endpoint
  private let certain: Set<ParameterRole>
  private let pagesCertainly: Bool
  private let hasPageSize: Bool
  private let sortsCertainly: Bool
  private var effects: [FixtureListParameter] = []
  private var unused: [FixtureUnusedParameter] = []

  init(_ shape: ListShape, names: [String], endpoint: Endpoint) {
    self.shape = shape
    self.endpoint = endpoint
    fields = ElementFields(of: shape.elements)
    let resource = shape.place.steps.last ?? endpoint.path.lastLiteral
    search = FieldSearch(fields, resource: resource)
    let certain = Set(names.compactMap(ParameterRole.certain))
    self.certain = certain
    let pages = certain.contains { [.pageSize, .marker, .offset, .pageNumber].contains($0) }
    pagesCertainly = pages
    sortsCertainly = certain.contains(.sort)
    hasPageSize =
      certain.contains(.pageSize)
      || (pages && names.contains { ParameterRole.likely($0) == .pageSize })
  }

  /// What came of it.
  var behaviour: FixtureListBehaviour {
    let envelope = ListEnvelope(of: endpoint, shape)
    let pages = effects.contains { $0.effect == .pageSize }
    return FixtureListBehaviour(
      list: shape.place,
      parameters: effects,
      links: pages ? envelope.links : [],
      total: envelope.total,
      unused: unused
    )
  }

  // MARK: Inference

  /// Adds what a parameter does by its name.
  mutating func infer(_ name: String) {
    if let role = ParameterRole.certain(name) {
      apply(role == .sort && isDirection(name) ? .sortDirection : role, to: name)
      return
    }
    let named = search.field(named: name)
    if case .found(let field) = named, field.place.steps.count == 1 {
      add(name, .equals(field: field.place))
    } else if let bound = ParameterBound(name) {
      add(name, compare(bound))
    } else if let role = likelyRole(name) {
      apply(role, to: name)
    } else {
      switch named {
      case .found(let field): add(name, .equals(field: field.place))
      case .nothing(let reason): leave(name, reason)
      }
    }
  }

  private func parameter(_ name: String) -> Parameter? {
    endpoint.parameters.first { $0.wireName == name && $0.location == .query }
  }

  /// Whether `sort` takes a direction, which its values say, or the name of another (`order_by`) that
  /// takes the field.
  private func isDirection(_ name: String) -> Bool {
    guard let schema = parameter(name)?.schema else { return false }
    let values = schema.allowedValues + [schema.defaultValue].compactMap(\.self)
    if !values.isEmpty {
      return values.allSatisfy { ["asc", "desc"].contains($0.lowercased()) }
    }
    return FieldName.comparable(name) == "sort"
      && endpoint.parameters.contains {
        $0.location == .query && FieldName.comparable($0.wireName) == "orderby"
      }
  }

  private func likelyRole(_ name: String) -> ParameterRole? {
    guard let role = ParameterRole.likely(name), !certain.contains(role),
      parameter(name)?.schema.type?.kind != .boolean
    else { return nil }
    switch role {
    case .sortDirection: return sortsCertainly ? role : nil
    case .updatedSince: return TimeField.update(in: fields) == nil ? nil : role
    default: return pagesCertainly ? role : nil
    }
  }

  private mutating func apply(_ role: ParameterRole, to name: String) {
    switch role {
    case .pageSize: add(name, .pageSize)
    case .offset: add(name, .offset)
    case .sort: add(name, .sort)
    case .fieldSelection: add(name, .fieldSelection)
    case .marker:
      if let field = identifier {
        add(name, .marker(field: field))
      } else {
        leave(name, .noIdentifier)
      }
    case .pageNumber:
      let first = endpoint.parameters.contains {
        $0.wireName == name && ($0.schema.defaultValue == "0" || $0.schema.minimum == "0")
      }
      if hasPageSize {
        add(name, .pageNumber(first: first ? 0 : 1))
      } else {
        leave(name, .noPageSize)
      }
    case .sortDirection:
      if sortsCertainly { add(name, .sortDirection) } else { leave(name, .nothingToSortBy) }
    case .updatedSince, .updatedBefore:
      if let field = TimeField.update(in: fields) {
        let comparison = role == .updatedSince ? FixtureComparison.atLeast : .atMost
        add(name, .compares(field: field.place, comparison, as: .time))
      } else {
        leave(name, .noUpdateTime)
      }
    }
  }

  /// The field that tells the elements of every example apart.
  private var identifier: JSONPointer? {
    let resource = FieldName.singular(FieldName.comparable(shape.place.steps.last ?? ""))
    for name in ["id", "uuid", resource + "id", "key", "name"] {
      let field = fields.outer.first { FieldName.comparable($0.place.steps.last ?? "") == name }
      if let field, shape.tellsApart(field.place) { return field.place }
    }
    return nil
  }

  private func compare(_ bound: ParameterBound) -> Outcome {
    let time = TimeField.of(bound.field, in: fields)
    if bound.order == .time, let time {
      return .effect(.compares(field: time.place, bound.comparison, as: .time))
    }
    switch search.field(named: bound.field) {
    case .found(let field):
      guard let order = field.order else { return .nothing(.notComparable) }
      return .effect(.compares(field: field.place, bound.comparison, as: order))
    case .nothing(let reason):
      guard let time else { return .nothing(reason) }
      return .effect(.compares(field: time.place, bound.comparison, as: .time))
    }
  }

  private enum Outcome {
    case effect(FixtureListEffect)
    case nothing(FixtureUnusedParameter.Reason)
  }

  private mutating func add(_ name: String, _ outcome: Outcome) {
    switch outcome {
    case .effect(let effect): add(name, effect)
    case .nothing(let reason): leave(name, reason)
    }
  }

  private mutating func add(_ name: String, _ effect: FixtureListEffect) {
    effects.append(FixtureListParameter(name, effect))
  }

  private mutating func leave(_ name: String, _ reason: FixtureUnusedParameter.Reason) {
    unused.append(FixtureUnusedParameter(name, because: reason))
  }

  // MARK: Settings

  /// Adds what the author says that a parameter does; where that cannot be, it says so, and the
  /// parameter does what is inferred.
  mutating func apply(_ setting: MockSetting) {
    switch SettingEffect(setting.effect) {
    case .off: leave(setting.name, .switchedOff)
    case .plain(let effect): add(setting.name, effect)
    case .marker(let written):
      guard let written else {
        if let identifier {
          add(setting.name, .marker(field: identifier))
        } else {
          reject(setting, .settingWithoutField(setting, effect: "marker"))
        }
        return
      }
      guard let field = field(written) else { return reject(setting, unknown(written, setting)) }
      add(setting.name, .marker(field: field.place))
    case .equals(let written):
      guard let field = field(written) else { return reject(setting, unknown(written, setting)) }
      add(setting.name, .equals(field: field.place))
    case .compares(let comparison, let written):
      guard let field = field(written) else { return reject(setting, unknown(written, setting)) }
      guard let order = field.order else {
        return reject(setting, .settingNotComparable(written, setting))
      }
      add(setting.name, .compares(field: field.place, comparison, as: order))
    case .needsField(let effect): reject(setting, .settingWithoutField(setting, effect: effect))
    case nil: reject(setting, .unknownEffect(setting))
    }
  }

  private mutating func reject(_ setting: MockSetting, _ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    infer(setting.name)
  }

  private func unknown(_ written: String, _ setting: MockSetting) -> Diagnostic {
    .unknownField(written, setting, known: fields.fields.map(\.place.dotted))
  }

  /// The field that an author names by the way to it.
  private func field(_ written: String) -> ElementFields.Field? {
    fields.fields.first { $0.place.dotted == written }
  }
}

extension ElementFields.Field {
  /// The order that its values have; nil where they have none.
  fileprivate var order: FixtureOrder? {
    if content.contains(.number) { return .number }
    return content.contains(.time) ? .time : nil
  }
}

extension JSONPointer {
  /// The steps with dots, as authors write the way to a field.
  var dotted: String { steps.joined(separator: ".") }
}

extension PathTemplate {
  /// The last literal segment; nil where all are variables.
  var lastLiteral: String? {
    segments.lazy.reversed().compactMap { segment -> String? in
      if case .literal(let text)? = segment.first { text } else { nil }
    }.first
  }
}
