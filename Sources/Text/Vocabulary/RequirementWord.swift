/// Whether a parameter has to be given, as pages say it.
public enum RequirementWord: String, Hashable, Sendable, CaseIterable {
  /// It has to be given.
  case yes
  /// It may be left out.
  case no
  /// It depends on something that the page says elsewhere.
  case conditional
}
