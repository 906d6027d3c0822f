import APIModel

/// A request as a curl command line writes it.
struct CurlCommand {
  /// The method: named, else POST where there is a body, else GET.
  var method: String

  /// The address as written.
  var url: String

  /// The header fields, in order.
  var headers: [HeaderLine]

  /// The body that `--data` and its relatives give; nil where there is none.
  var body: String?

  /// Reads the command at the start of `lines`, with the lines that `\` or an open quote continue.
  ///
  /// - Returns: The command and the number of lines that it takes; nil where none starts.
  static func parse(_ lines: ArraySlice<Substring>) -> (value: CurlCommand, lines: Int)? {
    guard let first = lines.first else { return nil }
    var head = Substring(Words.trimmed(first))
    if head.hasPrefix("$ ") || head.hasPrefix("# ") { head = head.dropFirst(2) }
    guard head.hasPrefix("curl ") else { return nil }
    let (words, count) = ShellWords.split(lines, firstLine: head)
    return (read(words.dropFirst()), count)
  }

  private static func read(_ words: ArraySlice<String>) -> CurlCommand {
    var method: String?
    var url = ""
    var headers: [HeaderLine] = []
    var data: [String] = []
    var dataInQuery = false
    var rest = words
    while let word = rest.popFirst() {
      let (option, attached) = Self.option(word)
      func value() -> String { attached ?? rest.popFirst() ?? "" }
      switch option {
      case "-X", "--request": method = value()
      case "-H", "--header":
        if let field = HeaderText.field(value()) { headers.append(field) }
      case "-d", "--data", "--data-raw", "--data-ascii", "--data-binary", "--data-urlencode",
        "--json":
        data.append(value())
      case "--url": url = value()
      case "-I", "--head": method = method ?? "HEAD"
      case "-G", "--get": dataInQuery = true
      case "-o", "-u", "--user", "--output", "-F", "--form", "-b", "--cookie", "-A", "-e", "-T",
        "--upload-file", "--unix-socket", "--cacert", "--cert", "--key", "-m", "--max-time", "-w":
        let argument = value()
        if option == "-F" || option == "--form" { method = method ?? "POST" }
        if option == "-T" || option == "--upload-file" { method = method ?? "PUT" }
        if option == "-u" || option == "--user" {
          headers.append(HeaderLine("Authorization", "Basic " + argument))
        }
      default:
        if !word.hasPrefix("-"), url.isEmpty { url = word }
      }
    }
    var body = data.isEmpty ? nil : data.joined(separator: "&")
    if dataInQuery, let query = body {
      url += (url.contains("?") ? "&" : "?") + query
      body = nil
    }
    return CurlCommand(
      method: method ?? (body == nil ? "GET" : "POST"),
      url: url,
      headers: headers,
      body: body
    )
  }

  /// `-XPOST` and `--request=POST` carry their value with them.
  private static func option(_ word: String) -> (name: String, value: String?) {
    if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
      return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }
    if word.utf8.count > 2, let second = word.dropFirst().first, word.first == "-",
      "XHdo".contains(second)
    {
      return (String(word.prefix(2)), String(word.dropFirst(2)))
    }
    return (word, nil)
  }
}
