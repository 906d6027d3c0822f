/// What parsers have to know of a directive of reStructuredText or MyST: whether text on its first line
/// is an argument, and what its body is.
public struct DirectiveKind: Sendable {
  /// What the body of a directive is.
  public enum Body: Sendable {
    /// Markup, which is parsed.
    case blocks
    /// Text of another kind, which is kept.
    case literal
    /// Text that is shown as it is.
    case code
    /// Markup in which titles may stand.
    case sections
  }

  /// Whether the first paragraph is an argument; else it is part of the body.
  public var takesArgument: Bool

  /// What the body is.
  public var body: Body

  /// Makes a kind.
  public init(takesArgument: Bool, body: Body) {
    self.takesArgument = takesArgument
    self.body = body
  }

  /// What is known of a directive, by its name in lower case; nil for a name nobody knows.
  public static func named(_ name: String) -> DirectiveKind? {
    if let kind = table[name] { return kind }
    if let colon = name.firstIndex(of: ":"), domains.contains(String(name[..<colon])) {
      return DirectiveKind(takesArgument: true, body: .sections)
    }
    return name.hasPrefix("auto") ? DirectiveKind(takesArgument: true, body: .blocks) : nil
  }

  /// The names that are known, for the message about one that is not.
  public static var names: some Sequence<String> { table.keys.sorted() }

  /// Sphinx domains: `http:get`, `py:function`.
  public static let domains: Set = [
    "c", "config", "cpp", "graphql", "http", "js", "openapi", "php", "plot", "py", "rb", "rst",
    "std",
  ]

  private static let table: [String: DirectiveKind] = {
    var table: [String: DirectiveKind] = [:]
    func add(_ names: String, takesArgument: Bool, _ body: Body) {
      for name in names.split(separator: " ") {
        table[String(name)] = DirectiveKind(takesArgument: takesArgument, body: body)
      }
    }
    // docutils: admonitions and body elements whose text starts on the first line
    add(
      """
      attention caution danger error hint important note tip warning compound epigraph highlights \
      pull-quote header footer meta
      """,
      takesArgument: false,
      .blocks
    )
    add(
      """
      admonition class container contents date default-role figure image include list-table \
      pending replace role rubric section-numbering sectnum sidebar table target-notes title topic \
      unicode
      """,
      takesArgument: true,
      .blocks
    )
    add("code code-block sourcecode literalinclude", takesArgument: true, .code)
    add("parsed-literal", takesArgument: false, .code)
    add("raw csv-table", takesArgument: true, .literal)
    add("math", takesArgument: false, .literal)
    // Sphinx and its usual extensions
    add("acks hlist seealso todo tabs tab-set", takesArgument: false, .blocks)
    add("glossary", takesArgument: false, .blocks)
    add("only ifconfig", takesArgument: true, .sections)
    add(
      """
      centered codeauthor collapse currentmodule default-domain deprecated details dropdown \
      extlinks group-tab highlight index module moduleauthor option program sectionauthor \
      sphinx-tabs tab tab-item tabularcolumns toggle versionadded versionchanged versionremoved \
      cmdoption confval describe envvar object event function method attribute data exception \
      button-link button-ref card grid grid-item grid-item-card todolist card-carousel \
      config:option config:section
      """,
      takesArgument: true,
      .blocks
    )
    add(
      """
      digraph doctest graph graphviz inheritance-diagram mermaid productionlist testcleanup \
      testcode testoutput testsetup uml plantuml openapi jsonschema click swaggerv2doc \
      show-config-options
      """,
      takesArgument: true,
      .literal
    )
    add("toctree", takesArgument: false, .literal)
    // MyST: a body that is reStructuredText
    add("eval-rst", takesArgument: false, .literal)
    add("code-tab prompt code-cell ipython", takesArgument: true, .code)
    // os-api-ref
    add("rest_method rest_expand_all", takesArgument: true, .blocks)
    add("rest_parameters rest_status_code", takesArgument: true, .literal)
    // sphinxcontrib-httpdomain
    add("autoflask autobottle autotornado", takesArgument: true, .blocks)
    return table
  }()
}
