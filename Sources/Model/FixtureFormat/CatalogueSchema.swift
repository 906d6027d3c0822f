extension FixtureCatalogue {
  /// The JSON Schema (draft 2020-12) of ``encoded()``, as it lies at ``schemaPath``; LF at its end.
  ///
  /// It allows keys that it does not name, as the reader does: a later minor version may add some.
  public static let schemaText = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Endpaper fixture catalogue",
      "description": "All documented operations of an API and the answers that a mock sends.",
      "type": "object",
      "required": ["format", "version", "title", "operations"],
      "properties": {
        "format": { "const": "endpaper-fixtures" },
        "version": {
          "description": "Rises when a reader of the version before would misunderstand.",
          "const": 1
        },
        "title": { "description": "The name of the API.", "type": "string" },
        "operations": {
          "description": "In the order of the site.",
          "type": "array",
          "items": { "$ref": "#/$defs/operation" }
        }
      },
      "$defs": {
        "operation": {
          "type": "object",
          "required": ["id", "title", "method", "paths", "page", "responses"],
          "properties": {
            "id": { "description": "group/slug, unique.", "type": "string" },
            "title": { "description": "The heading of the page.", "type": "string" },
            "method": { "type": "string", "pattern": "^[A-Z]+$" },
            "paths": {
              "description": "Path templates with {name} for a variable; the first is the main one.",
              "type": "array",
              "minItems": 1,
              "items": { "type": "string", "pattern": "^/" }
            },
            "discriminator": { "$ref": "#/$defs/discriminator" },
            "page": {
              "description": "The reference page, a path below the site.",
              "$ref": "#/$defs/sitePath"
            },
            "deprecated": {
              "description": "Whether the page advises against the operation.",
              "type": "boolean",
              "default": false
            },
            "parameters": {
              "description": "In the order of the page.",
              "type": "array",
              "items": { "$ref": "#/$defs/parameter" }
            },
            "responses": {
              "description": "In the order of the page.",
              "type": "array",
              "items": { "$ref": "#/$defs/response" }
            }
          }
        },
        "discriminator": {
          "description": "What tells an operation from others with its method and path.",
          "type": "object",
          "required": ["in", "name"],
          "properties": {
            "in": {
              "description": "body: a top-level key of the JSON body.",
              "enum": ["body", "header", "query"]
            },
            "name": { "type": "string" },
            "value": {
              "description": "Of a header always; of a query parameter where it matters.",
              "type": "string"
            }
          },
          "if": { "properties": { "in": { "const": "header" } } },
          "then": { "required": ["value"] }
        },
        "parameter": {
          "type": "object",
          "required": ["name", "in"],
          "properties": {
            "name": { "description": "The name in a request.", "type": "string" },
            "in": { "enum": ["path", "query", "header", "cookie", "unknown"] },
            "required": {
              "description": "Missing where the page does not say, or makes conditions.",
              "type": "boolean"
            },
            "type": {
              "description": "Missing where the page names no type that is known.",
              "enum": ["string", "integer", "number", "boolean", "array", "object"]
            },
            "enum": {
              "description": "The values that are allowed, as written; any where it is missing.",
              "type": "array",
              "items": { "type": "string" }
            }
          }
        },
        "response": {
          "type": "object",
          "required": ["status"],
          "properties": {
            "status": { "type": "integer", "minimum": 100, "maximum": 599 },
            "assumed": {
              "description": "Whether the page states no status.",
              "type": "boolean",
              "default": false
            },
            "reason": { "description": "The reason phrase on the page.", "type": "string" },
            "headers": {
              "description": "Names of documented headers; one that ends in * stands for many.",
              "type": "array",
              "items": { "type": "string" }
            },
            "examples": {
              "description": "In the order of the page; without any, the answer has no body.",
              "type": "array",
              "items": { "$ref": "#/$defs/example" }
            }
          }
        },
        "example": {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": {
              "description": "What a client asks for: Prefer: example=NAME.",
              "type": "string"
            },
            "headers": {
              "description": "As documented, without those that a server computes itself.",
              "type": "array",
              "items": { "$ref": "#/$defs/value" }
            },
            "mediaType": { "description": "Of the body.", "type": "string" },
            "body": {
              "description": "A path below the site; missing for an answer without a body.",
              "$ref": "#/$defs/sitePath"
            },
            "path": {
              "description": "Path values of the documented request that this answers.",
              "type": "array",
              "items": { "$ref": "#/$defs/value" }
            },
            "query": {
              "description": "Query values of the documented request that this answers.",
              "type": "array",
              "items": { "$ref": "#/$defs/value" }
            }
          }
        },
        "value": {
          "type": "object",
          "required": ["name", "value"],
          "properties": {
            "name": { "type": "string" },
            "value": { "type": "string" }
          }
        },
        "sitePath": { "type": "string", "pattern": "^[^/]+(/[^/]+)*$" }
      }
    }

    """
}
