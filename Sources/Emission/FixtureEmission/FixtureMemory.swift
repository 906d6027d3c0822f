import FixtureFormat
import SiteEmission

/// The fixtures that were made before, each with what it was made of.
public final class FixtureMemory: Sendable {
  let operations = Remembered<
    AnySetting, PageAddress, Made<PlannedEndpoint, OperationFixtures>
  >()
  let catalogue = Remembered<AnySetting, String, Made<FixtureCatalogue, OutputFile>>()

  /// Nothing was made yet.
  public init() {}

  /// How many values are remembered.
  public var count: Int { operations.count + catalogue.count }
}
