import JSONText

extension FixtureCollection {
  var json: JSONValue {
    var members = [
      JSONMember("path", .string(path)),
      JSONMember("itemPath", .string(itemPath)),
      JSONMember("idVariable", .string(idVariable)),
      JSONMember("idField", .string(idField.description)),
    ]
    if let list { members.append(JSONMember("list", .string(list.description))) }
    members.append(JSONMember("item", .string(item.description)))
    members.append(JSONMember("operations", .array(operations.map(\.json))))
    return .object(members)
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      path: try object.required("path", FormatValue.string),
      itemPath: try object.required("itemPath", FormatValue.string),
      idVariable: try object.required("idVariable", FormatValue.string),
      idField: try object.required("idField", FormatValue.pointer),
      list: try object.optional("list", FormatValue.pointer),
      item: try object.required("item", FormatValue.pointer),
      operations: try object.list("operations", of: FixtureCollectionOperation.init(json:))
    )
  }
}

extension FixtureCollectionOperation {
  fileprivate var json: JSONValue {
    .object([JSONMember("id", .string(id)), JSONMember("role", .string(role.rawValue))])
  }

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      id: try object.required("id", FormatValue.string),
      role: try object.required("role", FormatValue.word(of: Role.self))
    )
  }
}
