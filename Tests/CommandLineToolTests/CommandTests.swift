import ArgumentParser
import CommandLineTool
import Testing

@Suite struct CommandTests {
  @Test func namesTheToolAndTheParserThatItRunsOn() {
    let version = EndpaperCommand.configuration.version
    #expect(version.hasPrefix("endpaper 0.") && version.contains("(cmark-gfm 0.29.0"))
  }

  @Test(arguments: ["build", "serve", "inspect", "verify", "schema", "theme"])
  func everyCommandHasHelpThatSaysWhatItDoes(name: String) throws {
    let command = try #require(
      EndpaperCommand.configuration.subcommands.first { $0.configuration.commandName == name })
    let help = EndpaperCommand.helpMessage(for: command, columns: 100)
    #expect(help.contains("OVERVIEW: ") && help.contains("USAGE: endpaper \(name)"))
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--output", ""], ["serve", "--port", "65536"],
    ["serve", "--port", "http"],
    ["inspect", "--json", "--tree"], ["schema", "everything"], ["prove"],
    ["theme", "--eject", ""], ["theme", "nothing.mustache"],
  ])
  func refusesWhatItCannotDo(arguments: [String]) {
    #expect(throws: (any Error).self) { try EndpaperCommand.parseAsRoot(arguments) }
  }
}
