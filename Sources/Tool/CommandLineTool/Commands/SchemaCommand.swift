import ArgumentParser
import FixtureFormat
import HTMLEmission
import SiteBuilding

/// `endpaper schema`: the JSON Schemas of the files that people write and read.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of endpaper.yaml, of the catalogue or of search.json."
  )

  /// The files that have a schema.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case configuration
    case catalogue
    case search
  }

  @Argument(
    help: "Which file: 'configuration' (endpaper.yaml), 'catalogue' (the fixtures) or 'search'.")
  var subject = Subject.configuration

  func run() throws {
    switch subject {
    case .configuration: StandardStreams.write(ConfigurationSchema.text, to: .output)
    case .search: StandardStreams.write(SearchDocument.schemaText, to: .output)
    case .catalogue: StandardStreams.write(FixtureCatalogue.schemaText, to: .output)
    }
  }
}
