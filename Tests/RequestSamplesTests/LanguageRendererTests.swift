import APIModel
import JSONText
import RequestSamples
import Testing

/// One request in every language, as an engineer of the language would write it.
@Suite struct LanguageRendererTests {
  private static let posting: RequestSample = {
    var sample = RequestSample(
      method: .post, path: PathTemplate("/shops/{id}/orders"),
      pathValues: [SampleValue("id", .literal("it's"), from: .invention)], expectedStatus: 201)
    sample.query = [SampleValue("dry", .literal("a b"), from: .documentation)]
    sample.headers = [
      SampleValue("Content-Type", .literal("application/json"), from: .documentation),
      SampleValue("Authorization", .token(prefix: "Bearer "), from: .documentation),
      SampleValue("X-Shop", .literal(" north "), from: .documentation),
    ]
    sample.body = SampleBody(
      #"{"order": {"lines": [{"sku": "A-1", "count": 2}], "gift": true, "note": null, "price": 1.5}}"#,
      from: .invention)
    sample.answer = .json
    return sample
  }()

  @Test func writesHTTP() throws {
    #expect(
      try HTTPRenderer().render(Self.posting) == #"""
        POST /shops/it%27s/orders?dry=a%20b HTTP/1.1
        Host: 127.0.0.1:4010
        Content-Type: application/json
        Authorization: Bearer endpaper-token
        X-Shop: north
        Content-Length: 92

        {"order": {"lines": [{"sku": "A-1", "count": 2}], "gift": true, "note": null, "price": 1.5}}
        """#)
  }

  @Test func writesPython() throws {
    #expect(
      try PythonRenderer().render(Self.posting) == #"""
        import os

        import requests

        base_url = os.environ.get("BASE_URL", "http://127.0.0.1:4010")
        token = os.environ.get("TOKEN", "endpaper-token")

        response = requests.post(
            f"{base_url}/shops/it%27s/orders?dry=a%20b",
            headers={"Authorization": f"Bearer {token}", "X-Shop": "north"},
            json={
                "order": {
                    "lines": [{"sku": "A-1", "count": 2}],
                    "gift": True,
                    "note": None,
                    "price": 1.5,
                },
            },
            timeout=30,
        )
        response.raise_for_status()
        print(response.json())
        """#)
  }

  @Test func writesJavaScript() throws {
    #expect(
      try JavaScriptRenderer().render(Self.posting) == #"""
        const baseURL = process.env.BASE_URL ?? "http://127.0.0.1:4010";
        const token = process.env.TOKEN ?? "endpaper-token";

        const response = await fetch(`${baseURL}/shops/it%27s/orders?dry=a%20b`, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            Authorization: `Bearer ${token}`,
            "X-Shop": "north",
          },
          body: JSON.stringify({
            order: {
              lines: [{ sku: "A-1", count: 2 }],
              gift: true,
              note: null,
              price: 1.5,
            },
          }),
        });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        console.log(await response.json());
        """#)
  }

  @Test func writesGo() throws {
    let text = try GoRenderer().render(Self.posting)
    #expect(
      text.replacing("\t", with: "    ") == #"""
        package main

        import (
            "cmp"
            "fmt"
            "io"
            "log"
            "net/http"
            "os"
            "strings"
        )

        func main() {
            baseURL := cmp.Or(os.Getenv("BASE_URL"), "http://127.0.0.1:4010")
            token := cmp.Or(os.Getenv("TOKEN"), "endpaper-token")

            body := strings.NewReader(`{"order": {"lines": [{"sku": "A-1", "count": 2}], "gift": true, "note": null, "price": 1.5}}`)
            request, err := http.NewRequest(http.MethodPost, baseURL+"/shops/it%27s/orders?dry=a%20b", body)
            if err != nil {
                log.Fatal(err)
            }
            request.Header.Set("Content-Type", "application/json")
            request.Header.Set("Authorization", "Bearer "+token)
            request.Header.Set("X-Shop", "north")

            response, err := http.DefaultClient.Do(request)
            if err != nil {
                log.Fatal(err)
            }
            defer response.Body.Close()

            fmt.Println(response.Status)
            if _, err := io.Copy(os.Stdout, response.Body); err != nil {
                log.Fatal(err)
            }
        }
        """#)
  }

  @Test func writesSwift() throws {
    #expect(
      try SwiftRenderer().render(Self.posting) == ##"""
        import Foundation
        #if canImport(FoundationNetworking)
          import FoundationNetworking
        #endif

        let environment = ProcessInfo.processInfo.environment
        let baseURL = environment["BASE_URL"] ?? "http://127.0.0.1:4010"
        let token = environment["TOKEN"] ?? "endpaper-token"

        guard let url = URL(string: "\(baseURL)/shops/it%27s/orders?dry=a%20b") else {
          throw URLError(.badURL)
        }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        request.setValue("north", forHTTPHeaderField: "X-Shop")
        request.httpBody = Data(#"{"order": {"lines": [{"sku": "A-1", "count": 2}], "gift": true, "note": null, "price": 1.5}}"#.utf8)

        let (data, answer) = try await URLSession.shared.data(for: request)
        guard let response = answer as? HTTPURLResponse, response.statusCode == 201 else {
          throw URLError(.badServerResponse)
        }
        print(String(decoding: data, as: UTF8.self))
        """##)
  }

  @Test func saysTheLeastForTheLeast() throws {
    let sample = RequestSample(method: .get, path: PathTemplate("/a"), expectedStatus: 200)
    #expect(
      try PythonRenderer().render(sample).contains(
        "response = requests.get(f\"{base_url}/a\", timeout=30)\nresponse.raise_for_status()\n"
          + "print(response.text)"))
    #expect(
      try JavaScriptRenderer().render(sample).contains("await fetch(`${baseURL}/a`);\n"))
    #expect(try SwiftRenderer().render(sample).contains("URLSession.shared.data(from: url)"))
    #expect(try GoRenderer().render(sample).contains("(http.MethodGet, baseURL+\"/a\", nil)"))
    #expect(
      try HTTPRenderer(basePath: "/v9").render(sample)
        == "GET /v9/a HTTP/1.1\nHost: 127.0.0.1:4010\n")
  }

  @Test func asksForHeadersAlone() throws {
    var sample = RequestSample(method: .head, path: PathTemplate("/a"), expectedStatus: 200)
    sample.answer = .headers
    sample.body = SampleBody("never sent", from: .invention)
    for language in SampleLanguage.allCases {
      #expect(try !language.renderer.render(sample).contains("never sent"))
    }
    #expect(try PythonRenderer().render(sample).hasSuffix("print(response.headers)"))
    #expect(try JavaScriptRenderer().render(sample).contains(#"{ method: "HEAD" });"#))
    #expect(try GoRenderer().render(sample).contains("http.MethodHead"))
    #expect(try SwiftRenderer().render(sample).hasSuffix("print(response.allHeaderFields)"))
  }

  @Test func handsARedirectionOn() throws {
    let sample = RequestSample(method: .get, path: PathTemplate("/a"), expectedStatus: 302)
    #expect(try PythonRenderer().render(sample).contains("allow_redirects=False"))
    #expect(try !PythonRenderer().render(sample).contains("raise_for_status"))
    #expect(try JavaScriptRenderer().render(sample).contains(#"redirect: "manual""#))
    #expect(try GoRenderer().render(sample).contains("http.DefaultTransport.RoundTrip(request)"))
    #expect(throws: RenderingError.beyondTheClient(.redirection)) {
      try SwiftRenderer().render(sample)
    }
  }

  @Test func writesFormsAsFields() throws {
    var sample = RequestSample(method: .post, path: PathTemplate("/a"), expectedStatus: 204)
    sample.headers = [
      SampleValue(
        "Content-Type", .literal("application/x-www-form-urlencoded"), from: .documentation)
    ]
    sample.body = SampleBody("grant=code&scope=a%20b", from: .invention)
    #expect(
      try PythonRenderer().render(sample).contains(#"data={"grant": "code", "scope": "a b"}"#))
    #expect(
      try JavaScriptRenderer().render(sample).contains(
        #"body: new URLSearchParams({ grant: "code", scope: "a b" }),"#))
    sample.body = SampleBody("tag=a&tag=b", from: .invention)
    #expect(try PythonRenderer().render(sample).contains(#"data=[("tag", "a"), ("tag", "b")]"#))
    #expect(
      try JavaScriptRenderer().render(sample).contains(
        "body: new URLSearchParams([\n    [\"tag\", \"a\"],\n    [\"tag\", \"b\"],\n  ]),")
        || JavaScriptRenderer().render(sample).contains(
          #"new URLSearchParams([["tag", "a"], ["tag", "b"]])"#)
    )
  }

  /// A language that would change a value sends the text of the page.
  @Test(arguments: [
    #"{"a": 12345678901234567890}"#, #"{"a": 1, "a": 2}"#, #"{"a": 1e400}"#, #""text""#, "{torn",
  ])
  func sendsWhatItCannotHoldAsText(_ body: String) throws {
    var sample = Self.posting
    sample.body = SampleBody(body, from: .invention)
    let literal = JSONWriter.compact(.string(body))
    #expect(try PythonRenderer().render(sample).contains("data=\(literal),"))
    #expect(try JavaScriptRenderer().render(sample).contains("body: \(literal),"))
  }

  @Test(arguments: [SampleLanguage.python, .javascript])
  func refusesDotSegments(_ language: SampleLanguage) {
    let sample = RequestSample(method: .get, path: PathTemplate("/a/../b"), expectedStatus: 200)
    #expect(throws: RenderingError.beyondTheClient(.dotSegments)) {
      try language.renderer.render(sample)
    }
  }

  @Test(arguments: [SampleLanguage.javascript, .swift])
  func refusesContentWithGET(_ language: SampleLanguage) {
    var sample = RequestSample(method: .get, path: PathTemplate("/a"), expectedStatus: 200)
    sample.body = SampleBody("x", from: .invention)
    #expect(throws: RenderingError.beyondTheClient(.content)) {
      try language.renderer.render(sample)
    }
  }

  @Test(arguments: SampleLanguage.allCases.filter { $0 != .curl })
  func refusesHeadersThatAreNoHeaders(_ language: SampleLanguage) {
    for (name, value) in [("a b", "x"), ("", "x"), ("X-A", "a\nb"), ("X-A", "a\0b")] {
      var sample = RequestSample(method: .get, path: PathTemplate("/"), expectedStatus: 200)
      sample.headers = [SampleValue(name, .literal(value), from: .invention)]
      #expect(throws: RenderingError.unlawfulHeader(name)) { try language.renderer.render(sample) }
    }
    var sample = RequestSample(method: .get, path: PathTemplate("/"), expectedStatus: 200)
    sample.headers = ["X-A", "x-a"].map { SampleValue($0, .literal("1"), from: .invention) }
    #expect(throws: RenderingError.unlawfulHeader("x-a")) { try language.renderer.render(sample) }
  }

  @Test func namesEveryLanguage() {
    #expect(
      SampleLanguage.allCases.map(\.title)
        == ["curl", "HTTP", "Python", "JavaScript", "Go", "Swift"])
  }
}
