import APIModel
import SourceText

extension Diagnostic {
  /// An effect that the mock does not have.
  static func unknownEffect(_ setting: MockSetting) -> Diagnostic {
    let word = setting.effect.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let nearest = NearestName.nearest(to: word, among: SettingEffect.words)
    return Diagnostic(
      .error,
      rule: "mock-effect",
      "'\(setting.effect)' is nothing that the mock can do with '\(setting.name)'",
      at: setting.effectSpan,
      notes: [.init("known are " + SettingEffect.words.joined(separator: ", "))],
      fix: nearest.map { "Did you mean '\($0)'?" } ?? "Write 'off', or an effect and a field"
    )
  }

  /// An effect that is about a field, and none is named.
  static func settingWithoutField(_ setting: MockSetting, effect: String) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "mock-field",
      "'\(effect)' needs the name of a field behind it",
      at: setting.effectSpan,
      fix: "Write '\(effect) FIELD', such as '\(effect) id'"
    )
  }

  /// A field that no element of the examples has.
  static func unknownField(_ field: String, _ setting: MockSetting, known: [String]) -> Diagnostic {
    let nearest = NearestName.nearest(to: field, among: known)
    return Diagnostic(
      .error,
      rule: "mock-field",
      "no element of the list has a field '\(field)' in the examples",
      at: setting.effectSpan,
      fix: nearest.map { "Did you mean '\($0)'?" } ?? "Name a field of the documented example"
    )
  }

  /// A field without an order.
  static func settingNotComparable(_ field: String, _ setting: MockSetting) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "mock-field",
      "the field '\(field)' holds neither numbers nor times in the examples",
      at: setting.effectSpan,
      fix: "Write 'equals \(field)', or name a field with numbers or times"
    )
  }

  /// An effect on a list, where no example shows one.
  static func settingWithoutList(_ setting: MockSetting) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "mock-without-list",
      "'\(setting.name)' cannot do this: no example of the operation shows a list",
      at: setting.effectSpan,
      fix: "Add an example with a list, or remove the setting"
    )
  }
}
