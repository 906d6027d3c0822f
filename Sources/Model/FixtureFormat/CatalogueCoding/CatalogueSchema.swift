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
          "const": 2
        },
        "title": { "description": "The name of the API.", "type": "string" },
        "operations": {
          "description": "In the order of the site.",
          "type": "array",
          "items": { "$ref": "#/$defs/operation" }
        },
        "collections": {
          "description": "What operations create, list, read, change and delete.",
          "type": "array",
          "items": { "$ref": "#/$defs/collection" }
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
            "versions": { "$ref": "#/$defs/versions" },
            "authentication": { "$ref": "#/$defs/authentication" },
            "parameters": {
              "description": "In the order of the page.",
              "type": "array",
              "items": { "$ref": "#/$defs/parameter" }
            },
            "requestBody": { "$ref": "#/$defs/requestBody" },
            "responses": {
              "description": "In the order of the page.",
              "type": "array",
              "items": { "$ref": "#/$defs/response" }
            },
            "listBehaviour": { "$ref": "#/$defs/listBehaviour" }
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
        "versions": {
          "description": "The microversions that have it, as text: 2.10 comes after 2.9.",
          "type": "object",
          "properties": {
            "first": { "type": "string" },
            "last": { "type": "string" },
            "headers": {
              "description": "The header fields that choose a version.",
              "type": "array",
              "items": { "type": "string" }
            }
          }
        },
        "authentication": {
          "type": "object",
          "required": ["headers"],
          "properties": {
            "headers": {
              "description": "Fields that carry credentials; a request needs one of them.",
              "type": "array",
              "minItems": 1,
              "items": { "type": "string" }
            },
            "scheme": {
              "description": "In front of the credentials in Authorization, such as Bearer.",
              "type": "string"
            }
          }
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
            "format": { "description": "As in JSON Schema.", "type": "string" },
            "enum": {
              "description": "The values that are allowed; any where it is missing.",
              "type": "array",
              "items": { "type": ["string", "number", "boolean"] }
            },
            "minimum": { "type": "number" },
            "maximum": { "type": "number" },
            "minLength": { "type": "number" },
            "maxLength": { "type": "number" },
            "default": { "type": ["string", "number", "boolean"] }
          }
        },
        "schema": {
          "description": "A part of JSON Schema (draft 2020-12); members keep the page's order.",
          "type": "object",
          "properties": {
            "type": {
              "description": "A type, or an array of one and null.",
              "type": ["string", "array"]
            },
            "format": { "type": "string" },
            "enum": {
              "type": "array",
              "items": { "type": ["string", "number", "boolean"] }
            },
            "minimum": { "type": "number" },
            "maximum": { "type": "number" },
            "minLength": { "type": "number" },
            "maxLength": { "type": "number" },
            "default": { "type": ["string", "number", "boolean"] },
            "properties": {
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/schema" }
            },
            "required": { "type": "array", "items": { "type": "string" } },
            "items": { "$ref": "#/$defs/schema" }
          }
        },
        "requestBody": {
          "type": "object",
          "properties": {
            "mediaTypes": {
              "description": "Without parameters; any where it is missing.",
              "type": "array",
              "items": { "type": "string" }
            },
            "required": {
              "description": "Missing where the page does not say, or makes conditions.",
              "type": "boolean"
            },
            "schema": { "$ref": "#/$defs/schema" }
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
            "mediaType": { "description": "Of a body without example.", "type": "string" },
            "schema": { "$ref": "#/$defs/schema" },
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
            },
            "errorMessage": {
              "description": "The place of the text in the body that says what went wrong.",
              "$ref": "#/$defs/pointer"
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
        "listBehaviour": {
          "description": "What the query does to the list that the examples show.",
          "type": "object",
          "properties": {
            "list": {
              "description": "The place of the array in a body; missing where none is shown.",
              "$ref": "#/$defs/pointer"
            },
            "parameters": {
              "description": "In the order of the page.",
              "type": "array",
              "items": { "$ref": "#/$defs/listParameter" }
            },
            "links": {
              "description": "Members of a body that lead to other pages of the list.",
              "type": "array",
              "items": { "$ref": "#/$defs/pageLink" }
            },
            "total": {
              "description": "The place of the number of elements in all pages.",
              "$ref": "#/$defs/pointer"
            },
            "unused": {
              "description": "Query parameters that do nothing to the list.",
              "type": "array",
              "items": { "$ref": "#/$defs/unusedParameter" }
            }
          }
        },
        "listParameter": {
          "type": "object",
          "required": ["name", "effect"],
          "properties": {
            "name": { "type": "string" },
            "effect": {
              "enum": [
                "equals", "at-least", "at-most", "more-than", "less-than", "page-size", "marker",
                "offset", "page-number", "sort", "sort-direction", "fields"
              ]
            },
            "field": {
              "description": "The place in an element; of equals, marker and comparisons.",
              "$ref": "#/$defs/pointer"
            },
            "as": { "description": "Of comparisons.", "enum": ["number", "time"] },
            "first": { "description": "The number of the first page.", "enum": [0, 1] }
          }
        },
        "pageLink": {
          "type": "object",
          "required": ["rel", "place", "form"],
          "properties": {
            "rel": { "enum": ["first", "prev", "self", "next", "last"] },
            "place": { "$ref": "#/$defs/pointer" },
            "form": {
              "description": "marker, number, flag: what stands there; else where the URL stands.",
              "enum": ["url", "object", "array", "marker", "number", "flag"]
            },
            "nullable": {
              "description": "Whether null stands there where there is no such page.",
              "type": "boolean"
            }
          }
        },
        "unusedParameter": {
          "type": "object",
          "required": ["name", "reason"],
          "properties": {
            "name": { "type": "string" },
            "reason": {
              "enum": [
                "no-list", "no-such-field", "several-fields", "not-comparable", "no-update-time",
                "no-identifier", "nothing-to-sort-by", "no-page-size", "switched-off"
              ]
            }
          }
        },
        "collection": {
          "type": "object",
          "required": ["path", "itemPath", "idVariable", "idField", "item"],
          "properties": {
            "path": { "description": "Of the operations that list and create.", "type": "string" },
            "itemPath": { "description": "Of one thing.", "type": "string" },
            "idVariable": { "description": "Of itemPath.", "type": "string" },
            "idField": {
              "description": "The place of the identifier in a thing.",
              "$ref": "#/$defs/pointer"
            },
            "list": {
              "description": "The place of the array in the body of a list.",
              "$ref": "#/$defs/pointer"
            },
            "item": {
              "description": "The place of a thing in a body that holds one.",
              "$ref": "#/$defs/pointer"
            },
            "operations": {
              "type": "array",
              "items": { "$ref": "#/$defs/collectionOperation" }
            }
          }
        },
        "collectionOperation": {
          "type": "object",
          "required": ["id", "role"],
          "properties": {
            "id": { "description": "Of the operation in this catalogue.", "type": "string" },
            "role": { "enum": ["create", "list", "read", "update", "replace", "delete"] }
          }
        },
        "pointer": { "description": "RFC 6901.", "type": "string", "pattern": "^(/.*)?$" },
        "sitePath": { "type": "string", "pattern": "^[^/]+(/[^/]+)*$" }
      }
    }

    """
}
