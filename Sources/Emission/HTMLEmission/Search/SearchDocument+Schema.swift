extension SearchDocument {
  /// The JSON Schema (draft 2020-12) of the file, with LF at its end.
  public static let schemaText = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "search.json",
      "description": "The pages of a site, and where on them names stand.",
      "type": "object",
      "properties": {
        "version": { "const": \(version) },
        "title": { "description": "The name of the API.", "type": "string" },
        "address": {
          "description": "Where the site is published, without a slash at its end.",
          "type": "string"
        },
        "pages": { "type": "array", "items": { "$ref": "#/$defs/page" } }
      },
      "required": ["version", "title", "pages"],
      "additionalProperties": false,
      "$defs": {
        "page": {
          "type": "object",
          "properties": {
            "title": { "type": "string" },
            "path": { "description": "The path below the site, not percent-encoded.", "type": "string" },
            "group": { "description": "The title of its group.", "type": "string" },
            "summary": { "description": "One line about it.", "type": "string" },
            "operation": { "$ref": "#/$defs/operation" },
            "statuses": {
              "description": "The documented statuses; each has the id response-<status>.",
              "type": "array",
              "items": { "type": "integer" }
            },
            "fields": { "type": "array", "items": { "$ref": "#/$defs/field" } }
          },
          "required": ["title", "path"],
          "additionalProperties": false
        },
        "operation": {
          "type": "object",
          "properties": {
            "method": { "type": "string" },
            "path": { "description": "With {name} for variables.", "type": "string" },
            "otherPaths": {
              "description": "More paths of the same operation.",
              "type": "array",
              "items": { "type": "string" }
            },
            "stage": { "enum": ["deprecated", "discarded", "removed"] }
          },
          "required": ["method", "path"],
          "additionalProperties": false
        },
        "field": {
          "type": "object",
          "properties": {
            "name": { "description": "With dots between the levels of a body.", "type": "string" },
            "in": {
              "enum": [
                "path", "query", "header", "cookie", "other", "body", "response",
                "response-header", "heading"
              ]
            },
            "status": { "description": "Of the response that it is in.", "type": "integer" },
            "id": { "description": "Its id on the page, not percent-encoded.", "type": "string" }
          },
          "required": ["name", "in", "id"],
          "additionalProperties": false
        }
      }
    }

    """
}
