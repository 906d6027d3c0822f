public import SourceText

/// Makes files of a reference: one emitter for each kind of file that a site has.
///
/// An emitter is a pure function. It knows no other emitter, no disk and no clock.
public protocol Emitter: Sendable {
  /// Hands over each file as soon as it is made, with a path below the output folder, and gives back
  /// what the receiver made of the files, in an order that depends on the plan alone, and what the
  /// author should know.
  func emit<Receiver: OutputReceiver>(
    _ plan: SitePlan,
    to receiver: Receiver
  ) async -> Diagnosed<[Receiver.Taken]>
}

extension Emitter {
  /// The files, all of them in memory.
  public func emit(_ plan: SitePlan) async -> Diagnosed<[OutputFile]> {
    await emit(plan, to: KeptFiles())
  }
}
