import SiteEmission
import SourceText

/// The scripts that were made before, each with what it was made of.
public final class ExampleMemory: Sendable {
  /// What a script is made of.
  struct ScriptInput: Equatable, Sendable {
    let planned: PlannedEndpoint

    /// Whether the main call says which answer it means.
    let isAmbiguous: Bool
  }

  let calls: Remembered<AnySetting, PageAddress, Made<PlannedEndpoint, DocumentedCall>>
  let scripts: Remembered<AnySetting, PageAddress, Made<ScriptInput, Diagnosed<[OutputFile]>>>

  /// Nothing was made yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) {
    calls = Remembered(remembers: remembers)
    scripts = Remembered(remembers: remembers)
  }

  /// How many scripts have been written so far.
  public var written: Int { scripts.made }

  /// How many values are remembered.
  public var count: Int { calls.count + scripts.count }
}
