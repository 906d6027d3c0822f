import APIModel
import MarkupTree
import SourceText
import YAMLText

/// Reads the body of `rest_parameters`: a YAML list of `name: key`, each key explained in a file.
struct ParameterLookup {
  /// The page and its files.
  var page: PageContext

  /// What the directive means.
  mutating func finding(_ directive: Directive, at index: Int, in outline: Outline) -> Finding {
    let passage = outline.passages[index]
    let list = YAMLText.parse(directive.body)
    var table = FieldTable(
      rows: [],
      hint: outline.hint(of: passage.scope),
      caption: "",
      labels: passage.block.labels,
      span: passage.block.span,
      rule: "rest-parameters",
      diagnostics: list.diagnostics
    )
    let reference = Words.trimmed(directive.argument)
    let found = page.definitions(reference, near: passage.block.span.file)
    let definitions = found?.value
    table.diagnostics += found?.diagnostics ?? []
    if definitions == nil {
      table.diagnostics.append(
        Diagnostic(
          .warning,
          rule: "parameter-file-missing",
          "'\(reference)' is not among the files of the content",
          at: directive.argumentSpan,
          notes: [.init("the parameters are known by their names only")],
          fix: "Add the file, or correct its path; it counts from the folder of the page"
        )
      )
    }
    for entry in (list.value?.sequence ?? []).flatMap({ $0.entries ?? [] }) {
      let key = Words.trimmed(entry.value.text ?? "")
      var row = FieldRow(name: entry.key, writtenName: entry.key, span: entry.keySpan)
      if let definitions {
        if let definition = definitions[key] {
          ParameterDefinition(definition, outline.vocabulary, of: page)
            .fill(&row, &table.diagnostics)
        } else if definitions.isComplete {
          table.diagnostics.append(missing(key, in: definitions, of: reference, at: entry))
        }
      }
      table.rows.append(row)
    }
    return .fields(table)
  }

  private func missing(
    _ key: String,
    in definitions: Definitions,
    of file: String,
    at entry: YAMLEntry
  ) -> Diagnostic {
    let near = NearestName.nearest(to: key, among: definitions.names)
    return Diagnostic(
      .warning,
      rule: "parameter-key-missing",
      "'\(key)' is not in \(file)",
      at: entry.value.span,
      fix: near.map { "Write '\($0)'" } ?? "Add it to the file"
    )
  }
}
