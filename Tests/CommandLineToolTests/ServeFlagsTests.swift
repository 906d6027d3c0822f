import ArgumentParser
import MockServing
import Testing

@testable import CommandLineTool

@Suite("The flags of endpaper serve")
struct ServeFlagsTests {
  private func options(_ arguments: [String]) throws -> MockOptions {
    let command = try ServeCommand.parse(arguments)
    return command.mock.options(host: command.host, adminToken: "made")
  }

  @Test("without any, the mock answers the machine itself, and checks what it documents")
  func hasDefaults() throws {
    let options = try options([])
    #expect(options.host == "127.0.0.1")
    #expect(options.allowedOrigins == .loopback)
    #expect(options.validates && !options.isStrict && !options.isStateful && !options.isDynamic)
    #expect(!options.requiresAuthentication)
    #expect(options.delay == 0 && options.fault == nil && options.prefix.isEmpty)
    #expect(options.adminToken == "made")
  }

  @Test("each says what the mock does")
  func setsOptions() throws {
    let options = try options([
      "--host", "*", "--auth", "--strict", "--no-validate", "--stateful", "--dynamic", "--cors",
      "http://app.example:3000", "--cors", "https://[::1]:8080", "--allow-host", "mock.example",
      "--prefix", "/api/v2", "--delay", "250", "--fault", "truncated",
    ])
    #expect(options.host == "*")
    #expect(options.requiresAuthentication && options.isStrict && !options.validates)
    #expect(options.isStateful && options.isDynamic)
    #expect(options.allowedOrigins == .listed(["http://app.example:3000", "https://[::1]:8080"]))
    #expect(options.allowedHosts == ["mock.example"])
    #expect(options.prefix == "/api/v2")
    #expect(options.delay == 250)
    #expect(options.fault == .truncated)
  }

  @Test("a star lets every origin in")
  func allowsEveryOrigin() throws {
    #expect(try options(["--cors", "*"]).allowedOrigins == .any)
  }

  @Test("every fault of the mock has its word", arguments: MockFault.allCases)
  func namesFaults(_ fault: MockFault) throws {
    #expect(try options(["--fault", fault.rawValue]).fault == fault)
  }

  @Test(
    "what they cannot take is refused with what they take",
    arguments: [
      (["Site", "--content", "Content"], "not both"),
      (["--content", ""], "--content takes the path of a folder."),
      (["--templates", "Look"], "it goes with --content"),
      (["--prefix", "/__preview"], "--prefix takes a path"),
      (["--delay=-1"], "--delay takes milliseconds, from 0 to 60000."),
      (["--delay", "60001"], "--delay takes milliseconds, from 0 to 60000."),
      (["--delay", "soon"], "delay"),
      (["--fault", "explode"], "'truncated'"),
      (["--log", "xml"], "json"),
      (["--log", "lines"], "json"),
      (["--cors", "app.example"], "--cors takes an origin"),
      (["--cors", "http://app.example/"], "--cors takes an origin"),
      (["--cors", "http://app.example:0"], "--cors takes an origin"),
      (["--cors", "ftp://app.example"], "--cors takes an origin"),
      (["--cors", "null"], "--cors takes an origin"),
      (["--cors", "http://[zz]"], "--cors takes an origin"),
      (["--cors", "*", "--cors", "http://a.example"], "it stands alone"),
      (["--allow-host", "mock.example:80"], "--allow-host takes a host name"),
      (["--allow-host", "a..b"], "--allow-host takes a host name"),
      (["--allow-host=-a"], "--allow-host takes a host name"),
      (["--prefix", "api"], "--prefix takes a path"),
      (["--prefix", "/"], "--prefix takes a path"),
      (["--prefix", "/api/"], "--prefix takes a path"),
      (["--prefix", "/a/../b"], "--prefix takes a path"),
      (["--prefix", "/a?b"], "--prefix takes a path"),
      (["--prefix", "/__admin"], "--prefix takes a path"),
      (["--admin-token", ""], "--admin-token takes"),
      (["--admin-token", "two words"], "--admin-token takes"),
      (["--host", ""], "--host takes"),
      (["--port", "65536"], "--port takes"),
    ]
  )
  func refusesValues(_ arguments: [String], _ expected: String) {
    let error = #expect(throws: (any Error).self) { try ServeCommand.parse(arguments) }
    #expect(error.map { ServeCommand.message(for: $0).contains(expected) } == true)
    #expect(error.map { ServeCommand.exitCode(for: $0).rawValue } == 64)
  }

  @Test("a token that is made has 128 bits, and is another each time")
  func makesTokens() {
    let tokens = Set((0..<100).map { _ in AdminToken.random() })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && ServeText.isToken($0) })
  }
}
