import APIModel
import MarkupTree
import SourceText

/// What a passage was understood as.
///
/// What is found is passed on from rule to rule, so that it stands behind a reference.
indirect enum Finding {
  /// Parameters, fields or headers.
  case fields(FieldTable)
  /// Statuses.
  case statuses([StatusRow], rule: String)
  /// Messages, or what may be one.
  case messages([MessageText], rule: String)
  /// A notice that the operation is near its end of life; kept as prose too.
  case lifecycle(Lifecycle)
  /// The versions that the operation is in, where nothing else is said; kept as prose behind the
  /// description of the operation.
  case versions(VersionRange)
  /// Something that says nothing about HTTP, or says that there is nothing: `None`.
  case noticed(rule: String)
  /// Text for people.
  case prose
  /// Text for people that looks like facts, and why it is none.
  case aside(Diagnostic)
  /// What a rule left over of a block that it read: kept as prose.
  case rest([Block])
  /// A block that should have meant something.
  case unknown(Diagnostic)
  /// Slips in a block that was read all the same.
  case slips([Diagnostic])
  /// Several of these in one block.
  case several([Finding])

  /// A finding with what is left of its block and what is wrong in it.
  static func several(_ finding: Finding, rest: [Block], slips: [Diagnostic]) -> Finding {
    let more =
      (rest.isEmpty ? [] : [Finding.rest(rest)]) + (slips.isEmpty ? [] : [Finding.slips(slips)])
    return more.isEmpty ? finding : .several([finding] + more)
  }
}

/// Rows that describe named things, and all that is known of where they belong.
struct FieldTable {
  /// The rows in order.
  var rows: [FieldRow]

  /// What caption, sentence and headings say, the nearest first.
  var hint: BlockHint

  /// The caption as text, or the sentence before the table.
  var caption: String

  /// The words of the caption that are set off: in bold type or as code.
  var captionNames: [String] = []

  /// The type or the thing that the heading right above names, made one; nil where it names none.
  var typeName: TypeName?

  /// The head of the column of names; empty where there is none.
  var nameHead = ""

  /// The names that links reach the table by.
  var labels: [String]

  /// Where it stands.
  var span: SourceSpan

  /// The rule that read it.
  var rule: String

  /// Whether the whole is an array of what the rows describe, where the page says so.
  var isArray = false

  /// The media type of the content that the rows describe, where the page says so beside them.
  var mediaType: String?

  /// What is wrong with it, where something is.
  var diagnostics: [Diagnostic] = []
}

/// A named thing: a parameter, a field or a header.
struct FieldRow {
  /// The name, without markup and badges.
  var name: String

  /// The name as written.
  var writtenName: String

  /// Where it goes, if the row says so.
  var location: LocationHint?

  /// Whether it has to be given.
  var requirement: Requirement = .unstated

  /// Type, default, allowed values.
  var schema = Schema()

  /// What the page says about it.
  var description: [Block] = []

  /// How far along its life it is.
  var lifecycle = Lifecycle.active

  /// The versions it is in.
  var versions = VersionRange()

  /// The members that a list inside its description names, or rows below it with marks of a tree, in
  /// order.
  var members: [FieldRow] = []

  /// How far marks of a tree move its name to the right; 0 for none.
  var depth = 0

  /// Where it stands.
  var span: SourceSpan

  /// Adds a member to this thing, or below the last of its members at a level: 0 for this thing itself.
  mutating func append(_ row: FieldRow, at level: Int) {
    if level > 0, let last = members.indices.last {
      members[last].append(row, at: level - 1)
    } else {
      members.append(row)
    }
  }

  /// Adds what a second row says of this thing, beside the same cell for its name.
  mutating func join(_ other: FieldRow) {
    RepeatedRow.join(other.schema, other.description, at: other.span, to: &self)
    if requirement == .unstated { requirement = other.requirement }
    if lifecycle == .active { lifecycle = other.lifecycle }
  }

  /// The same thing under another name.
  func renamed(_ name: FieldName) -> FieldRow {
    var row = self
    row.name = name.bare
    row.writtenName = name.written
    return row
  }
}

/// Where a row says that its thing goes.
enum LocationHint: Hashable {
  /// A place in the request.
  case parameter(Parameter.Location)
  /// The content.
  case body
}

/// A status and what the page says about it.
struct StatusRow {
  /// The code.
  var code: Int

  /// The reason phrase; empty where the page has none.
  var reason: String

  /// What the page says about it.
  var description: [Block]

  /// Where it stands.
  var span: SourceSpan
}
