public import SourceText

/// Makes files of a reference: one emitter for each kind of file that a site has.
///
/// An emitter is a pure function. It knows no other emitter, no disk and no clock.
public protocol Emitter: Sendable {
  /// The files, with paths below the output folder, and what the author should know.
  func emit(_ plan: SitePlan) async -> Diagnosed<[OutputFile]>
}
