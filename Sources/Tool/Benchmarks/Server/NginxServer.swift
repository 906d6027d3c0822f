import Subprocess

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// nginx with one worker, which serves the files of a folder: what a good server of static bytes takes.
enum NginxServer {
  /// Runs nginx while the work is done, which gets its address.
  static func running<Value: Sendable>(
    files folder: String,
    scratch: String,
    _ work: @escaping @Sendable (String) async throws -> Value
  ) async throws -> Value {
    for _ in 0..<10 {
      let port = Int.random(in: 20_000..<60_000)
      let configuration = "\(scratch)/nginx.conf"
      let text = configured(port: port, folder: folder, scratch: scratch)
      try Data(text.utf8).write(to: URL(filePath: configuration))
      let test = try await Subprocess.run(
        .name("nginx"), arguments: ["-t", "-q", "-c", configuration], output: .discarded,
        error: .string(limit: 1 << 16))
      // The test binds too, so that a port which is taken is found here.
      guard test.terminationStatus.isSuccess else { continue }
      let result = try await Subprocess.run(
        .name("env"), arguments: .init(Pinning.server + ["nginx", "-c", configuration]),
        input: .none, output: .discarded, error: .discarded
      ) { execution -> Value in
        let address = "http://127.0.0.1:\(port)"
        try await Task.sleep(for: .milliseconds(300))
        do {
          let value = try await work(address)
          try execution.send(signal: .terminate)
          return value
        } catch {
          try execution.send(signal: .terminate)
          throw error
        }
      }
      return result.closureResult
    }
    throw ToolProcess.Failure(description: "nginx does not start")
  }

  private static func configured(port: Int, folder: String, scratch: String) -> String {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "  \($0)_temp_path \(scratch)/nginx-\($0);" }.joined(separator: "\n")
    return """
      worker_processes 1;
      daemon off;
      pid \(scratch)/nginx.pid;
      error_log /dev/null;
      \(getuid() == 0 ? "user root;" : "")
      events { worker_connections 4096; }
      http {
      \(temporary)
        access_log off;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=1000 inactive=600s;
        open_file_cache_valid 600s;
        keepalive_requests 10000000;
        types { application/json json; }
        server {
          listen 127.0.0.1:\(port);
          root \(folder);
        }
      }

      """
  }
}
