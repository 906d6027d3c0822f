import MockServing
import PreviewServing
import ServiceLifecycle
import SiteBuilding

/// Builds a content folder anew whenever it has changed, and lets a server go on with the new site.
///
/// It is an object, because a group of services prints its services, and a site in memory is long.
final class LiveReload: Service {
  private let server: PreviewServer
  private let options: MockOptions
  private let preview: ContentPreview
  private let watch: FolderWatch
  private let log: RequestLog?

  /// Follows the folder of a preview that was built once.
  ///
  /// - Parameters:
  ///   - preview: The preview, whose site the server shows.
  ///   - watch: What has told nothing yet since before that build.
  ///   - server: The server.
  ///   - options: What the mock of the server does.
  ///   - log: Where builds are told; nil for standard error as it is.
  init(
    _ preview: ContentPreview,
    watch: FolderWatch,
    server: PreviewServer,
    options: MockOptions,
    log: RequestLog?
  ) {
    self.preview = preview
    self.watch = watch
    self.server = server
    self.options = options
    self.log = log
  }

  /// Runs until the process is asked to end.
  func run() async throws {
    await cancelWhenGracefulShutdown { [self] in
      // It only ever ends because it is cancelled.
      try? await follow()
    }
  }

  private func follow() async throws {
    var preview = preview
    var watch = watch
    while true {
      try await watch.change()
      let before = preview.site.fixtures
      let outcome = await preview.build()
      if let site = outcome.site {
        await server.show(
          site: site.snapshot, catalogue: site.catalogue, options: options,
          keepsMock: site.fixtures == before, notice: preview.notice)
      } else {
        await server.tell(preview.notice)
      }
      outcome.tell(log)
    }
  }
}

extension ContentPreview {
  /// What open pages are told.
  var notice: PreviewNotice { PreviewNotice(versions: site.versions, report: report) }
}
