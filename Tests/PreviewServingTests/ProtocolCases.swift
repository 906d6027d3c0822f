import Foundation

extension ProtocolCase {
  private static let listLength = String(ProtocolSite.list.utf8.count)
  private static let short = "{\"id\": 1}\n"
  private static let close = "Connection: close\r\n\r\n"
  private static let get = "GET /short HTTP/1.1\r\nHost: localhost\r\n"

  /// RFC 9112: how messages begin and end, and how long a connection lives.
  static let messages: [ProtocolCase] = [
    .request("9112 2.2: a status line has a version, a code and a reason", "GET /short", "200"),
    .raw("9112 2.2: empty lines before a request are passed over", "\r\n\r\n" + get + close, "200"),
    .raw("9112 2.2: LF alone ends no line", "GET /short HTTP/1.1\nHost: a\n\n", "400"),
    .raw("9112 2.2: a blank line with blanks is no end", get + " \r\n\r\n", "400"),
    .raw(
      "9112 3: two blanks may be taken for one",
      "GET  /short HTTP/1.1\r\nHost: localhost\r\n" + close,
      "200"),
    .raw("9112 3: a tab for a blank", "GET\t/short\tHTTP/1.1\r\nHost: a\r\n\r\n", "400"),
    .raw("9112 3: no version", "GET /short\r\n\r\n", "400"),
    .request("9112 3.1: a method is a token", "G(T /short", "400"),
    .request("9112 3.2.1: a path from the root", "GET /short", "200", body: short),
    .request("9112 3.2.1: a query does not change the path", "GET /short?", "200"),
    .request(
      "9112 3.2.2: the whole URL", "GET http://localhost/short", ["Host: 127.0.0.1"], "200"),
    .request(
      "9112 3.2.2: the host of the URL counts", "GET http://evil.example/short",
      ["Host: localhost"], "403"),
    .request(
      "9110 7.4: what is asked for over TLS", "GET https://localhost/short",
      ["Host: localhost"], "400"),
    .request("9112 3.2.2: a URL without a path is the root", "GET http://localhost", "200"),
    .request("9112 3.2.3: a tunnel is for proxies", "CONNECT localhost:80", "400"),
    .request("9112 3.2.4: the server as a whole", "OPTIONS *", "204"),
    .request("9112 3.2.4: a star is no path", "GET *", "400"),
    .raw("9112 3.2: no Host", "GET /short HTTP/1.1\r\n\r\n", "400", ["Connection": "close"]),
    .raw(
      "9112 3.2: two Hosts, though the same", get + "Host: localhost\r\n\r\n", "400",
      ["Connection": "close"]),
    .request("9112 3.2: a Host with a user", "GET /short", ["Host: me@localhost"], "400"),
    .request("9112 3.2: a Host with a port", "GET /short", ["Host: localhost:4010"], "200"),
    .request("9112 3.2: a Host with a port that is none", "GET /short", ["Host: a:b"], "400"),
    .raw(
      "9112 5.1: a blank before the colon", get + "X : 1\r\n\r\n", "400", ["Connection": "close"]),
    .request("9112 5.1: no blank behind the colon", "GET /short", ["Accept:*/*"], "200"),
    .raw("9112 5.2: a folded line", get + "X: 1\r\n  2\r\n\r\n", "400", ["Connection": "close"]),
    .request(
      "9112 6: a length", "POST /short", ["Content-Length: 2", "Content-Type: application/json"],
      content: "{}", "201"),
    .request(
      "9112 6.1: chunks", "POST /short",
      ["Transfer-Encoding: chunked", "Content-Type: application/json"],
      content: "2\r\n{}\r\n0\r\n\r\n", "201"),
    .request(
      "9112 6.1: chunks and a length", "POST /short",
      ["Transfer-Encoding: chunked", "Content-Length: 2"], content: "0\r\n\r\n", "400"),
    .request(
      "9112 6.1: chunks are the last coding", "POST /short", ["Transfer-Encoding: chunked, gzip"],
      content: "0\r\n\r\n", "400"),
    .request(
      "9112 6.1: a coding that nobody knows", "POST /short", ["Transfer-Encoding: sausage"],
      content: "0\r\n\r\n", "501"),
    .raw(
      "9112 6.1: no chunks in HTTP/1.0",
      "POST /short HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", to: ["POST"], "400"),
    .request(
      "9112 6.2: lengths that differ", "POST /short", ["Content-Length: 2", "Content-Length: 3"],
      content: "{} ", "400"),
    .request(
      "9112 6.2: a length that is no number", "POST /short", ["Content-Length: 2x"], content: "{}",
      "400"),
    .raw(
      "9112 6.3: content that is cut off",
      "POST /short HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{}", to: ["POST"], "400"),
    .request(
      "9112 7.1: a chunk length in upper case", "POST /short", ["Transfer-Encoding: chunked"],
      content: "A\r\n          \r\n0\r\n\r\n", "201"),
    .request(
      "9112 7.1.1: extensions of a chunk are passed over", "POST /short",
      ["Transfer-Encoding: chunked", "Content-Type: application/json"],
      content: "2;name=\"value\"\r\n{}\r\n0\r\n\r\n", "201"),
    .raw(
      "9112 7.1.1: extensions of a chunk end somewhere",
      "POST /short HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2;a="
        + String(repeating: "b", count: 60_000), to: ["POST"], "400", ["Connection": "close"]),
    .request(
      "9112 7.1.2: trailers are passed over", "POST /short",
      ["Transfer-Encoding: chunked", "Content-Type: application/json"],
      content: "2\r\n{}\r\n0\r\nX-Check: 1\r\n\r\n", "201"),
    .raw(
      "9112 9.3: a connection stays", get + "\r\n" + get + close, to: ["GET", "GET"], "200 200"),
    .raw(
      "9112 9.3: HTTP/1.0 closes", "GET /short HTTP/1.0\r\n\r\n" + get + close, "200",
      ["Connection": "close"]),
    .raw(
      "9112 9.3: HTTP/1.0 stays where it asks",
      "GET /short HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n" + get + close, to: ["GET", "GET"],
      "200 200"),
    .raw(
      "9112 9.3.2: requests in a row are answered in a row",
      "HEAD /list HTTP/1.1\r\nHost: localhost\r\n\r\nDELETE /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"
        + get + close, to: ["HEAD", "DELETE", "GET"], "200 404 200", body: short),
    .raw(
      "9112 9.6: nothing is answered behind close", get + close + get + close, "200",
      ["Connection": "close"]),
    .raw(
      "9112 11.2: a smuggled request is none",
      "POST /short HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "0\r\n\r\n" + get + close, to: ["POST"], "400", ["Connection": "close"]),
  ]

  /// RFC 9110: methods, fields, conditions, and codes.
  static let semantics: [ProtocolCase] = [
    .request("9110 6.6.1: Date", "GET /short", "200", ["Date": "…"]),
    .request(
      "9110 8.6: Content-Length is that of the content", "GET /list", "200",
      ["Content-Length": listLength], body: ProtocolSite.list),
    .request(
      "9110 8.6: what a page says of its message is not repeated", "GET /lying", "200",
      [
        "Content-Length": "10", "Transfer-Encoding": "-", "Content-Encoding": "-", "X-Kept": "yes",
      ], body: short),
    .request("9110 8.3: Content-Type", "GET /short", "200", ["Content-Type": "application/json"]),
    .request(
      "9110 9.3.2: HEAD is GET without content", "HEAD /list", "200",
      ["Content-Length": listLength, "Content-Type": "application/json", "ETag": "…"], body: ""),
    .request("9110 9.3.2: HEAD of a file", "HEAD /", "200", ["Content-Length": "12"], body: ""),
    .request(
      "9110 9.3.2: HEAD where only HEAD is documented", "HEAD /head", "200", ["X-Meta": "yes"]),
    .request("9110 9.3.1: GET where only HEAD is documented", "GET /head", "405", ["Allow": "…"]),
    .request("9110 9.3.2: HEAD of an error", "HEAD /nothing", "404", body: ""),
    .request(
      "9110 9.3.3: POST", "POST /short", ["Content-Length: 2", "Content-Type: application/json"],
      content: "{}", "201", body: short),
    .request(
      "9110 9.3.5: DELETE without content", "DELETE /short", "204",
      ["Content-Length": "-", "Content-Type": "-"], body: ""),
    .request(
      "9110 9.3.7: OPTIONS", "OPTIONS /short", "204", ["Allow": "GET, HEAD, POST, DELETE, OPTIONS"]),
    .request("9110 9.3.8: TRACE is not offered", "TRACE /short", "405", ["Allow": "…"]),
    .request("9110 9.1: methods have their case", "get /short", "501"),
    .request("9110 9.1: a method of nobody", "BREW /short", "501"),
    .request(
      "Fetch: a page can read that its method is none", "patch /short",
      ["Origin: http://localhost:3000"], "501",
      ["Access-Control-Allow-Origin": "http://localhost:3000", "Vary": "Origin"]),
    .request(
      "Fetch: another page cannot", "patch /short", ["Origin: http://shop.example"], "501",
      ["Access-Control-Allow-Origin": "-"]),
    .request(
      "Fetch: a page can read that its content is too long", "POST /short",
      ["origin: http://localhost:3000", "Content-Length: 99999999"], "413",
      ["Access-Control-Allow-Origin": "http://localhost:3000"]),
    .request(
      "Fetch: a page can read that its target is too long",
      "GET /\(String(repeating: "a", count: 9_000))", ["Origin: http://localhost:3000"], "414",
      ["Access-Control-Allow-Origin": "http://localhost:3000"]),
    .request(
      "9110 10.1.1: an expectation that cannot be met", "POST /short",
      ["Expect: 200-ok", "Content-Length: 2"], content: "{}", "417", ["Connection": "close"]),
    .raw(
      "9110 10.1.1: a word before the content",
      "POST /short HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
        + "Content-Type: application/json\r\n" + close + "{}", to: ["POST"], "100 201"),
    .raw(
      "9110 10.1.1: no word for HTTP/1.0",
      "POST /short HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
        + "Content-Type: application/json\r\n\r\n{}", to: ["POST"], "201"),
    .request("9110 10.2.1: Allow is exact", "PUT /item", "404"),
    .request(
      "9110 15.5.6: 405 has Allow", "PUT /short", "405",
      ["Allow": "GET, HEAD, POST, DELETE, OPTIONS", "Content-Type": "application/problem+json"]),
    .request(
      "9110 15.5.5: 404 says what is near", "GET /shorts", "404",
      ["Content-Type": "application/problem+json"]),
    .request("9110 4.2: a path is decoded once", "GET /items/a%252Fb", "200"),
    .request("9110 4.2: an encoded slash stays in its segment", "GET /items/a%2Fb", "200"),
    .request("9110 4.2: a percent sign alone", "GET /items/100%", "400"),
    .request("9110 4.2: bytes that are no UTF-8", "GET /items/%FF", "400"),
    .request("9110 4.2: a control character", "GET /items/%00", "400"),
    .request("9110 4.2: a path out of the site", "GET /../../etc/passwd", "404"),
    .request("9110 4.2: an encoded path out of the site", "GET /%2e%2e/%2e%2e/etc/passwd", "404"),
    .request("9110 4.2: an empty segment matches nothing", "GET //short", "404"),
    .request(
      "9110 7.2: a foreign host", "GET /short", ["Host: evil.example"], "403",
      ["Content-Type": "application/problem+json"]),
    .request("9110 7.2: an address of the machine", "GET /short", ["Host: [::1]:4010"], "200"),
    .request(
      "9110 7.8: an upgrade is not taken up", "GET /short",
      ["Connection: upgrade", "Upgrade: websocket"], "200", ["Connection": "close"]),
    .request(
      "9110 15.4.9: a folder leads to its slash", "GET /guides", "308", ["Location": "/guides/"]),
    .request(
      "9110 15.4.9: with its query", "GET /guides?a=1", "308", ["Location": "/guides/?a=1"]),
  ]

  /// RFC 9110, sections 8.8 and 13, and RFC 9111: validators, conditions, and what caches may keep.
  static let caching: [ProtocolCase] = [
    .request(
      "9110 8.8.3: a documented tag gets its quotes", "GET /tagged", "200", ["ETag": "\"tag\""]),
    .request("9110 8.8.3: a weak tag stays weak", "GET /weak", "200", ["ETag": "W/\"tag\""]),
    .request(
      "9110 13.1.2: the tag that is known", "GET /tagged", ["If-None-Match: \"tag\""], "304",
      ["ETag": "\"tag\"", "Content-Length": "-", "Content-Type": "-"], body: ""),
    .request(
      "9110 13.1.2: weak comparison", "GET /tagged", ["If-None-Match: W/\"tag\""], "304"),
    .request("9110 13.1.2: weak on both sides", "GET /weak", ["If-None-Match: \"tag\""], "304"),
    .request(
      "9110 13.1.2: one of a list", "GET /tagged", ["If-None-Match: \"a,b\", \"tag\""], "304"),
    .request("9110 13.1.2: any", "GET /tagged", ["If-None-Match: *"], "304"),
    .request("9110 13.1.2: another tag", "GET /tagged", ["If-None-Match: \"other\""], "200"),
    .request("9110 13.1.2: for HEAD too", "HEAD /tagged", ["If-None-Match: \"tag\""], "304"),
    .request(
      "9110 13.1.2: an error has no condition", "GET /nothing", ["If-None-Match: *"], "404"),
    .request("9111 5.2: pages are asked for anew", "GET /", "200", ["Cache-Control": "no-cache"]),
    .request(
      "9111 4.1: content that may come in gzip form varies", "GET /list", "200",
      ["Vary": "…", "Content-Encoding": "-"]),
    .request("9111 5.1: no Age, since nothing is a copy", "GET /list", "200", ["Age": "-"]),
  ]

  /// RFC 9110, sections 8.4 and 12.5.3: content in gzip form, and who gets it.
  static let codings: [ProtocolCase] = [
    gzip("9110 12.5.3: gzip", "gzip", true),
    gzip("9110 12.5.3: one of a list", "br, gzip, deflate", true),
    gzip("9110 12.5.3: the old name", "x-gzip", true),
    gzip("9110 12.5.3: case does not count", "GZIP", true),
    gzip("9110 12.5.3: any", "*", true),
    gzip("9110 12.5.3: any but gzip", "gzip;q=0, *", false),
    gzip("9110 12.5.3: none", "", false),
    gzip("9110 12.5.3: another", "br", false),
    gzip("9110 12.5.3: content as it is", "identity", false),
    gzip("9110 12.5.3: gzip with no weight", "gzip;q=0", false),
    gzip("9110 12.4.2: no weight with digits", "gzip; q=0.000", false),
    gzip("9110 12.4.2: a small weight", "gzip;q=0.001", true),
    gzip("9110 12.4.2: less than content as it is", "gzip;q=0.5, identity;q=0.8", false),
    gzip("9110 12.4.2: more than content as it is", "gzip;q=1.0, identity;q=0.5", true),
    gzip("9110 12.4.2: a weight that is none", "gzip;q=high", false),
    .request(
      "9110 8.4: HEAD says what GET would", "HEAD /list", ["Accept-Encoding: gzip"], "200",
      ["Content-Encoding": "gzip", "Content-Length": "…", "ETag": "…"], body: ""),
    .request(
      "9110 8.4: short content stays as it is", "GET /short", ["Accept-Encoding: gzip"], "200",
      ["Content-Encoding": "-"], body: short),
    .request(
      "9110 8.4: a picture stays as it is", "GET /assets/picture.png", ["Accept-Encoding: gzip"],
      "200", ["Content-Encoding": "-", "Content-Length": "4000"]),
    .request(
      "9110 8.4: text", "GET /text", ["Accept-Encoding: gzip"], "200", ["Content-Encoding": "gzip"]),
    .request(
      "9110 8.4: a page", "GET /guides/long.html", ["Accept-Encoding: gzip"], "200",
      ["Content-Encoding": "gzip", "Content-Type": "text/html; charset=utf-8"]),
    .request(
      "9110 8.8.3.3: a strong tag names one form", "GET /tagged", ["Accept-Encoding: gzip"], "200",
      ["ETag": "\"tag-gzip\"", "Content-Encoding": "gzip", "X-Total": "7"]),
    .request(
      "9110 8.8.3.3: a weak tag names all forms", "GET /weak", ["Accept-Encoding: gzip"], "200",
      ["ETag": "W/\"tag\"", "Content-Encoding": "gzip"]),
    .request(
      "9110 13.1.2: the tag of the gzip form is known", "GET /tagged",
      ["Accept-Encoding: gzip", "If-None-Match: \"tag-gzip\""], "304",
      ["ETag": "\"tag-gzip\"", "Content-Encoding": "-"], body: ""),
    .request(
      "9110 8.4: an error is short", "GET /nothing", ["Accept-Encoding: gzip"], "404",
      ["Content-Encoding": "-"]),
  ]

  private static func gzip(_ rule: String, _ accepted: String, _ isCoded: Bool) -> ProtocolCase {
    .request(
      rule, "GET /list", ["Accept-Encoding: \(accepted)"], "200",
      [
        "Content-Encoding": isCoded ? "gzip" : "-", "Content-Type": "application/json", "Vary": "…",
      ],
      body: isCoded ? nil : ProtocolSite.list)
  }
}
