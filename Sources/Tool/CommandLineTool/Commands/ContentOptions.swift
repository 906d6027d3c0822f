import ArgumentParser

/// The options of every command that reads a content folder.
struct ContentOptions: ParsableArguments {
  @Option(name: .long, help: "The number of pages to read at once; the cores of the machine.")
  var jobs: Int?

  @Flag(name: .long, help: "Print notes too, not only warnings and errors.")
  var notes = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a whole number from 1 to 256.")
    }
  }

  /// The number of tasks to use.
  var taskCount: Int { jobs ?? ProcessorCount.current }
}
