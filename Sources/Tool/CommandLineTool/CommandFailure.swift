import HTMLEmission
import PreviewServing
import SiteBuilding

/// Why a command gives up: one message for people, and an exit code for scripts.
struct CommandFailure: Error, Equatable {
  /// What is wrong and what to do, in one or two sentences.
  var message: String

  /// The exit code.
  var status: ExitStatus

  /// The failure of a command for an error of the rooms below; nil for an error that none of them
  /// throws.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandFailure: self = error
    case let error as ContentError: self.init(error)
    case let error as OutputError: self.init(error)
    case let error as ThemeError:
      self.init("The template \(error)", status: .unreadableData)
    case let error as SiteFolderError:
      self.init("\(error)", status: ExitStatus(rawValue: error.exitCode) ?? .inputOutput)
    case let error as PreviewServerError:
      self.init("\(error)", status: ExitStatus(rawValue: error.exitCode) ?? .unavailable)
    default: return nil
    }
  }

  /// Makes a failure.
  init(_ message: String, status: ExitStatus) {
    self.message = message
    self.status = status
  }

  private init(_ error: ContentError) {
    switch error {
    case .missing(let path):
      self.init(
        "There is no folder '\(path)'. Name the folder that your pages are in:"
          + " endpaper build PAGES.",
        status: .noInput
      )
    case .missingTemplates(let path):
      self.init(
        "There is no folder '\(path)' of templates. Name the folder that yours are in:"
          + " --templates FOLDER.",
        status: .noInput
      )
    case .unreadable(let path):
      self.init(
        "'\(path)' cannot be read. Check that it is a file and what it permits, or move it away.",
        status: .inputOutput
      )
    case .tooLarge(let path):
      self.init(
        "'\(path)' is larger than 64 MiB, and no page is as long. Split it.",
        status: .unreadableData
      )
    case .noPages(let path):
      self.init(
        "'\(path)' holds no page. Endpaper reads .md, .markdown, .mdx, .rst, .inc, .txt and .apib.",
        status: .noInput
      )
    case .noOperations(let path):
      self.init(
        "No page in '\(path)' documents an operation. Write the method and the path on a line of"
          + " their own, such as `GET /v1/images/{image_id}`.",
        status: .unreadableData
      )
    }
  }

  private init(_ error: OutputError) {
    switch error {
    case .notOurs(let path):
      self.init(
        "'\(path)' was not made by Endpaper, so it is left alone. Choose another --output, or empty"
          + " the folder yourself.",
        status: .outputRefused
      )
    case .foreignFiles(let path, let names):
      self.init(
        "'\(path)' holds files that Endpaper did not make: \(names.joined(separator: ", ")). Move them"
          + " out of it, since the folder is exchanged as a whole.", status: .outputRefused)
    case .filesExist(let path, let names):
      self.init(
        "'\(path)' has \(names.joined(separator: ", ")) already. Nothing was written. Choose another"
          + " folder, or name the files that you want.", status: .outputRefused)
    case .unwritable(let path, let reason):
      self.init(
        "'\(path)' cannot be written: \(reason). What was there is unchanged.",
        status: .inputOutput
      )
    }
  }
}

extension CommandFailure {
  /// Runs the work of a command; a failure is printed to standard error and ends the process with its
  /// exit code.
  static func exiting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      guard let failure = CommandFailure(error) else { throw error }
      StandardStreams.printMessage("endpaper: \(failure.message)")
      throw failure.status.exitCode
    }
  }
}
