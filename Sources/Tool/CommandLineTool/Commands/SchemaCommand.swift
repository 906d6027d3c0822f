import ArgumentParser
import FixtureFormat
import SiteBuilding

/// `endpaper schema`: the JSON Schemas of the files that people write and read.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of endpaper.yaml or of the catalogue."
  )

  /// The files that have a schema.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case configuration
    case catalogue
  }

  @Argument(help: "Which file: 'configuration' (endpaper.yaml) or 'catalogue' (the fixtures).")
  var subject = Subject.configuration

  func run() throws {
    switch subject {
    case .configuration: StandardStreams.write(ConfigurationSchema.text, to: .output)
    case .catalogue: StandardStreams.write(FixtureCatalogue.schemaText, to: .output)
    }
  }
}
