/// The data table behind ``Vocabulary/standard``: one row for each role, its words in every language.
///
/// Words stand here in the singular and in any case. To teach the reader a word, add it to its row; to
/// teach it a language, add that language's words to every row.
enum StandardWords {
  static let columns: [(ColumnRole, [String])] = [
    (
      .name,
      [
        "parameter", "parameter name", "param", "name", "attribute", "attribute name", "field",
        "field name", "property", "property name", "key", "header", "header name", "header field",
        "element", "element name", "item", "tag", "argument", "variable", "relationship",
        "relationship name", "参数", "参数名", "参数名称", "名称", "字段", "字段名", "属性", "元素",
        "元素名称", "消息头名称", "パラメータ", "パラメータ名", "項目", "名前",
      ]
    ),
    (
      .required,
      [
        "required", "mandatory", "required/optional", "mandatory/optional", "optional/required",
        "required or optional", "necessity", "requirement", "required?", "mandatory?",
        "是否必选", "是否必需", "是否必填", "是否必须", "必选", "必填", "必選", "必須", "必須/任意",
      ]
    ),
    (.optional, ["optional", "optional?", "is optional", "是否可选", "可选"]),
    (.minimum, ["min", "minimum", "minimum value", "最小值"]),
    (.maximum, ["max", "maximum", "maximum value", "最大值"]),
    (.pattern, ["pattern", "regex", "regular expression", "正则表达式"]),
    (
      .location,
      [
        "in", "style", "kind", "location", "located in", "parameter type", "position", "where",
        "位置", "参数位置",
      ]
    ),
    (
      .type,
      [
        "type", "data type", "datatype", "format", "value type", "field type", "参数类型", "类型",
        "数据类型", "取值类型", "型", "タイプ",
      ]
    ),
    (
      .description,
      [
        "description", "descriptions", "desc", "meaning", "detail", "explanation", "note", "remark",
        "comment", "描述", "说明", "参数说明", "参数描述", "备注", "含义", "説明", "概要",
      ]
    ),
    (.defaultValue, ["default", "default value", "默认值", "缺省值", "デフォルト"]),
    (
      .example,
      ["example", "example value", "sample", "sample value", "样例", "示例", "示例值", "取值样例", "例"]
    ),
    (
      .value,
      [
        "value", "allowed value", "possible value", "valid value", "accepted value", "enum",
        "enum value", "取值", "可选值", "枚举值", "值",
      ]
    ),
    (
      .constraints,
      [
        "constraint", "constraints", "range", "value range", "restriction", "validation", "约束",
        "取值范围", "限制", "制約",
      ]
    ),
    (
      .status,
      [
        "status", "status code", "http status", "http status code", "response code",
        "http response code", "returned value", "return value", "return code", "returned code",
        "http code", "code", "状态码", "返回值", "响应码", "返回码", "正常返回值", "ステータスコード",
      ]
    ),
    (
      .reason,
      ["reason", "status message", "reason phrase", "status text", "原因", "状态", "编码"]
    ),
    (.errorCode, ["error code", "error", "errorcode", "错误码", "エラーコード"]),
    (.method, ["method", "http method", "verb", "request method", "方法", "请求方法", "メソッド"]),
    (.path, ["path", "uri", "url", "rest path", "resource", "endpoint", "路径", "パス"]),
  ]

