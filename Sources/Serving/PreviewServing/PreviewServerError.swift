import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a server cannot start.
public enum PreviewServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another program listens there.
  case portInUse(host: String, port: Int)
  /// The port needs rights that the process does not have.
  case notPermitted(host: String, port: Int)
  /// The host has no address, or none of this machine.
  case noSuchHost(String)
  /// Anything else that the system says.
  case failed(host: String, port: Int, reason: String)

  /// One sentence about what happened and one about what to do.
  public var description: String {
    switch self {
    case .portInUse(let host, let port):
      "Port \(port) on \(Self.printable(host)) is in use. Stop what listens there, or choose another with --port; "
        + "--port 0 takes any that is free."
    case .notPermitted(let host, let port):
      "Port \(port) on \(Self.printable(host)) may not be used by this user. Choose one above 1023 with --port."
    case .noSuchHost(let host):
      "'\(Self.printable(host))' is no address of this machine. Choose another with --host; 127.0.0.1 always is one."
    case .failed(let host, let port, let reason):
      "The server cannot listen on \(Self.printable(host)), port \(port): \(reason)."
    }
  }

  /// The text without what a terminal would act on.
  private static func printable(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }

  /// The exit code that `sysexits.h` has for it.
  public var exitCode: Int32 {
    switch self {
    case .portInUse, .notPermitted, .failed: 69
    case .noSuchHost: 64
    }
  }
}

/// What is wrong before the system is asked.
enum ListeningFault: Error {
  case noSuchPort
}

extension PreviewServerError {
  /// Says in our terms why a socket cannot be bound.
  init(_ error: any Error, host: String, port: Int) {
    switch error {
    case ListeningFault.noSuchPort:
      self = .failed(host: host, port: port, reason: "ports go from 0 to 65535")
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      self = .noSuchHost(host)
    case let error as IOError:
      switch error.errnoCode {
      case EADDRINUSE: self = .portInUse(host: host, port: port)
      case EACCES, EPERM: self = .notPermitted(host: host, port: port)
      case EADDRNOTAVAIL: self = .noSuchHost(host)
      default: self = .failed(host: host, port: port, reason: error.description)
      }
    default:
      self = .failed(host: host, port: port, reason: String(describing: error))
    }
  }
}
