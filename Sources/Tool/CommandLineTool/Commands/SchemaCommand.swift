import ArgumentParser
import FixtureFormat
import HTMLEmission
import SiteBuilding

/// `endpaper schema`: the JSON Schemas of the files that people write and read.
struct SchemaCommand: AsyncParsableCommand {
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

  func run() async throws {
    try await CommandFailure.exiting {
      switch subject {
      case .configuration: try StandardStreams.writeResult(ConfigurationSchema.text)
      case .search: try StandardStreams.writeResult(SearchDocument.schemaText)
      case .catalogue: try StandardStreams.writeResult(FixtureCatalogue.schemaText)
      }
    }
  }
}
