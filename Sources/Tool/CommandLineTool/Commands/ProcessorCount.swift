#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many processors this process may use.
enum ProcessorCount {
  /// At least 1.
  static var current: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
