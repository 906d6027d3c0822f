import SourceText

/// The elements that HTML has: a tag with any other name is a placeholder or a component.
enum HTMLElementName: String, CaseIterable {
  // Boxes that group blocks and have no meaning of their own.
  case address, article, aside, body, center, details, div, fieldset, figcaption, figure, footer
  case form, header, hgroup, html, main, nav, section, summary
  // What the block builder gives a structure.
  case blockquote, caption, col, colgroup, dd, dl, dt, h1, h2, h3, h4, h5, h6, hr, li, menu, ol, p
  case pre, table, tbody, td, tfoot, th, thead, tr, ul
  // What holds neither markup nor text of the page.
  case script, style, textarea, title, xmp
  // What running text is made of.
  case b, strong, i, em, cite, dfn, s, strike, del, code, tt, samp, kbd, sup, sub, a, span, font, u
  case `var`, ins, small, big, mark, abbr, acronym, q, label, nobr, time, data, bdi, bdo, ruby
  case br, wbr, img
  // The rest.
  case area, audio, base, button, canvas, datalist, embed, head, iframe, input, legend, link, map
  case meta, meter, noscript, object, optgroup, option, output, param, picture, progress, select
  case source, svg, template, track, video

  /// What the readers do with an element.
  enum Role {
    /// A box around blocks.
    case wrapper
    /// A part of a table, a list, a heading, a paragraph.
    case structure
    /// The content is no markup and no text of the page.
    case rawText
    /// A part of running text.
    case inline
    /// Known, and without a meaning.
    case other
  }

  var role: Role {
    switch self {
    case .address, .article, .aside, .body, .center, .details, .div, .fieldset, .figcaption,
      .figure, .footer, .form, .header, .hgroup, .html, .main, .nav, .section, .summary:
      .wrapper
    case .blockquote, .caption, .col, .colgroup, .dd, .dl, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .hr,
      .li, .menu, .ol, .p, .pre, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      .structure
    case .script, .style, .textarea, .title, .xmp: .rawText
    case .b, .strong, .i, .em, .cite, .dfn, .s, .strike, .del, .code, .tt, .samp, .kbd, .sup, .sub,
      .a, .span, .font, .u, .var, .ins, .small, .big, .mark, .abbr, .acronym, .q, .label, .nobr,
      .time, .data, .bdi, .bdo, .ruby, .br, .wbr, .img:
      .inline
    default: .other
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// The element with this name in any case.
  ///
  /// A page of HTML asks for each of its tags: the letters are one number, and the number leads to its
  /// place in a table.
  init?(_ name: ArraySlice<UInt8>) {
    guard let key = Self.key(name) else { return nil }
    var place = Self.place(of: key)
    while let entry = Self.entries[place] {
      if entry.key == key {
        self = entry.name
        return
      }
      place = (place + 1) % Self.tableSize
    }
    return nil
  }

  private struct Entry {
    var key: UInt128
    var name: HTMLElementName
  }

  private static let tableSize = 1024

  private static let entries: [Entry?] = {
    var entries = [Entry?](repeating: nil, count: tableSize)
    for name in allCases {
      guard let key = key(Array(name.rawValue.utf8)[...]) else { continue }
      var place = place(of: key)
      while entries[place] != nil { place = (place + 1) % tableSize }
      entries[place] = Entry(key: key, name: name)
    }
    return entries
  }()

  /// The letters in lower case as one number; nil for a name that is longer than any.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt128? {
    guard name.count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for byte in name {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte.lowerCased)
    }
    return UInt128(high) << 64 | UInt128(low)
  }

  private static func place(of key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
