#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the processes have used that this one has run to their end.
enum ChildProcesses {
  /// The most memory that one of them had, in kilobytes.
  static var greatestMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_CHILDREN, &usage)
      return Int(usage.ru_maxrss) / 1_024
    #else
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
