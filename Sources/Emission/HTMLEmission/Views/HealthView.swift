/// How complete the reference is, in numbers that lead to where they come from.
struct HealthView: View {
  let title: String
  let lead: String
  let charts: [ChartView]
  let gaps: [GapView]

  /// The ids of the sections that the template and the charts write themselves.
  static let sectionIDs = ["gaps", "examples", "described", "findings"]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "lead": .text(lead)
    case "charts": .list(charts)
    case "hasGaps": .flag(!gaps.isEmpty)
    case "gaps": .list(gaps)
    default: nil
    }
  }
}

/// Measures of one kind, as bars under each other.
struct ChartView: View {
  let id: String
  let title: String
  let measures: [MeasureView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "title": .text(title)
    case "measures": .list(measures)
    default: nil
    }
  }
}

/// A number as a bar.
struct MeasureView: View {
  let label: String
  var labelAddress: LinkAddress?

  /// How much of the whole it is.
  let part: Int
  let whole: Int

  /// The number as text.
  let text: String

  /// Where the number comes from; nil where there is nothing to see.
  let address: LinkAddress?

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "label": .text(label)
    case "labelAddress": .link(labelAddress)
    case "bar": .html(bar)
    case "value": .text(text)
    case "address": .link(address)
    default: nil
    }
  }

  /// A drawing of the part in the whole, 100 wide; the number beside it says the same in text.
  private var bar: HTML {
    let width = whole == 0 ? 0 : part * 100 / whole
    // What is there at all is seen: a bar without width would say that nothing is.
    let shown = part > 0 ? max(1, width) : 0
    var html = HTML()
    html.element(
      "svg", [.class("bar-chart"), .viewBox(width: 100, height: 8), .stretched, .hiddenFromReaders]
    ) { html in
      html.element("rect", [.class("whole"), .width(100), .height(8)]) { _ in }
      html.element("rect", [.class("part"), .width(shown), .height(8)]) { _ in }
    }
    return html
  }
}

/// The places behind a number.
struct GapView: View {
  let id: String
  let title: String

  /// How many places there are; a long list is cut.
  let count: Int
  let places: [PlaceView]

  /// How many are not listed, in words; empty where all are.
  let rest: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "title": .text(title)
    case "count": .text(String(count))
    case "places": .list(places)
    case "rest": .text(rest)
    default: nil
    }
  }
}

/// A place of the site or of the content.
struct PlaceView: View {
  let text: String
  let address: LinkAddress?
  let detail: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "text": .text(text)
    case "address": .link(address)
    case "detail": .text(detail)
    default: nil
    }
  }
}