  static let sections: [(SectionRole, [String])] = [
    (
      .function,
      [
        "function", "function description", "functions", "overview", "description", "summary",
        "introduction", "api description", "api function", "功能介绍", "功能描述", "功能", "接口说明",
        "接口功能", "概述", "描述", "概要", "機能",
      ]
    ),
    (
      .uri,
      [
        "uri", "url", "uri format", "http uri", "request line", "request syntax", "endpoint",
        "http request line", "api uri", "接口", "接口uri", "uri格式", "请求行",
      ]
    ),
    (
      .method,
      [
        "method", "http method", "request method", "http request method", "verb", "http verb",
        "请求方法", "メソッド",
      ]
    ),
    (
      .path,
      [
        "path", "http request path", "request path", "uri path", "url path", "api path", "route",
        "请求路径", "パス",
      ]
    ),
    (
      .classification,
      [
        "classification", "api operation object", "operation object", "synchronous/asynchronous",
        "sync/async", "category", "operation type", "分类",
      ]
    ),
    (
      .constraints,
      [
        "constraint", "restriction", "limitation", "prerequisite", "precondition", "limits",
        "constraints and limitations", "约束与限制", "接口约束", "约束", "约束限制", "前提条件", "制約",
      ]
    ),
    (
      .authorization,
      [
        "authorization", "authentication", "permission", "required permission", "scope",
        "auth required", "authorization information", "授权信息", "权限", "認証",
      ]
    ),
    (
      .parameters,
      [
        "parameter", "params", "argument", "parameter description", "function parameter", "参数",
        "参数说明", "パラメータ",
      ]
    ),
    (
      .pathParameters,
      [
        "path parameter", "uri parameter", "url parameter", "uri template parameter",
        "path variable", "path argument", "path field", "uri variable", "url variable",
        "uri path parameter", "url path parameter", "path param", "路径参数", "uri参数", "パスパラメータ",
      ]
    ),
    (
      .queryParameters,
      [
        "query", "query parameter", "query string", "querystring", "query string parameter",
        "querystring parameter", "query argument", "query string argument", "query field",
        "query variable", "query option", "query param", "url query", "uri query",
        "url query parameter", "uri query parameter", "url query string",
        "request query parameter", "query string params",
        "query params", "optional query parameter", "required query string parameter",
        "optional query string parameter", "filter", "查询参数", "クエリパラメータ",
      ]
    ),
    (
      .cookieParameters,
      ["cookie parameter", "request cookie", "cookie param", "cookie field", "cookie参数"]
    ),
    (
      .request,
      [
        "request", "http request", "api request", "request message", "request information", "请求",
        "请求消息", "リクエスト",
      ]
    ),
    (
      .requestParameters,
      [
        "request parameter", "request params", "request element", "input", "input parameter",
        "request field", "请求参数", "请求元素", "请求消息参数", "入力", "リクエストパラメータ",
      ]
    ),
    (
      .requestHeaders,
      [
        "request header", "http request header", "request header parameter", "request header field",
        "header parameter", "optional request header", "required request header",
        "request message header", "请求消息头", "请求头", "请求header参数", "请求头参数",
        "リクエストヘッダ",
      ]
    ),
    (
      .requestBody,
      [
        "request body", "http request body", "request body parameter", "body parameter", "payload",
        "request payload", "sample payload", "required request body parameter", "json params",
        "json body schema", "body schema", "json schema", "json body parameter",
        "json parameter",
        "data constraint", "form data parameter", "form parameter", "form data",
        "optional request body parameter", "body params", "request content", "请求体",
        "请求body参数", "请求消息体", "リクエストボディ",
      ]
    ),
    (
      .requestExample,
      [
        "example request", "request example", "sample request", "sample api request",
        "json request", "request sample", "example call", "example http request",
        "http request example", "example json request", "data example", "copy as curl",
        "示例请求", "请求示例", "请求样例", "リクエスト例",
      ]
    ),
    (.requestURI, ["request uri", "request url", "sample uri", "请求uri"]),
    (
      .response,
      [
        "response", "http response", "api response", "response message", "response information",
        "output", "returns", "返回", "返回结果", "响应", "响应消息", "レスポンス",
      ]
    ),
    (
      .responseParameters,
      [
        "response parameter", "response params", "response element", "output parameter",
        "response field", "response value", "响应参数", "响应元素", "响应消息参数", "出力",
        "レスポンスパラメータ",
      ]
    ),
    (
      .responseHeaders,
      [
        "response header", "http response header", "response header parameter",
        "response header field", "response message header", "响应消息头", "响应头", "响应header参数",
        "レスポンスヘッダ",
      ]
    ),
    (
      .responseBody,
      [
        "response body", "http response body", "response body parameter", "response content",
        "json representation", "response payload", "returned body", "return body",
        "body returned", "returned content", "returned payload", "returned json", "response json",
        "response data", "returned data", "response entity", "返回体", "返回body", "响应体", "响应body参数",
        "响应消息体",
        "レスポンスボディ",
      ]
    ),
    (
      .responseExample,
      [
        "example response", "response example", "sample response", "sample api response",
        "json response", "example json response", "json response example", "content example",
        "response sample", "example http response", "http response example",
        "响应示例", "响应样例", "示例响应", "返回示例", "レスポンス例",
      ]
    ),
    (.format, ["format", "syntax", "response syntax", "格式", "消息格式", "形式"]),
    (
      .examples,
      [
        "example", "sample", "sample api request and response", "execution example",
        "error execution example", "example request and response", "request and response example",
        "request/response example", "sample request and response", "usage example", "示例", "样例",
        "请求响应示例", "実行例",
      ]
    ),
    (
      .statusCodes,
      [
        "status code", "returned value", "return value", "response code", "http status code",
        "http response code", "http responses", "returned code", "return code", "possible response",
        "status", "response status code", "返回值", "状态码", "响应码", "ステータスコード",
      ]
    ),
    (
      .successStatuses,
      [
        "normal", "success", "on success", "normal response code", "success response",
        "success response code",
        "normal value", "normal returned value", "normal status code", "正常", "正常返回值", "正常状态码",
      ]
    ),
    (
      .errorStatuses,
      [
        "abnormal", "on failure", "error response", "error response code", "abnormal value",
        "failure",
        "abnormal returned value", "abnormal status code", "异常", "异常返回值", "异常状态码", "異常",
      ]
    ),
    (
      .errorCodes,
      ["error code", "error", "error message", "fault", "错误码", "错误信息", "エラーコード"]
    ),
    (
      .history, ["history", "change history", "changelog", "release history", "修订记录", "变更历史"]
    ),
    (
      .seeAlso,
      ["see also", "related topic", "related link", "reference", "remark", "相关链接", "参考"]
    ),
  ]

