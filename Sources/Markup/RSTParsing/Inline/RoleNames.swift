import MarkupTree

/// The roles of docutils, of Sphinx and its domains, and of sphinxcontrib-httpdomain.
enum RoleNames {
  /// Whether a role has a meaning there; any name with the prefix of a domain has.
  static func isKnown(_ name: String) -> Bool {
    let name = name.lowercased()
    if all.contains(name) { return true }
    guard let colon = name.firstIndex(of: ":") else { return false }
    return DirectiveKind.domains.contains(String(name[..<colon]))
  }

  /// All names in lower case.
  static let all: Set<String> = Set(
    """
    abbr abbreviation ac acronym any attr bdg-primary class cmdoption cve cwe command confval
    const data dfn doc download emphasis envvar eq exc file func guilabel i index kbd keep keyword
    literal mailheader makevar manpage math menuselection meth mimetype mod module newsgroup numref
    obj octicon option pep pep-reference program pypi raw ref regexp rfc rfc-reference samp
    source strong sub subscript sup superscript t term title title-reference token type
    connect copy delete get head header method move options patch post put reqheader resheader
    statuscode trace
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
