import RequestSamples
import SiteEmission

/// A POSIX shell script that makes the documented requests of one endpoint with curl, and fails when an
/// answer has another status than the documented one.
///
/// Without an argument it makes the main call; with the name of a further documented answer it asks for
/// that one by a `Prefer` header, which other servers than the mock ignore.
struct CurlScript {
  /// The title of the operation.
  var title: String

  /// The method and the path.
  var operation: String

  /// Where the page of the operation and the script lie in the site.
  var address: PageAddress

  /// The requests, the main one first; the script has a call for each.
  var samples: [RequestSample]

  /// The script, LF at its end.
  ///
  /// - Throws: ``RequestSamples/RenderingError`` for a request that no shell can say.
  func text() throws(RenderingError) -> String {
    let calls = try self.calls
    let setUp = Self.setUp(usesToken: samples.contains(where: \.usesToken))
    return [head, setUp, try usage(calls), Self.request, try dispatch(calls)]
      .joined(separator: "\n")
  }

  /// One request of the script, and the argument that asks for it; nil for the main one.
  private struct Call {
    var argument: String?
    var summary: String
    var status: Int
    var lines: [[ShellWord]]
  }

  private var calls: [Call] {
    get throws(RenderingError) {
      var taken: Set<String> = []
      var calls: [Call] = []
      for (index, sample) in samples.enumerated() {
        let isMain = index == 0
        // A word that starts with a hyphen is an option of the script.
        let name = String((sample.name ?? "example").drop { $0 == "-" })
        guard isMain || (!name.isEmpty && taken.insert(name).inserted) else { continue }
        let sent = isMain ? sample : sample.preferringItsAnswer
        calls.append(
          Call(
            argument: isMain ? nil : name,
            summary: Self.line("\(sample.expectedStatus) \(sample.title)"),
            status: sample.expectedStatus,
            lines: try CurlRenderer(files: .empty).options(for: sent)
          )
        )
      }
      return calls
    }
  }

  /// The comment at the top, which cannot be left by any title.
  private var head: String {
    """
    #!/bin/sh
    # \(Self.line(title))
    # \(Self.line(operation))
    # Reference: \(Self.line(address.page))
    #
    # Prints the body of the answer, or its headers for HEAD. Exits with 0 when the status is the
    # documented one, 1 when it is not, 64 for an unknown argument, 127 without curl, and with the
    # exit code of curl when there is no answer. `--help` lists what else it can ask for.
    #
    # What stands in single quotes is data of the page, and never meant to expand:
    # shellcheck disable=SC1003,SC1112,SC2016

    """
  }

  private static func setUp(usesToken: Bool) -> String {
    var variables = [SampleVariable.baseURL]
    if usesToken { variables.append(.token) }
    return """
      set -eu

      \(variables.map(\.assignment).joined(separator: "\n"))

      """
  }

  private func usage(_ calls: [Call]) throws(RenderingError) -> String {
    var lines = ["Usage: sh \(Self.line(fileName)) [NAME | --list | --help]", ""]
    lines.append("Calls \(Self.line(operation)) at $BASE_URL and prints the answer.")
    let named = calls.filter { $0.argument != nil }
    lines.append(named.isEmpty ? "There is no further documented answer." : "NAME is one of:")
    lines += named.map { "  \($0.argument ?? "")  \($0.summary)" }
    return """
      usage() {
      \(try Self.print(lines))
      }

      """
  }

  /// The part that is the same in every script.
  ///
  /// A temporary file, unlike a variable, keeps every byte of the answer.
  private static let request = #"""
    fail() {
      printf '%s: %s\n' "${0##*/}" "$2" >&2
      exit "$1"
    }

    # request STATUS OPTION...: calls curl with the options and expects the status.
    request() {
      expected=$1
      shift
      command -v curl >/dev/null 2>&1 || fail 127 "curl is not installed"
      answer=$(mktemp)
      trap 'rm -f "$answer"' EXIT
      trap 'exit 129' HUP
      trap 'exit 130' INT
      trap 'exit 143' TERM
      status=$(curl --silent --show-error --globoff --output "$answer" \
        --write-out '%{http_code}' "$@") ||
        fail $? "no answer from $BASE_URL"
      cat "$answer"
      [ "$status" = "$expected" ] || fail 1 "expected status $expected, got $status"
    }

    """#

  private func dispatch(_ calls: [Call]) throws(RenderingError) -> String {
    var text = "case \"${1-}\" in\n"
    for call in calls {
      let pattern = try ShellWord.quoted(call.argument ?? "")
      text += "  \(pattern))\n    request \(call.status)"
      for line in call.lines {
        text += " \\\n      " + line.map(\.description).joined(separator: " ")
      }
      text += "\n    ;;\n"
    }
    let names = calls.compactMap(\.argument)
    text +=
      "  --list)\n\(names.isEmpty ? "    :" : try Self.print(names, indentation: 4))\n    ;;\n"
    return text + """
        --help | -h)
          usage
          ;;
        *)
          usage >&2
          exit 64
          ;;
      esac

      """
  }

  private var fileName: String {
    address.script.split(separator: "/").last.map(String.init) ?? ""
  }

  /// A command that prints these lines.
  private static func print(
    _ lines: [String],
    indentation: Int = 2
  ) throws(RenderingError) -> String {
    let margin = String(repeating: " ", count: indentation)
    var text = margin + "printf '%s\\n'"
    for line in lines { text += " \\\n\(margin)  " + (try ShellWord.quoted(line)).description }
    return text
  }

  /// The text on one line, as a comment and a list need it.
  private static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      let isBreak =
        scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
      line.unicodeScalars.append(isBreak ? " " : scalar)
    }
    return line
  }
}
