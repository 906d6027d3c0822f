// swift-tools-version: 6.2
import PackageDescription

// The manifest reads as the arrow diagram of the documentation: a wing is a folder under Sources,
// a room is a target in it, and a room names every room that it imports.

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(
  _ name: String, in wing: String, _ dependencies: [Target.Dependency] = [],
  exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(wing)/\(name)", exclude: exclude,
    resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    path: "Tests/\(name)Tests", exclude: resourceFolders(of: name), swiftSettings: settings)
}

/// Folders of test data are read from the source tree by `#filePath`, so that a recorded snapshot
/// lands where it is committed; they are no resources of a bundle.
func resourceFolders(of name: String) -> [String] {
  switch name {
  case "PageReading", "PlainTextParsing": ["Cases"]
  case "MockServing": ["Specs"]
  case "ExampleEmission": ["Snapshots"]
  default: []
  }
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")

let text: [Target] = [
  room("SourceText", in: "Text"),
  room("JSONText", in: "Text", ["SourceText"]),
  room("YAMLText", in: "Text", ["SourceText", yams]),
  room("Vocabulary", in: "Text"),
]

let markup: [Target] = [
  .systemLibrary(name: "CCMarkGFM", path: "Sources/CCMarkGFM", pkgConfig: "libcmark-gfm"),
  room("MarkupTree", in: "Markup", ["SourceText"]),
  room("HTMLParsing", in: "Markup", ["MarkupTree", "SourceText"]),
  .target(name: "CMarkArena", dependencies: ["CCMarkGFM"], path: "Sources/Markup/CMarkArena"),
  room(
    "MarkdownParsing", in: "Markup",
    ["CCMarkGFM", "CMarkArena", "HTMLParsing", "MarkupTree", "SourceText"]),
  room("RSTParsing", in: "Markup", ["MarkupTree", "SourceText"]),
  room("PlainTextParsing", in: "Markup", ["MarkupTree", "SourceText", "Vocabulary"]),
]

let model: [Target] = [
  room("APIModel", in: "Model", ["JSONText", "MarkupTree", "SourceText"]),
  room(
    "PageReading", in: "Model",
    ["APIModel", "JSONText", "MarkupTree", "SourceText", "Vocabulary", "YAMLText"]),
  room("RequestSamples", in: "Model", ["APIModel", "JSONText", "MarkupTree", "SourceText"]),
  room("FixtureFormat", in: "Model", ["JSONText", "SourceText"]),
  room("MockBehaviour", in: "Model", ["APIModel", "FixtureFormat", "JSONText", "SourceText"]),
]

let emission: [Target] = [
  room(
    "SiteEmission", in: "Emission", ["APIModel", "MarkupTree", "RequestSamples", "SourceText"]),
  room(
    "HTMLEmission", in: "Emission",
    [
      "APIModel", "DefaultTheme", "FixtureFormat", "JSONText", "MarkupTree", "MockBehaviour",
      "RequestSamples", "SiteEmission", "SourceText", mustache,
    ]),
  room(
    "MarkdownEmission", in: "Emission",
    ["APIModel", "JSONText", "MarkupTree", "RequestSamples", "SiteEmission", "SourceText"]),
  room(
    "ExampleEmission", in: "Emission",
    ["APIModel", "JSONText", "RequestSamples", "SiteEmission", "SourceText"]),
  room(
    "FixtureEmission", in: "Emission",
    [
      "APIModel", "FixtureFormat", "JSONText", "MarkupTree", "MockBehaviour", "RequestSamples",
      "SiteEmission", "SourceText",
    ]),
  .target(
    name: "DefaultTheme", path: "Templates", resources: [.embedInCode("Theme")],
    swiftSettings: settings),
]

let serving: [Target] = [
  .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib"),
  room("MockServing", in: "Serving", ["FixtureFormat", "JSONText", "SourceText"]),
  room(
    "PreviewServing", in: "Serving",
    [
      "CZlib", "FixtureFormat", "JSONText", "MockServing", "SourceText", nioCore, nioPosix,
      nioHTTP1,
    ],
    resources: [.embedInCode("Live/Script")]),
]

let tool: [Target] = [
  .target(name: "CPathExchange", path: "Sources/Tool/CPathExchange"),
  room(
    "SiteBuilding", in: "Tool",
    [
      "APIModel", "CPathExchange", "DefaultTheme", "ExampleEmission", "FixtureEmission",
      "FixtureFormat", "HTMLEmission",
      "JSONText", "MarkdownEmission", "MarkdownParsing", "MarkupTree", "PageReading",
      "PlainTextParsing",
      "RSTParsing", "RequestSamples",
      "SiteEmission", "SourceText", "Vocabulary", "YAMLText",
    ]),
  room(
    "CommandLineTool", in: "Tool",
    [
      "APIModel", "DefaultTheme", "FixtureFormat", "HTMLEmission", "JSONText", "MarkdownParsing",
      "MarkupTree", "MockBehaviour", "MockServing",
      "PageReading", "PreviewServing", "SiteBuilding", "SiteEmission", "SourceText",
      argumentParser, lifecycle, logging, signals, subprocess,
    ],
    exclude: ["Documentation.docc"]),
  .target(name: "CMarkFloor", dependencies: ["CCMarkGFM"], path: "Sources/Tool/CMarkFloor"),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "CMarkFloor", "HTMLEmission", "MarkdownParsing", "MarkupTree", "PageReading",
      "PlainTextParsing", "RSTParsing", "SiteBuilding", "SiteEmission", "SourceText",
      argumentParser, subprocess,
    ],
    path: "Sources/Tool/Benchmarks",
    swiftSettings: settings),
  .executableTarget(
    name: "endpaper", dependencies: ["CommandLineTool"], path: "Sources/Tool/endpaper",
    swiftSettings: settings),
]

