import Logging
import PreviewServing
import ServiceLifecycle
import UnixSignals

/// A server that runs until the process is asked to end.
struct RunningServer: Service {
  let server: PreviewServer

  /// What follows a content folder; nil for a site that stays as it is.
  var reload: LiveReload?

  /// Called once signals are waited for: whoever reads the address may stop the server at once.
  let announce: @Sendable () -> Void

  /// Waits for SIGTERM or SIGINT, and lets answers under way finish.
  func runUntilStopped() async throws {
    let configuration = ServiceGroupConfiguration(
      services: [.init(service: self)] + (reload.map { [.init(service: $0)] } ?? []),
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: Logger(label: "endpaper", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await ServiceGroup(configuration: configuration).run()
  }

  func run() async throws {
    announce()
    try await gracefulShutdown()
    await server.stop()
  }
}
