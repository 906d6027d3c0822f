import APIModel
import RequestSamples
import SiteEmission
import SourceText

/// The scripts that were made before, each with what it was made of.
public final class ExampleMemory: Sendable {
  /// What a script is made of.
  struct ScriptInput: Equatable, Sendable {
    let planned: SitePlan.PlannedEndpoint
    let samples: [RequestSample]
  }

  let samples = Remembered<AnySetting, PageAddress, Made<Endpoint, [RequestSample]>>()
  let scripts = Remembered<
    AnySetting, PageAddress, Made<ScriptInput, Diagnosed<[OutputFile]>>
  >()

  /// Nothing was made yet.
  public init() {}

  /// How many scripts have been written so far.
  public var written: Int { scripts.made }

  /// How many values are remembered.
  public var count: Int { samples.count + scripts.count }
}
