import HTMLEmission
import JSONText
import RequestSamples

/// The description of `endpaper.yaml`, as a shape and as JSON Schema.
public enum ConfigurationSchema {
  /// The JSON Schema (draft 2020-12) of `endpaper.yaml`, with LF at its end.
  public static var text: String {
    let head = [
      JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONMember("title", .string("endpaper.yaml")),
    ]
    return JSONWriter.pretty(.object(head + (shape.schema.members ?? []))) + "\n"
  }

  static let shape = ConfigurationShape.object([
    .init(name: "title", shape: .text, summary: "The name of the API."),
    .init(name: "description", shape: .text, summary: "One or two sentences about the API."),
    .init(
      name: "address",
      shape: .text,
      summary: "The URL that the site is published at: for canonical links and sitemap.xml."
    ),
    .init(
      name: "language",
      shape: .choice(InterfaceLanguage.allCases.map(\.rawValue)),
      summary: "The language of the words around the pages; English unless it is given."
    ),
    .init(
      name: "samples",
      shape: .list(.choice(SampleLanguage.allCases.map(\.rawValue))),
      summary: "The languages of samples in the order that readers see; all unless it is given."
    ),
    .init(
      name: "theme",
      shape: ConfiguredBrand.shape,
      summary: "What makes the site look like its owner."
    ),
    .init(
      name: "servers",
      shape: .list(server),
      summary: "Where the API can be called, as in OpenAPI."
    ),
    .init(
      name: "groups",
      shape: .list(group),
      summary: "Groups in the order that readers see: a folder of pages and its title."
    ),
    .init(
      name: "order",
      shape: .list(.text),
      summary: "Pages in the order that readers see: paths below the content folder."
    ),
    .init(
      name: "exclude",
      shape: .list(.text),
      summary: "Files and folders that are not read."
    ),
    .init(
      name: "redirects",
      shape: ConfiguredRedirect.shape,
      summary: "New addresses of pages and ids by old ones, such as 'group/page#id'."
    ),
    .init(
      name: "mock",
      shape: .map(mock),
      summary: "What query parameters do in the mock, by page or by method and path."
    ),
    .init(
      name: "words",
      shape: ConfiguredWords.shape,
      summary: "Words of the pages that are not known: columns, sections, yes and no."
    ),
  ])

  /// What stands under `mock` in the front matter of a page, too: `off`, or an effect for each
  /// parameter.
  static let mock = ConfigurationShape.textOr(.map(.text))

  /// What a comment holds that speaks to this tool: what front matter would, below `endpaper` or beside
  /// it.
  static let comment = ConfigurationShape.object([
    .init(
      name: "endpaper", shape: .object([commentMock, commentRedirects]),
      summary: "The mark of the comment, and what it says."),
    commentMock, commentRedirects,
  ])

  private static let commentRedirects = ConfigurationShape.Member(
    name: "redirects", shape: ConfiguredRedirect.pageShape,
    summary: "Old addresses of the page, or new addresses by old ones.")

  private static let commentMock = ConfigurationShape.Member(
    name: "mock", shape: mock, summary: "What query parameters do in the mock.")

  private static let server = ConfigurationShape.object([
    .init(
      name: "url",
      shape: .text,
      isRequired: true,
      summary: "The URL, with {name} for variables."
    ),
    .init(name: "description", shape: .text, summary: "What the server is for."),
    .init(name: "variables", shape: .map(variable), summary: "The variables in the URL, by name."),
  ])

  private static let variable = ConfigurationShape.object([
    .init(
      name: "default",
      shape: .text,
      isRequired: true,
      summary: "The value that counts unless another is chosen."
    ),
    .init(name: "description", shape: .text, summary: "What the variable means."),
    .init(name: "enum", shape: .list(.text), summary: "The values that are allowed."),
  ])

  private static let group = ConfigurationShape.object([
    .init(
      name: "folder",
      shape: .text,
      isRequired: true,
      summary: "The folder below the content folder."
    ),
    .init(name: "title", shape: .text, isRequired: true, summary: "The name for people."),
  ])
}
