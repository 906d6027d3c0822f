import APIModel
import Foundation
import Testing

/// The scripts as shells and checkers see them; a program that is not installed skips its test, which
/// says so.
@Suite struct ScriptLintTests {
  private static let scripts =
    HostileTextTests.texts.map { text in
      script(
        of: documented(
          .put,
          title: text,
          path: "/x/{v}",
          examples: [
            .request(
              RequestLine(method: .put, target: "/", pathValues: [NamedValue("v", text)]),
              headers: [
                HeaderLine("X-A", text.filter { !$0.isNewline }), HeaderLine("X-Auth-Token", "t"),
              ],
              body: text
            ),
            .answer("ok", 200, title: text), .answer("bad", 400, title: text),
          ]
        )
      )
    } + [script(of: documented()), script(of: documented(.head))]

  private static func hasProgram(_ name: String) -> Bool { pathOfProgram(name) != nil }

  @Test(.enabled(if: hasProgram("sh"), "skipped: sh is not installed"))
  func shParsesEveryScript() throws { try expectAccepted(by: "sh", ["-n"]) }

  @Test(.enabled(if: hasProgram("dash"), "skipped: dash is not installed"))
  func dashParsesEveryScript() throws { try expectAccepted(by: "dash", ["-n"]) }

  @Test(.enabled(if: hasProgram("bash"), "skipped: bash is not installed"))
  func bashParsesEveryScriptAsPOSIX() throws { try expectAccepted(by: "bash", ["--posix", "-n"]) }

  @Test(.enabled(if: hasProgram("shellcheck"), "skipped: shellcheck is not installed"))
  func shellcheckFindsNothing() throws {
    try expectAccepted(by: "shellcheck", ["--shell=sh", "--norc", "--severity=style"])
  }

  private func expectAccepted(by program: String, _ options: [String]) throws {
    let path = try #require(pathOfProgram(program))
    let folder = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in Self.scripts.enumerated() {
      let file = folder.appending(path: "\(index).sh")
      try Data(text.utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(filePath: path)
      process.arguments = options + [file.path]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(said)")
    }
  }
}
