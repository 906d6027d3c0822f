import SiteEmission
import SourceText

/// The fixtures that were made before, each with what it was made of.
public final class FixtureMemory: Sendable {
  let operations: Remembered<AnySetting, PageAddress, Made<PlannedEndpoint, Operation>>

  /// What a site says about one operation to a mock.
  struct Operation: Sendable {
    /// The operation as it stands in the catalogue.
    let entry: [UInt8]
    /// The files of its bodies.
    let files: [OutputFile]
    let diagnostics: [Diagnostic]
  }

  /// Nothing was made yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) { operations = Remembered(remembers: remembers) }

  /// How many values are remembered.
  public var count: Int { operations.count }
}
