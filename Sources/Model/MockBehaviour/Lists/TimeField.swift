import JSONText

/// The field of an element that says when it was changed, or when something else happened to it.
enum TimeField {
  private static let updateNames = [
    "updatedat", "updated", "updatedon", "updatetime", "updatedtime", "updateddate", "updatedate",
    "lastupdated", "lastupdatedat", "lastupdate", "lastupdatetime", "modifiedat", "modified",
    "modifiedon", "modifiedtime", "lastmodified", "lastmodifiedat", "lastmodifiedtime",
    "lastmodifieddate", "modificationtime", "modificationdate", "mtime", "changedat", "changed",
    "datemodified", "dateupdated",
  ]

  /// The field that says when an element was changed; nil where no example shows a time in one.
  static func update(in fields: ElementFields) -> ElementFields.Field? {
    field(in: fields, names: updateNames)
  }

  /// The field that says when `event` (`created`, `deleted_at`) happened.
  static func of(_ event: String, in fields: ElementFields) -> ElementFields.Field? {
    let key = FieldName.comparable(event)
    let names = [key, key + "at", key + "on", key + "time", key + "date", "date" + key]
    if updateNames.contains(key) { return field(in: fields, names: names + updateNames) }
    return field(in: fields, names: names)
  }

  private static func field(
    in fields: ElementFields,
    names: [String]
  ) -> ElementFields.Field? {
    let times = fields.outer.filter { $0.content.contains(.time) }
    for name in names {
      let found = times.first { FieldName.comparable($0.place.steps.last ?? "") == name }
      if let found { return found }
    }
    return nil
  }
}
