import ArgumentParser
import DefaultTheme
import SiteBuilding

/// `endpaper theme`: the files of the theme, to look at and to change.
struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Lists the files of the theme, or writes them out to be changed.",
    discussion: """
      `build --templates DIR` takes files of DIR in place of those of the same name; what DIR does \
      not have comes from the theme, also in later versions. So write out what you change, and \
      delete the rest.
      """
  )

  @Option(
    name: .long, help: "Write the files to this folder; none is overwritten.",
    completion: .directory)
  var eject: String?

  @Argument(help: "Which files; all of them where none is named.")
  var files: [String] = []

  func validate() throws {
    if eject == "" { throw ValidationError("--eject takes the path of a folder.") }
    let known = DefaultTheme.files.map(\.name)
    for name in files where !known.contains(name) {
      throw ValidationError(
        "No file of the theme is named '\(name)'. There are: \(known.joined(separator: ", ")).")
    }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let chosen = DefaultTheme.files.filter { files.isEmpty || files.contains($0.name) }
      guard let eject else {
        for file in chosen { try StandardStreams.printResult(file.name) }
        return
      }
      try ThemeFolder.write(chosen, to: eject)
      try StandardStreams.printResult("wrote    \(eject): \(chosen.count) files")
    }
  }
}
