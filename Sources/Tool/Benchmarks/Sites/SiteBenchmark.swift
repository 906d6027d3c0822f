import ArgumentParser
import HTMLEmission
import SiteBuilding

/// `make bench`, the part of the sites: how long generated sites take to build, to build again, and to
/// follow an edit in the preview.
///
/// Times are those of the wall, medians of some rounds; what misses its aim is named at the end.
struct SiteBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Times sites of 300 to 10,000 generated endpoints.")

  @ParentCommand var parent: Benchmarks

  @Option(help: "How often each is run, after one run that does not count.")
  var rounds = 5

  @Option(help: "How often the preview builds while its memory is watched.")
  var rebuilds = 1_000

  @Flag(help: "Leave out the site of 10,000 endpoints and the memory of the preview.")
  var short = false

  func validate() throws {
    if !(1...100).contains(rounds) {
      throw ValidationError("--rounds takes a whole number from 1 to 100.")
    }
    if !(10...100_000).contains(rebuilds) {
      throw ValidationError("--rebuilds takes a whole number from 10 to 100000.")
    }
  }

  func run() async throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    var report = BenchmarkReport()
    try await timeModels(scratch.path, &report)
    let small = "\(scratch.path)/300"
    try GeneratedReference.write(endpoints: 300, groups: 3, into: small)
    try await timeBuilds(of: small, scratch.path, &report)
    let middle = "\(scratch.path)/1000"
    try GeneratedReference.write(endpoints: 1_000, groups: 10, into: middle)
    let preview = PreviewTimes(tool: parent.tool, content: middle)
    let saves = try await preview.saves(rounds * 2)
    print("save to event, 1,000 endpoints: \(saves.event)")
    print("save to page,  1,000 endpoints: \(saves.page)")
    report.add("1,000 endpoints: save to page", saves.page.median, unit: "ms", atMost: 150)
    if !short {
      let growth = try await preview.growth(over: rebuilds)
      if let growth {
        report.add(
          "1,000 endpoints: growth over \(rebuilds) builds", growth, unit: "MB", atMost: 16)
      }
      try await timeLargest(scratch.path, &report)
    }
    print(report.text)
  }

  private func timeModels(_ scratch: String, _ report: inout BenchmarkReport) async throws {
    for (endpoints, groups) in [(100, 1), (1_000, 10)] {
      let site = try await SiteTimes(endpoints: endpoints, groups: groups, jobs: 2)
      // Each round has a folder of its own, and none is removed between: some file systems look long
      // for a place where many files were removed a moment ago.
      var round = 0
      let written = try await Stopwatch.times(rounds) {
        round += 1
        try await site.write(to: "\(scratch)/\(endpoints)-\(round)")
      }
      print("model to written site, \(endpoints) endpoints: \(written)")
      if endpoints == 1_000 {
        report.add(
          "1,000 endpoints: model to written site", written.median, unit: "ms", atMost: 1_000)
      }
      let weights = try await site.weights()
      print("  heaviest page \(weights.page) bytes, its navigation \(weights.sidebar)")
    }
  }

  private func timeBuilds(
    of content: String,
    _ scratch: String,
    _ report: inout BenchmarkReport
  ) async throws {
    let cold = try await Stopwatch.times(rounds) {
      try await ToolProcess.run(parent.tool, ["build", content, "--output", "\(scratch)/Site"])
    }
    print("build, 300 endpoints: \(cold)")
    report.add("300 endpoints: cold build", cold.median, unit: "ms", atMost: 1_000)
    let theme = try Theme()
    let memory = BuildMemory()
    let page = EditedPage(path: "\(content)/service-1/page-7.md")
    func build() async throws {
      _ = try await FolderBuild.make(of: content, theme: theme, jobs: 2, memory: memory).site.get()
    }
    try await build()
    var times: [Duration] = []
    for round in 0..<rounds * 2 {
      try page.save(round)
      // A file that was touched this moment would be read twice.
      try await Task.sleep(for: .milliseconds(40))
      let start = ContinuousClock.now
      try await build()
      times.append(ContinuousClock.now - start)
    }
    let again = Stopwatch(times)
    print("build again, 300 endpoints, one page edited: \(again)")
    report.add("300 endpoints: build again", again.median, unit: "ms", atMost: 50)
  }

  private func timeLargest(_ scratch: String, _ report: inout BenchmarkReport) async throws {
    let content = "\(scratch)/10000"
    try GeneratedReference.write(endpoints: 10_000, groups: 100, into: content)
    let start = ContinuousClock.now
    try await ToolProcess.run(parent.tool, ["build", content, "--output", "\(scratch)/Largest"])
    let time = ContinuousClock.now - start
    report.add(
      "10,000 endpoints: cold build", Double(time / .milliseconds(1)) / 1_000, unit: "s",
      atMost: 20)
    report.add(
      "10,000 endpoints: greatest memory", Double(ChildProcesses.greatestMemory) / 1_000,
      unit: "MB", atMost: 500)
  }
}
