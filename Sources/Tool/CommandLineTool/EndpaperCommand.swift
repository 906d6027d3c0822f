public import ArgumentParser
import MarkdownParsing
import SiteBuilding

/// `endpaper`: the tool with its subcommands.
public struct EndpaperCommand: AsyncParsableCommand {
  /// What the tool is called and which commands it has.
  public static let configuration = CommandConfiguration(
    commandName: "endpaper",
    abstract: "Turns the endpoint pages you already have into a reference site, curl scripts, JSON"
      + " fixtures and a mock server.",
    discussion: """
      Exit codes: 0 done; 1 findings at or above the threshold; 64 usage; 65 pages or a site that \
      cannot be read; 66 no input; 69 port in use; 73 output refused; 74 input or output failed.
      """,
    version: "endpaper \(ToolVersion.current) (cmark-gfm \(MarkdownParser.cmarkVersion))",
    subcommands: [
      BuildCommand.self, ServeCommand.self, InspectCommand.self, VerifyCommand.self,
      SchemaCommand.self, ThemeCommand.self,
    ]
  )

  /// Makes the command without arguments.
  public init() {}

  /// Does what the arguments of the process say, and ends it with the exit code for that.
  public static func run() async { await main() }
}
