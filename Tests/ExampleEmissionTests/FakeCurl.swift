import Foundation

/// A folder with a `curl` that notes its arguments and answers what it is told, so that a script is
/// really run, and nothing leaves the machine.
struct FakeCurl {
  /// What a run of a script came to.
  struct Run {
    var exitCode: Int32
    var output: String
    var errors: String
    /// The arguments of curl byte by byte; nil where it was not called.
    var arguments: [[UInt8]]?
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "curl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let curl = """
      #!/bin/sh
      printf '%s\\0' "$@" >"$NOTES"
      [ "$FAILURE" = 0 ] || exit "$FAILURE"
      while [ "$1" != --output ]; do shift; done
      printf 'the answer\\n\\n' >"$2"
      printf '%s' "$STATUS"
      """
    // Written by a process of its own: a file that this one has open for writing while another test
    // starts a process would be busy, and could not be run.
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "printf '%s' \"$1\" >curl && chmod +x curl", "sh", curl]
    writer.currentDirectoryURL = folder
    try writer.run()
    writer.waitUntilExit()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a script with a shell, where curl answers with this status, or fails with this exit code.
  func run(
    _ script: String,
    _ arguments: [String] = [],
    shell: String = "/bin/sh",
    status: Int = 200,
    failure: Int = 0,
    environment: [String: String] = [:],
    isInstalled: Bool = true
  ) throws -> Run {
    let file = folder.appending(path: "script.sh")
    try Data(script.utf8).write(to: file)
    let notes = folder.appending(path: "arguments")
    try? FileManager.default.removeItem(at: notes)
    let process = Process()
    process.executableURL = URL(filePath: shell)
    process.arguments = [file.path] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": isInstalled ? folder.path + ":/usr/bin:/bin" : folder.path + "/none",
      "NOTES": notes.path, "STATUS": String(status), "FAILURE": String(failure),
      "TMPDIR": folder.path,
    ].merging(environment) { _, own in own }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let noted = try? Data(contentsOf: notes)
    return Run(
      exitCode: process.terminationStatus,
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self),
      arguments: noted.map { data in
        data.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { Array($0) }
      }
    )
  }

  /// The names of the files in the folder that no test put there.
  var leftovers: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !["curl", "script.sh", "arguments"].contains($0) }
  }
}

/// Where a program is on this machine; nil where it is not installed.
func pathOfProgram(_ name: String) -> String? {
  ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
