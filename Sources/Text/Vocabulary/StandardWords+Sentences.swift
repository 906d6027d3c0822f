extension StandardWords {
  /// Words of sentences.
  static let sentences: [(SentenceWord, [String])] = [
    (.tableVerb, ["lists", "list", "describes", "shows", "describe"]),
    (.tableLead, ["参见表", "如表"]),
    (.carried, ["contained", "returned", "included", "sent", "carried"]),
    (.inHeaders, ["header中", "消息头中"]),
    (
      .introducing,
      [
        "this", "follows", "following", "below", "so", "this code", "this command",
        "this request", "this response", "this call", "this example", "this format", "this json",
        "following code", "following command", "following request", "following response",
        "following call", "following example", "following format", "following json",
      ]
    ),
    (
      .operation,
      [
        "api", "apis", "operation", "operations", "endpoint", "endpoints", "method", "call",
        "resource", "interface", "request", "action", "feature",
      ]
    ),
    (.thisOperation, ["当前接口", "本接口", "该接口", "此接口"]),
    (
      .parameter,
      [
        "parameter", "field", "attribute", "property", "option", "element", "header", "key",
        "value",
      ]
    ),
    (
      .structure,
      [
        "object", "objects", "structure", "model", "resource", "schema", "attributes",
        "properties", "type", "array", "element",
      ]
    ),
    (
      .coming, ["will", "shall", "going", "scheduled", "planned", "may", "might", "soon"]
    ),
    (
      .answered,
      [
        "response", "responses", "answer", "reply", "result", "status", "http", "returns",
        "return", "responds", "answers", "error", "code",
      ]
    ),
    (
      .answeredWith,
      [
        "example", "examples", "sample", "success", "successful", "failure", "failed", "with",
        "for", "of", "a", "an", "the", "json", "body", "is", "and", "request",
      ]
    ),
    (.condition, ["if", "when", "where", "on", "once", "unless", "for", "upon", "in"]),
    (.range, ["range", "ranges", "ranging", "values", "between", "取值范围", "范围"]),
    (.rangeJoint, ["至", "到"]),
    (.least, ["minimum", "min", "at least", "最小"]),
    (
      .greatest,
      [
        "maximum", "max", "at most", "up to", "cannot exceed", "not exceed", "no more than",
        "no longer than", "最大", "不超过",
      ]
    ),
    (
      .limitFiller,
      [
        "value", "values", "length", "is", "of", "size", "number", "allowed", "a", "the", "be",
        "=", "为", "是", "值", "值为",
      ]
    ),
    (.length, ["length", "长度"]),
    (.characters, ["characters", "character", "chars", "letters", "个字符", "字符"]),
    (
      .counted,
      [
        "bytes", "items", "entries", "times", "tags", "elements", "results", "users", "images",
        "digits", "objects", "hours", "days", "years", "months", "percent", "%", "business",
        "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "kilobytes", "megabytes", "gigabytes",
        "个", "天", "小时", "分钟", "次", "条", "字节",
      ]
    ),
    (.otherUse, ["per", "of", "is", "are", "was", "were", "will", "has", "have"]),
    (
      .accepted,
      [
        "required", "allowed", "expected", "valid", "accepted", "permitted", "supported", "needed",
      ]
    ),
    (
      .negation,
      [
        "not", "never", "no", "unless", "except", "cannot", "can't", "mustn't", "isn't", "aren't",
        "don't", "doesn't", "shouldn't", "won't", "neither", "nor", "without", "outside",
      ]
    ),
    (
      .openEnd,
      [
        "other values are", "other values may", "other values can", "other values will",
        "any other value", "any other string", "any other text", "all other values",
        "others are", "others may", "anything else", "everything else", "and others",
      ]
    ),
    (
      .refused,
      [
        "rejected", "reject", "rejects", "refused", "error", "errors", "invalid", "fail", "fails",
        "not", "illegal", "forbidden", "400", "422",
      ]
    ),
    (
      .omitted,
      [
        "not", "omitted", "unspecified", "unset", "absent", "missing", "none", "nothing", "no",
        "left", "it", "this", "otherwise", "specified", "given", "set", "provided", "overridden",
        "you", "undefined", "blank", "empty", "parameter", "field", "value", "property",
        "attribute",
      ]
    ),
    (.absence, ["none", "nothing"]),
    (
      .pattern,
      ["regex", "regexp", "pattern", "expression", "match", "matches", "matching"]
    ),
    (
      .aside,
      [
        "permission", "permissions", "scope", "scopes", "privilege", "privileges", "role", "roles",
        "limit", "limits", "quota", "quotas", "limitations", "throttling", "pricing", "plans",
        "error", "errors", "error code", "error codes", "error message", "error messages", "faults",
        "exceptions", "event", "events", "event type", "event types", "webhook", "webhooks",
        "notifications", "callbacks", "changelog", "change log", "changes", "history",
        "release notes", "glossary", "terms", "abbreviations", "权限", "错误码", "事件", "限制", "修订记录",
      ]
    ),
    (
      .allowed,
      [
        "valid values", "valid value", "allowed values", "allowed value", "possible values",
        "possible value", "accepted values", "supported values", "permitted values",
        "acceptable values", "available values", "valid options", "possible options",
        "allowed options", "supported options", "enum", "enumeration", "enum values", "取值为", "取值",
        "取值范围", "枚举值", "枚举值为", "可选值", "可选值为", "可取值", "取值包括",
      ]
    ),
    (.oneOf, ["one of", "one of the following", "one of these", "one of the values"]),
    (
      .chosen,
      [
        "value can be", "values can be", "value must be", "values must be", "value may be",
        "value should be", "value is", "values are", "options are", "following values",
        "set to either",
      ]
    ),
    (.mayBe, ["can be", "must be", "should be", "may be", "either", "取值"]),
    (
      .noValue,
      [
        "null", "empty", "blank", "any", "all", "other", "others", "more", "both", "either", "it",
        "them", "these", "those", "following", "letters", "digits", "numbers", "characters",
        "hyphens", "underscores", "dashes", "spaces", "periods", "dots", "uppercase", "lowercase",
        "alphanumeric", "positive", "negative", "absolute", "relative", "above", "below", "here",
        "there", "unique", "optional", "required", "later", "earlier", "comma", "separated",
      ]
    ),
    (
      .defaultLead,
      [
        "default: ", "default value: ", "defaults to ", "default value is ", "default is ",
        "[default to ", "默认值为", "默认值：", "默认值是", "默认为", "默认：", "缺省值为", "缺省值：",
        "默认",
      ]
    ),
    (
      .versionStart,
      [
        "new", "added", "introduced", "since", "from", "minimum", "min", "first", "≥", ">=",
      ]
    ),
    (
      .versionEnd,
      [
        "until", "to", "through", "up", "till", "maximum", "max", "last", "-", "–", "—", "≤", "<=",
      ]
    ),
    (
      .versionFiller,
      [
        "version", "versions", "microversion", "microversions", "api", "in", "the", "this", "is",
        "was", "it", "operation", "call", "method", "endpoint", "available", "and", "or", "later",
        "newer", "higher", "above", "on", "of", "inclusive", "required", "requires", "supported",
        "valid",
      ]
    ),
    (
      .exampleFrame,
      [
        "example", "examples", "sample", "samples", "request", "requests", "response", "responses",
      ]
    ),
    (
      .exampleFiller,
      [
        "json", "xml", "http", "api", "and", "the", "body", "header", "headers", "uri", "payload",
      ]
    ),
    (.entity, ["object", "objects", "model", "models", "entity", "schema"]),
  ]
}