let testing: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["MarkupTree", "SourceText"], path: "Tests/TestSupport",
    swiftSettings: settings),
  tests(of: "SourceText"),
  tests(of: "JSONText", ["SourceText"]),
  tests(of: "YAMLText", ["SourceText"]),
  tests(of: "Vocabulary"),
  tests(of: "MarkupTree", ["SourceText"]),
  tests(of: "HTMLParsing", ["MarkupTree", "SourceText"]),
  tests(of: "MarkdownParsing", ["CCMarkGFM", "MarkupTree", "SourceText"]),
  tests(of: "RSTParsing", ["MarkupTree", "SourceText"]),
  tests(of: "PlainTextParsing", ["MarkupTree", "SourceText"]),
  tests(of: "APIModel", ["JSONText", "MarkupTree", "SourceText"]),
  tests(
    of: "PageReading",
    [
      "APIModel", "JSONText", "MarkdownParsing", "MarkupTree", "PlainTextParsing", "RSTParsing",
      "SourceText", "Vocabulary",
    ]),
  tests(of: "RequestSamples", ["APIModel", "JSONText", "MarkupTree", "SourceText"]),
  tests(of: "FixtureFormat", ["JSONText", "SourceText"]),
  tests(of: "MockBehaviour", ["APIModel", "FixtureFormat", "JSONText", "SourceText"]),
  tests(of: "SiteEmission", ["APIModel", "MarkupTree", "SourceText"]),
  tests(
    of: "HTMLEmission",
    [
      "APIModel", "DefaultTheme", "JSONText", "MarkupTree", "RequestSamples", "SiteEmission",
      "SourceText",
    ]),
  tests(
    of: "MarkdownEmission",
    ["APIModel", "MarkdownParsing", "MarkupTree", "SiteEmission", "SourceText"]),
  tests(of: "ExampleEmission", ["APIModel", "JSONText", "SiteEmission", "SourceText"]),
  tests(
    of: "FixtureEmission", ["APIModel", "FixtureFormat", "JSONText", "SiteEmission", "SourceText"]),
  tests(of: "MockServing", ["FixtureFormat", "JSONText", "SourceText"]),
  tests(
    of: "PreviewServing",
    [
      "CZlib", "FixtureFormat", "JSONText", "MockServing", "SourceText", nioCore, nioPosix,
      nioHTTP1, nioEmbedded,
    ]),
  tests(
    of: "SiteBuilding",
    [
      "APIModel", "DefaultTheme", "ExampleEmission", "FixtureFormat", "HTMLEmission", "JSONText",
      "MarkupTree", "RequestSamples", "SiteEmission", "SourceText", "Vocabulary",
    ]),
  tests(
    of: "CommandLineTool",
    ["JSONText", "MockServing", "SiteBuilding", "SourceText", argumentParser, logging]),
]

let package = Package(
  name: "endpaper",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "endpaper", targets: ["endpaper"])],
  // Exact versions: Package.resolved is not committed, and two builds of one commit must agree.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: text + markup + model + emission + serving + tool + testing,
  swiftLanguageModes: [.v6]
)
