public import APIModel
public import FixtureFormat
import JSONText
public import SourceText

/// Infers what the documented query parameters of an operation do to the list that its examples show.
public enum ListBehaviour {
  /// Infers the behaviour of an operation, and puts what the author says about it in its place.
  ///
  /// A parameter does what its name and the fields of the examples leave no doubt about; any other is
  /// listed with the reason, and does nothing.
  ///
  /// - Parameter endpoint: The operation.
  /// - Returns: The behaviour, nil for what is no GET or has no query parameter; and what is wrong with
  ///   the settings of the author.
  public static func infer(of endpoint: Endpoint) -> Diagnosed<FixtureListBehaviour?> {
    var names: [String] = []
    var known: Set<String> = []
    for parameter in endpoint.parameters where parameter.location == .query {
      if known.insert(parameter.wireName).inserted { names.append(parameter.wireName) }
    }
    guard endpoint.method == .get, !names.isEmpty else { return Diagnosed(nil) }
    let settings = endpoint.mock
    if settings.isOff {
      return Diagnosed(unused(names, because: .switchedOff))
    }
    guard let shape = ListShape(of: endpoint) else {
      let diagnostics = settings.parameters.compactMap { setting in
        SettingEffect(setting.effect) == .off ? nil : Diagnostic.settingWithoutList(setting)
      }
      return Diagnosed(unused(names, because: .noList), diagnostics)
    }
    var draft = BehaviourDraft(shape, names: names, endpoint: endpoint)
    let effects = Dictionary(settings.parameters.map { ($0.name, $0) }) { _, last in last }
    for name in names {
      if let setting = effects[name] { draft.apply(setting) } else { draft.infer(name) }
    }
    return Diagnosed(draft.behaviour, draft.diagnostics)
  }

  private static func unused(
    _ names: [String],
    because reason: FixtureUnusedParameter.Reason
  ) -> FixtureListBehaviour {
    FixtureListBehaviour(
      list: nil,
      unused: names.map { FixtureUnusedParameter($0, because: reason) }
    )
  }
}
