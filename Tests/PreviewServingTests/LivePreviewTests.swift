import FixtureFormat
import MockServing
import NIOCore
import Testing

@testable import PreviewServing

@Suite("Pages of a preview")
struct LivePreviewTests {
  private static func start(
    limits: ServerLimits = ServerLimits(),
    notice: PreviewNotice = PreviewNotice(versions: ["index.html": "1"])
  ) async throws -> PreviewServer {
    try await PreviewServer.start(
      site: SmallSite.site, catalogue: SmallSite.catalogue, port: 0, options: options,
      limits: limits, notice: notice)
  }

  private static var options: MockOptions {
    var options = MockOptions()
    options.hasPreview = true
    return options
  }

  private static func listen(page: String = "/", version: String = "1") -> String {
    "GET /__preview/events?page=\(page)&version=\(version) HTTP/1.1\r\nHost: localhost\r\n\r\n"
  }

  @Test("are told that nothing is wrong, and then what is")
  func tellsReports() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send(Self.listen())
    await client.receive(until: "event: report\ndata: {}\n\n")
    await server.tell(PreviewNotice(versions: ["index.html": "1"], report: #"{"headline":"No"}"#))
    await client.receive(until: "event: report\ndata: {\"headline\":\"No\"}\n\n")
    await server.stop()
    let all = await client.receiveAll()
    #expect(all.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"))
    #expect(all.contains("\r\nConnection: close\r\n\r\nretry: "))
    #expect(!all.contains("Content-Length"))
  }

  @Test(
    "are told to load again where they are others now",
    arguments: [
      ("/", "1", false), ("/index.html", "1", false), ("/", "0", true), ("/", "", true),
      ("/gone.html", "1", true), ("/images/", "7", false), ("/images/", "6", true),
      ("/gone.html", "9", false), ("/gone/", "9", false), ("//index.html", "9", false),
      ("/b%25C3%25BCcher/%25E5%259B%25BE.html", "5", false),
      ("/b%25C3%25BCcher/%25E5%259B%25BE.html", "4", true),
      ("/%25zz.html", "9", false), ("/%25zz.html", "8", true),
    ])
  func tellsChanges(_ page: String, _ version: String, _ reloads: Bool) async throws {
    let notice = PreviewNotice(
      versions: [
        "index.html": "1", "images/index.html": "7", "bücher/图.html": "5", "404.html": "9",
      ])
    let server = try await Self.start(notice: notice)
    let client = try await TestClient(server.address)
    await client.send(Self.listen(page: page, version: version))
    await client.receive(until: reloads ? "event: reload\ndata:\n\n" : "data: {}\n\n")
    await server.stop()
  }

  @Test("are told of another site, and get it")
  func showsAnotherSite() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send(Self.listen())
    await client.receive(until: "data: {}\n\n")
    let site = SiteSnapshot([
      ("index.html", Array("<p>New</p>\n".utf8)), ("fixtures/note.json", Array("[]\n".utf8)),
    ])
    await server.show(
      site: site, catalogue: SmallSite.catalogue, options: Self.options, keepsMock: false,
      notice: PreviewNotice(versions: ["index.html": "2"]))
    await client.receive(until: "event: reload\ndata:\n\n")
    for (path, content) in [("/", "<p>New</p>\n"), ("/note", "[]\n")] {
      let other = try await TestClient(server.address)
      await other.send(
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(await other.receiveAll().hasSuffix("\r\n\r\n\(content)"))
    }
    await server.stop()
  }

  @Test("an answer that was remembered is not that of the new site")
  func forgetsAnswers() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    let get = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for _ in 0..<3 {
      await client.send(get)
      await client.receive(until: "{}\n")
    }
    let site = SiteSnapshot([("fixtures/note.json", Array("[9]\n".utf8))])
    await server.show(
      site: site, catalogue: SmallSite.catalogue, options: Self.options, keepsMock: false,
      notice: PreviewNotice())
    await client.send(get)
    await client.receive(until: "[9]\n")
    await server.stop()
  }

  @Test("that are closed are forgotten")
  func forgetsStreams() async throws {
    let server = try await Self.start()
    do {
      let client = try await TestClient(server.address)
      await client.send(Self.listen())
      await client.receive(until: "data: {}\n\n")
      #expect(await server.openStreams() == 1)
      try await client.endOutput()
      _ = await client.receiveAll()
    }
    #expect(await server.openStreams() == 0)
    #expect(await server.openConnections() == 0)
    await server.stop()
  }

  @Test("are no more than the limit")
  func limitsStreams() async throws {
    var limits = ServerLimits()
    limits.eventStreams = 1
    let server = try await Self.start(limits: limits)
    let first = try await TestClient(server.address)
    await first.send(Self.listen())
    await first.receive(until: "data: {}\n\n")
    let second = try await TestClient(server.address)
    await second.send(Self.listen())
    #expect(await second.receiveAll().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    await server.stop()
  }

  @Test("that are silent for long are asked whether they are there")
  func keepsAlive() throws {
    let wire = try Wire(options: Self.options)
    try wire.send(Self.listen())
    wire.wait(.seconds(59))
    let silent = try wire.received()
    #expect(silent.hasSuffix("event: reload\ndata:\n\n"))
    wire.wait(.seconds(1))
    #expect(try wire.received() == silent + ":\n\n")
    wire.wait(.seconds(60))
    #expect(try wire.received() == silent + ":\n\n:\n\n")
    #expect(!wire.isClosed)
  }

  @Test("that take nothing are left when they are asked")
  func cutsWhoTakesNothing() throws {
    let wire = try Wire(options: Self.options)
    try wire.send(Self.listen())
    wire.block()
    wire.wait(.seconds(60))
    #expect(wire.isClosed)
  }

  @Test("do not keep a server from stopping, nor a server that does not preview listens to them")
  func stopsWithStreams() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send(Self.listen())
    await client.receive(until: "data: {}\n\n")
    let start = ContinuousClock.now
    await server.stop(within: .seconds(60))
    #expect(ContinuousClock.now - start < .seconds(30))
    _ = await client.receiveAll()
    let plain = try await PreviewServer.start(
      site: SmallSite.site, catalogue: SmallSite.catalogue, port: 0)
    let other = try await TestClient(plain.address)
    await other.send(
      "GET /__preview/events?page=/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(await other.receiveAll().hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    await plain.stop()
  }

  @Test(
    "load the script in their head, or at their end",
    arguments: [
      ("<head><title>t</title></head><body>", "<head><title>t</title>SCRIPT</head><body>"),
      ("<p>no head</p>\n", "<p>no head</p>\nSCRIPT"), ("", "SCRIPT"),
    ])
  func loadTheScript(_ page: String, _ expected: String) {
    let script = "<script src=\"/__preview/preview.js\" data-version=\"v\" defer></script>\n"
    let loading = PreviewPage.loadingScript(Array(page.utf8), version: "v")
    #expect(
      String(decoding: loading, as: UTF8.self)
        == expected.replacing("SCRIPT", with: script))
  }

  @Test("the files of the preview are small, and load nothing else")
  func hasSmallFiles() {
    #expect(PreviewScript.files.map(\.path) == ["__preview/preview.js", "__preview/preview.css"])
    for file in PreviewScript.files {
      #expect((1..<10_000).contains(file.bytes.count))
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("://"))
    }
  }
}
