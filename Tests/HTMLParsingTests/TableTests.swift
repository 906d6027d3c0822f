import MarkupTree
import SourceText
import Testing

struct TableTests {
  @Test(arguments: [
    Case(
      "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
      "columns=2\n  header\n    cell 0 \"a\"\n    cell 1 \"b\"\n  row\n    cell 0 \"c\"\n    cell 1 \"d\""
    ),
    Case(
      "<table><thead><tr><td>a</thead><tr><th>b</table>",
      "columns=1\n  header\n    cell 0 \"a\"\n  row\n    cell 0 \"b\""),
    Case("<table><tr><th>a<td>b</table>", "columns=2\n  row\n    cell 0 \"a\"\n    cell 1 \"b\""),
    Case(
      "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
      "columns=2\n  row\n    cell 0 rows=2\n      paragraph \"a\"\n    cell 1 \"b\"\n  row\n    cell 1 \"c\""
    ),
    Case(
      "<table><tr><td colspan=2>a<td>b<tr><td>c</table>",
      "columns=3\n  row\n    cell 0 columns=2\n      paragraph \"a\"\n    cell 2 \"b\"\n  row\n    cell 0 \"c\""
    ),
    Case("<table><tr><td rowspan=9>a</table>", "columns=1\n  row\n    cell 0 \"a\""),
    Case(
      "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>",
      "columns=2\n  row\n    cell 0 rows=2\n      paragraph \"a\"\n    cell 1 \"b\"\n  row\n    cell 1 \"c\""
    ),
    Case("<table><tr><td colspan=x rowspan=-1>a</table>", "columns=1\n  row\n    cell 0 \"a\""),
    Case(
      "<table><caption><p>a</p><p>b</p></caption><tr><td></table>",
      "columns=1 caption=\"a\" // \"b\"\n  row\n    cell 0"),
    Case(
      "<table><tr><td><table><tr><td>a</table>b</table>",
      "columns=1\n  row\n    cell 0\n      table columns=1\n        row\n          cell 0 \"a\"\n      paragraph \"b\""
    ),
    Case(
      "<table><tbody><tr></tr><tr><td>a</tbody></table>",
      "columns=1\n  row\n  row\n    cell 0 \"a\""),
    Case(
      "<table>a<tr>b<td>c</table>",
      "columns=2\n  row\n    cell 0 \"a\"\n  row\n    cell 0 \"b\"\n    cell 1 \"c\""),
    Case("<td>a<td>b", "columns=2\n  row\n    cell 0 \"a\"\n    cell 1 \"b\""),
    Case(
      "<table><tr><td><ul><li>a</td><td>b</table>",
      "columns=2\n  row\n    cell 0\n      bullet-list\n        item\n          paragraph \"a\"\n    cell 1 \"b\""
    ),
  ]) func readsTables(_ example: Case) {
    #expect(Fragment(example.html).dump == "table " + example.dump)
  }

  @Test func putsCommentsBetweenRowsBeforeTheTable() {
    #expect(Fragment("<table><!-- a --><tr><td>b</table>").dump.hasPrefix("comment \"a\"\ntable"))
  }

  @Test func knowsWhereCellsStand() {
    let fragment = Fragment("<table>\n<tr><td> a </td>\n<td><p>b</p></td></tr></table>")
    guard case .table(let table)? = fragment.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    let texts = table.body.flatMap(\.cells).flatMap(\.blocks).map {
      fragment.tree.text(of: $0.span)
    }
    #expect(texts == ["a", "b"])
    #expect(fragment.tree.text(of: table.body[0].span).hasPrefix("<tr><td> a"))
  }

  @Test func refusesTablesOfTooManyPlaces() {
    let html = "<table>" + String(repeating: "<tr><td colspan=1000>a", count: 3000) + "</table>"
    let fragment = Fragment(html)
    #expect(fragment.diagnostics.map(\.rule) == ["html-table-too-large"])
    #expect(fragment.blocks.count == 3000)
  }

  @Test func refusesTablesWhoseRowsLeaveTooMuchOut() {
    let html =
      "<table><tr>" + String(repeating: "<td>a", count: 200)
      + String(repeating: "<tr><td>b", count: 200) + "</table>"
    let fragment = Fragment(html)
    #expect(fragment.diagnostics.map(\.rule) == ["html-table-too-large"])
    #expect(fragment.blocks.count == 400)
  }

  @Test func keepsTheTextOfCellsBehindTheLastColumn() {
    let html = "<table><tr>" + String(repeating: "<td>a", count: 1010) + "</table>"
    guard case .table(let table)? = Fragment(html).blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.columnCount == 1000)
    #expect(table.body[0].cells.last?.blocks.count == 11)
  }
}
