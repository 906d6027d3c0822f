import APIModel
import SourceText

/// A request as a curl command line writes it.
struct CurlCommand {
  /// The method: named, else POST where there is a body, else GET.
  var method: String

  /// The address as written.
  var url: String

  /// The header fields, in order; those that options stand for come behind those that are written.
  var headers: [HeaderLine]

  /// The body that `--data` and its relatives give; nil where there is none, or only a file has it.
  var body: String?

  /// The fields that `--form` and `--form-string` give.
  var parts: [FormPart] = []

  /// The files whose content is the body, or a part of it, and that the page does not show.
  var files: [String] = []

  /// Reads the command at the start of `lines`, with the lines that `\`, `^` or a backtick at the end
  /// of a line, an open quote or `<<END` continue.
  ///
  /// - Returns: The command and the number of lines that it takes; nil where none starts.
  static func parse(_ lines: ArraySlice<Substring>) -> (value: CurlCommand, lines: Int)? {
    guard let first = lines.first, first.holds("curl") else { return nil }
    var head = Substring(Words.trimmed(first))
    for prompt in ["$ ", "# ", "% ", "> "] where head.hasPrefix(prompt) {
      head = head.dropFirst(2).drop { $0 == " " }
    }
    guard head.hasPrefix("curl ") || head.hasPrefix("curl.exe ") else { return nil }
    let (words, count) = ShellWords.split(lines, firstLine: head)
    // What follows in the pipe is another command.
    let own = words.dropFirst().prefix { !["|", "||", "&&", ";", ">", ">>", "2>"].contains($0) }
    guard let document = HereDocument(words, in: lines.dropFirst(count)) else {
      return (CurlOptions(own, input: nil).command, count)
    }
    return (CurlOptions(own, input: document.text).command, count + document.lines)
  }
}

/// The options of a curl command, as its manual explains them.
private struct CurlOptions {
  private var method: String?
  private var url = ""
  private var headers: [HeaderLine] = []
  private var implied: [HeaderLine] = []
  private var data: [String] = []
  private var parts: [FormPart] = []
  private var files: [String] = []
  private var queries: [String] = []
  private var hasData = false
  private var dataInQuery = false

  /// What the shell hands to the command as its input, where the page shows it.
  private let input: String?

