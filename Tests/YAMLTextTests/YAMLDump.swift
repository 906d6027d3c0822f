import SourceText
import YAMLText

/// Prints a node on one line: `{name: "a", ports: [80]}`; what is not plain stands in quotes.
func describe(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .scalar(let scalar): return scalar.isPlain ? scalar.text : "\"\(scalar.text)\""
  case .sequence(let nodes): return "[" + nodes.map(describe).joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// Reads a text as the only file of a tree.
func read(_ text: String) -> (tree: SourceTree, result: Diagnosed<YAMLNode?>) {
  let tree = SourceTree([SourceFile(path: "a.yaml", text: text)])
  return (tree, YAMLText.parse(FileIndex(0), in: tree))
}

/// The places and rules of diagnostics: `2:3 yaml-syntax`.
func describe(_ diagnostics: [Diagnostic], in tree: SourceTree) -> String {
  diagnostics.map { diagnostic in
    let place = diagnostic.span.map { "\(tree.position(of: $0)) " } ?? ""
    return place + diagnostic.rule
  }.joined(separator: "; ")
}
