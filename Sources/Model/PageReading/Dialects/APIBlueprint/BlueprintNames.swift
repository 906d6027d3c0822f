import MarkupTree

/// What an API Blueprint names in one place and uses in others: data structures, the attributes of
/// resources, and models of messages.
struct BlueprintNames {
  /// Attributes under a name: what they are based on, and their own members.
  struct Structure {
    /// The type in parentheses: `object`, another structure, `array[Buoy]`.
    var base: String

    /// The lists of members.
    var lists: [List]
  }

  private var structures: [String: Structure] = [:]
  private var models: [String: ListItem] = [:]

  /// No names.
  init() {}

  /// Collects the names of a page.
  init(_ outline: Outline) {
    for passage in outline.passages {
      guard case .list(let list) = passage.block.content else { continue }
      let scope = outline.scopes[passage.scope]
      let parent = scope.parent.map { outline.scopes[$0].text } ?? ""
      if Self.key(parent) == "data structures" {
        let (name, base) = BlueprintLabel.withoutRemark(scope.text)
        structures[Self.key(name), default: Structure(base: base, lists: [])].lists.append(list)
      } else if let heading = BlueprintHeading(scope.text), heading.method == nil {
        for item in list.items { take(item, of: heading.name) }
      }
    }
    // A structure may be no more than another one.
    for (index, scope) in outline.scopes.enumerated() where scope.kind == .section {
      guard let parent = scope.parent, Self.key(outline.scopes[parent].text) == "data structures"
      else { continue }
      let (name, base) = BlueprintLabel.withoutRemark(outline.scopes[index].text)
      if structures[Self.key(name)] == nil, !base.isEmpty {
        structures[Self.key(name)] = Structure(base: base, lists: [])
      }
    }
  }

  private mutating func take(_ item: ListItem, of resource: String) {
    let label = BlueprintLabel(of: item)
    switch label.word {
    case "attributes":
      structures[Self.key(resource)] = Structure(base: label.remark, lists: item.lists)
    case "model": models[Self.key(resource)] = item
    default: return
    }
  }

  /// The structure of a name; nil for a type of the format or a name that nothing explains.
  func structure(_ name: some StringProtocol) -> Structure? { structures[Self.key(name)] }

  /// The model of a resource.
  func model(_ name: some StringProtocol) -> ListItem? { models[Self.key(name)] }

  private static func key(_ name: some StringProtocol) -> String {
    Words.joined(String(name.filter { $0 != "`" })).lowercased()
  }

  /// The name that a reference to a model holds: `[Buoy][]`; nil for any other text.
  static func reference(_ text: String) -> String? {
    let bare = Words.trimmed(text)
    guard bare.first == "[", bare.hasSuffix("][]"), bare.utf8.count < 200 else { return nil }
    let name = bare.dropFirst().dropLast(3)
    return name.isEmpty || name.contains(where: { "[]\n".contains($0) }) ? nil : String(name)
  }
}

extension ListItem {
  /// The lists that the item holds.
  var lists: [List] {
    blocks.compactMap { block in
      if case .list(let list) = block.content { list } else { nil }
    }
  }
}
