import ArgumentParser

/// The exit codes of the tool; those above 63 are those of `sysexits.h`.
enum ExitStatus: Int32 {
  /// There are findings at or above the threshold.
  case findings = 1
  /// The command line asks for what cannot be done.
  case usage = 64
  /// Pages, a configuration or a site cannot be read.
  case unreadableData = 65
  /// There is no input.
  case noInput = 66
  /// The port is in use.
  case unavailable = 69
  /// The output folder is refused.
  case outputRefused = 73
  /// Reading or writing failed.
  case inputOutput = 74

  /// What ArgumentParser ends the process with.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
