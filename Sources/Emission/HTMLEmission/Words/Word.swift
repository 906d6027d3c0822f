/// The words of the interface: what pages say besides what their authors wrote.
///
/// Templates know them as `words.<name>`. Each language has one file with all of them.
enum Word: String, CaseIterable, Sendable {
  // The frame.
  case reference, index, errors, health, overview, allPages, skipToContent, menu, navigation,
    breadcrumb
  case theme, themeAuto, themeLight, themeDark, copy, copied, previous, next, generated
  case mockShort, copyPage, asMarkdown
  // What a host shows in place of a missing page, and what other programs read.
  case notFound, notFoundText, moved, searchData
  // The search.
  case search, searchLabel, searchHint, searchResults, searchFound, searchEmpty, close
  // The pages of the site as a whole.
  case errorsLead, byStatus, errorExample, healthLead, examplesPerStatus, withoutExample
  case described, withoutDescription, parameters, requestFields, responseFields, findings, gaps
  // The home page.
  case servers, howToCall, howToCallText, mock, mockText, groups, group, pages, firstCall
  // Groups and guides.
  case endpoints, guides, title
  // Endpoints.
  case pathParameters, queryParameters, headerParameters, cookieParameters, otherParameters
  case requestBody, responses, response, headers, body, notes, samples, request
  case exampleRequest, example, sampleLanguage, status, sampleValues, valuesNote, oddValue, server,
    real
  case send, notSent, version, allVersions, versionShown, expandAll, collapseAll, members
  case alsoAt, since, until, withBodyKey, withHeader, withQuery
  // What the query does in the mock; `%` stands for the name of a field or for a number.
  case inTheMock, withoutEffect
  case keepsEqual, keepsAtLeast, keepsAtMost, keepsMore, keepsLess
  case keepsSince, keepsUntil, keepsAfter, keepsBefore
  case setsPageSize, startsBehind, leavesOut, choosesPage, sorts, setsDirection, keepsMembers
  case noList, noSuchField, severalFields, notComparable, noUpdateTime, noIdentifier
  case nothingToSortBy, noPageSize, switchedOff
  // Fields.
  case required, optional, conditional, unstated, notDescribed, oneOf, values
  case defaultValue, atLeast, atMost, shortest, longest, pattern
  case writtenAs, anyStatus, assumed, object, arrayOfObjects
  // Lifecycle.
  case deprecated, discarded, removed, useInstead
  // Examples.
  case repaired, opaque, template, line, asScript, asDocumented, setOut
  // Prose.
  case note, tip, important, warning, caution, danger, error, seeAlso, added, changed

  /// The word that templates know by a name; nil where there is none.
  static func named(_ name: String) -> Word? { byName[name] }

  /// Pages ask for some dozen words each: making a case of its name looks through all of them.
  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