  static let requirements: [(RequirementWord, [String])] = [
    (
      .yes,
      [
        "yes", "y", "true", "required", "mandatory", "must", "is required", "always", "是", "必选",
        "必填", "必须", "必須", "✓", "✔", "✔️", "☑", "☑️", "✅", "white_check_mark",
        "heavy_check_mark", "x",
      ]
    ),
    (
      .no,
      [
        "no", "n", "false", "optional", "not required", "not mandatory", "non-mandatory", "否",
        "可选", "选填", "非必选", "任意", "✗", "✘", "✖", "✖️", "❌", "⛔",
      ]
    ),
    (
      .conditional,
      [
        "conditional", "conditionally required", "conditionally", "at least one", "depends",
        "either", "one of", "yes/no", "c", "条件必选", "有条件", "条件付き",
      ]
    ),
  ]

  /// The words behind yes or no that make it depend on something: `Mandatory for any of the three`.
  static let conditions: Set<String> = [
    "if", "when", "unless", "for", "only", "where", "whenever", "except", "depending", "provided",
    "with",
  ]

  static let locations: [(LocationWord, [String])] = [
    (
      .path,
      [
        "path", "uri", "url", "uri path", "url path", "path parameter", "template", "in path",
        "uri parameter", "路径", "パス",
      ]
    ),
    (
      .query,
      [
        "query", "query string", "querystring", "query parameter", "url query", "uri query",
        "in query", "plain query", "查询", "クエリ",
      ]
    ),
    (
      .header,
      [
        "header", "http header", "request header", "response header", "headers", "in header",
        "消息头", "请求头", "ヘッダ",
      ]
    ),
    (.cookie, ["cookie"]),
    (
      .body,
      [
        "body", "plain", "request body", "response body", "json", "payload", "json body", "in body",
        "请求体", "消息体", "ボディ",
      ]
    ),
    (.form, ["form", "formdata", "form data", "form field", "multipart", "form parameter", "表单"]),
  ]

  static let lifecycles: [(LifecycleWord, [String])] = [
    (.deprecated, ["deprecated", "deprecation", "obsolescent", "废弃", "不推荐使用", "非推奨"]),
    (
      .discarded,
      ["discarded", "abandoned", "obsolete", "obsoleted", "retired", "已废弃", "已弃用", "廃止"]
    ),
    (.removed, ["removed", "withdrawn", "discontinued", "decommissioned", "已下线", "已删除", "削除済み"]),
  ]

  /// Words of captions and of sentences beside a block.
  ///
  /// Several words in one text count where all of them stand in a sentence, in any order.
  static let mentions: [(MentionWord, [String])] = [
    (.request, ["request", "requests", "请求", "リクエスト"]),
    (.response, ["response", "responses", "returned", "returns", "返回", "响应", "レスポンス"]),
    (.example, ["example", "examples", "sample", "samples", "示例", "样例"]),
    (
      .statusCodes,
      [
        "status code", "status codes", "status value", "status values", "response code",
        "response codes", "response value", "response values", "returned code", "returned codes",
        "returned value", "returned values", "return code", "return codes", "return value",
        "return values", "状态码", "ステータスコード",
      ]
    ),
    (.query, ["query", "查询", "クエリ"]),
    (.headers, ["header", "headers", "消息头", "请求头", "响应头", "ヘッダ"]),
    (.body, ["body", "消息体", "请求体", "响应体", "ボディ"]),
    (.path, ["uri", "url", "path", "路径", "パス"]),
    (.parameters, ["parameter", "parameters", "attributes", "fields", "参数", "パラメータ"]),
    (.table, ["table", "表"]),
    (.following, ["following", "below", "these", "filter", "如下"]),
  ]

  static let nones: [String] = [
    "none", "n/a", "na", "nil", "-", "–", "—", "(none)", "(empty)", "not applicable",
    "no parameters", "no parameter", "empty", "无",
    "不涉及", "なし",
  ]

  static let types: [String] = [
    "string", "str", "integer", "int", "int32", "int64", "long", "short", "number", "numeric",
    "float", "double", "decimal", "boolean", "bool", "object", "array", "list", "map", "dict",
    "dictionary", "hash", "json", "date", "time", "datetime", "date-time", "timestamp", "uuid",
    "uri", "url", "anyuri", "enum", "file", "binary", "byte", "null", "any", "xsd:string",
    "xsd:int", "xsd:boolean", "xsd:uuid", "xsd:datetime", "xsd:anyuri", "csapi:uuid", "字符串",
    "整型", "整数", "布尔", "对象", "数组", "文字列", "配列",
  ]

  /// What the titles of guides start with.
  static let guides: [String] = ["how to", "how do i", "how can i", "如何"]

  static let footers: [String] = [
    "feedback", "was this page helpful?", "provide feedback", "did this page help?",
    "was this helpful?", "was this article helpful?", "submit feedback", "chatbot",
    "previous topic", "next topic", "previous article", "next article", "parent topic",
    "意见反馈", "本页内容是否对您有帮助？", "上一篇", "下一篇", "父主题",
  ]
}