  init(_ words: ArraySlice<String>, input: String?) {
    self.input = input
    var rest = words
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        let equals = word.firstIndex(of: "=")
        let name = String(word[..<(equals ?? word.endIndex)])
        let attached = equals.map { String(word[word.index(after: $0)...]) }
        if Self.flags.contains(name) {
          flag(name)
        } else if Self.arguments.contains(name) {
          option(name, attached ?? rest.popFirst() ?? "")
        }
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        readShort(word.dropFirst(), &rest)
      } else if url.isEmpty, !word.hasPrefix("<<") {
        url = word
      }
    }
  }

  /// `-sSXPOST`: letters without a value may stand before one with the rest as its value.
  private mutating func readShort(_ letters: Substring, _ rest: inout ArraySlice<String>) {
    var letters = letters
    while let letter = letters.popFirst() {
      if let name = Self.short[letter] {
        option(name, letters.isEmpty ? rest.popFirst() ?? "" : String(letters))
        return
      }
      switch letter {
      case "I": flag("--head")
      case "G": flag("--get")
      default: continue
      }
    }
  }

  private mutating func flag(_ name: String) {
    switch name {
    case "--head": method = method ?? "HEAD"
    case "--get": dataInQuery = true
    default: return
    }
  }

  private mutating func option(_ name: String, _ value: String) {
    switch name {
    case "--request": method = value
    case "--url": url = value
    case "--url-query": queries.append(Self.encodedPair(value) ?? "")
    case "--header":
      if let field = HeaderText.field(value) { headers.append(field) }
    case "--data", "--data-ascii", "--data-binary":
      add(value)
    case "--data-raw":
      hasData = true
      data.append(value)
    case "--data-urlencode":
      hasData = true
      if let pair = Self.encodedPair(value) {
        data.append(pair)
      } else {
        files.append(String(value.drop { $0 != "@" }.dropFirst()))
      }
    case "--json":
      add(value)
      implied.append(HeaderLine("Content-Type", "application/json"))
      implied.append(HeaderLine("Accept", "application/json"))
    case "--form", "--form-string":
      hasData = true
      implied.append(HeaderLine("Content-Type", "multipart/form-data"))
      if let part = MultipartText.part(value, isText: name == "--form-string") {
        parts.append(part)
      }
    case "--upload-file":
      method = method ?? "PUT"
      files.append(value)
    case "--user": implied.append(HeaderLine("Authorization", "Basic " + Self.credentials(value)))
    case "--oauth2-bearer": implied.append(HeaderLine("Authorization", "Bearer " + value))
    case "--cookie": if value.contains("=") { implied.append(HeaderLine("Cookie", value)) }
    case "--user-agent": implied.append(HeaderLine("User-Agent", value))
    case "--referer": implied.append(HeaderLine("Referer", value))
    case "--range": implied.append(HeaderLine("Range", "bytes=" + value))
    default: return
    }
  }

  /// Takes data; `@file` is sent in place of it, and the page does not show it unless the file is the
  /// input of the command.
  private mutating func add(_ value: String) {
    hasData = true
    if value.first != "@" {
      data.append(value)
    } else if value == "@-", let input {
      data.append(input)
    } else {
      files.append(String(value.dropFirst()))
    }
  }

  var command: CurlCommand {
    var command = CurlCommand(method: method ?? "GET", url: url, headers: headers, body: nil)
    let text = data.joined(separator: "&")
    let query = queries + (dataInQuery ? data : [])
    if !query.isEmpty {
      command.url += (url.contains("?") ? "&" : "?") + query.joined(separator: "&")
    }
    if hasData, !dataInQuery {
      command.method = method ?? "POST"
      command.body = data.isEmpty ? nil : text
      command.parts = parts
    }
    command.files = files
    for line in implied
    where !command.headers.contains(where: { $0.name.lowercased() == line.name.lowercased() }) {
      command.headers.append(line)
    }
    return command
  }

  /// `content`, `=content` or `name=content`, the content percent-encoded (RFC 3986, section 2.1); nil
  /// for `@file` and `name@file`.
  private static func encodedPair(_ value: String) -> String? {
    guard let equals = value.firstIndex(where: { $0 == "=" || $0 == "@" }) else {
      return encoded(value[...])
    }
    guard value[equals] == "=" else { return nil }
    let content = encoded(value[value.index(after: equals)...])
    return equals == value.startIndex ? content : "\(value[..<equals])=\(content)"
  }

  private static func encoded(_ text: Substring) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isNameByte || "-.~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// The credentials as a request carries them (RFC 7617, section 2): in Base64, except where they are
  /// placeholders, which somebody has to fill in first.
  private static func credentials(_ text: String) -> String {
    text.contains { "<>{}$[]".contains($0) } ? text : Base64Text.encoded(Array(text.utf8))
  }

  private static let flags: Set<String> = ["--head", "--get"]

  /// The options whose next word is their value.
  private static let arguments: Set<String> = Set(short.values).union([
    "--url", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode", "--json",
    "--form-string", "--oauth2-bearer", "--cacert", "--capath", "--key", "--unix-socket",
    "--connect-timeout", "--retry", "--resolve", "--connect-to", "--proxy-user", "--cookie-jar",
    "--dump-header", "--interface", "--limit-rate", "--aws-sigv4", "--max-redirs", "--ciphers",
    "--key-type", "--cert-type", "--pass", "--url-query", "--noproxy", "--service-name",
    "--tls-max", "--max-filesize", "--retry-delay", "--retry-max-time", "--keepalive-time",
    "--output-dir", "--stderr", "--trace", "--trace-ascii", "--hostpubmd5", "--proxy-header",
    "--dns-servers", "--doh-url", "--local-port", "--netrc-file", "--preproxy", "--proto",
    "--request-target", "--socks5", "--socks5-hostname", "--speed-limit", "--speed-time",
    "--variable", "--write-out", "--expect100-timeout", "--abstract-unix-socket", "--crlfile",
    "--curves", "--pinnedpubkey", "--tls13-ciphers", "--proxy-cert", "--proxy-key", "--rate",
  ])

  private static let short: [Character: String] = [
    "X": "--request", "H": "--header", "d": "--data", "F": "--form", "u": "--user",
    "o": "--output", "b": "--cookie", "A": "--user-agent", "e": "--referer", "T": "--upload-file",
    "m": "--max-time", "w": "--write-out", "r": "--range", "x": "--proxy", "E": "--cert",
    "c": "--cookie-jar", "D": "--dump-header", "K": "--config", "U": "--proxy-user",
  ]
}
