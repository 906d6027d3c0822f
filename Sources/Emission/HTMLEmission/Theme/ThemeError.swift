import Mustache

/// A file of a theme that cannot be used.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let file: String

  /// The line of the fault, 1-based; nil where the file as a whole is meant.
  public let line: Int?

  /// The column of the fault, 1-based, in characters; nil where the file as a whole is meant.
  public let column: Int?

  /// What is wrong, in one line without a full stop.
  public let problem: String

  init(file: String, line: Int? = nil, column: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// `file:line:column: problem`.
  public var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
      + ": \(problem)"
  }

  /// What Mustache complains about, in words for the author of a template.
  static func problem(of error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "a tag has no end" }
    return switch error {
    case .sectionCloseNameIncorrect: "the section that ends here is not the one that is open"
    case .unfinishedName: "a tag has no end, or a name that is no name"
    case .expectedSectionEnd: "a section has no end"
    case .invalidSetDelimiter: "the delimiters are not set in the form {{=<% %>=}}"
    case .transformAppliedToInheritanceSection: "a block cannot have a transform"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "an inherited template holds blocks alone"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "this setting is not known"
    }
  }
}
