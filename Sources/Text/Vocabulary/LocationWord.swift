/// Where a parameter goes, as pages name it.
public enum LocationWord: String, Hashable, Sendable, CaseIterable {
  /// A part of the path.
  case path
  /// The query, or what RFC 3986 section 3.4 calls so.
  case query
  /// A header field.
  case header
  /// A cookie.
  case cookie
  /// The content.
  case body
  /// A form field in the content.
  case form
}

/// Whether a parameter has to be given, as pages say it.
public enum RequirementWord: String, Hashable, Sendable, CaseIterable {
  /// It has to be given.
  case yes
  /// It may be left out.
  case no
  /// It depends on something that the page says elsewhere.
  case conditional
}

/// How near its end an operation, a parameter or a value is, as pages say it.
public enum LifecycleWord: String, Hashable, Sendable, CaseIterable {
  /// It works, and should not be used in anything new.
  case deprecated
  /// It is no longer kept up and may fail.
  case discarded
  /// It is gone.
  case removed
}
