public import DefaultTheme
import Mustache
import SourceText

/// The look of a site: templates, style sheet and scripts, compiled and ready.
public struct Theme: Equatable, Sendable {
  private let library: MustacheLibrary

  /// The templates once more where all of them are plain Mustache, which is rendered many times faster.
  private let plain: PlainTemplates?
  private let files: [String: ThemeFile]

  /// Compiles the default theme with some of its files replaced.
  ///
  /// - Parameter overrides: Files with the names of those that they replace; see
  ///   ``DefaultTheme/files``.
  /// - Throws: ``ThemeError`` for a name that no file of the theme has, and for a template that
  ///   cannot be compiled, with the place of the fault.
  public init(overrides: [ThemeFile] = []) throws(ThemeError) {
    var files: [String: ThemeFile] = [:]
    for file in DefaultTheme.files { files[file.name] = file }
    for file in overrides {
      guard files[file.name] != nil else {
        let nearest = NearestName.nearest(
          to: file.name,
          among: DefaultTheme.files.map(\.name)
        )
        throw ThemeError(
          file: file.name,
          problem: "no file of the theme has this name"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        )
      }
      files[file.name] = file
    }
    var templates: [String: MustacheTemplate] = [:]
    var includes = TemplateIncludes()
    for file in DefaultTheme.files.compactMap({ files[$0.name] }) {
      guard let name = file.templateName else { continue }
      templates[name] = try Self.compile(file)
      includes.read(file, as: name)
    }
    try includes.check()
    self.files = files
    library = MustacheLibrary(templates: templates)
    plain = PlainTemplates(files.values)
  }

  /// Themes of the same files are the same.
  public static func == (left: Theme, right: Theme) -> Bool { left.files == right.files }

  /// A page, or a part of pages that is written once for many of them.
  func render(_ view: some View, with template: String) -> HTML {
    plain?.render(view, with: template) ?? renderByLibrary(view, with: template)
  }

  /// The same by the library that all of Mustache is left to.
  func renderByLibrary(_ view: some View, with template: String) -> HTML {
    HTML(rendered: Array((library.render(view, withTemplate: template) ?? "").utf8))
  }

  /// The bytes of a file that is copied into the site as it is, such as `site.css`.
  func bytes(of name: String) -> [UInt8] { files[name]?.bytes ?? [] }

  /// Values come escaped (see ``ViewValue``), so Mustache itself must not escape them again.
  private static let pragma = "{{% CONTENT_TYPE: TEXT}}\n"

  private static func compile(_ file: ThemeFile) throws(ThemeError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: pragma + String(decoding: file.bytes, as: UTF8.self))
    } catch let error as MustacheTemplate.ParserError {
      throw ThemeError(
        file: file.name,
        line: error.context.lineNumber - 1,
        column: error.context.columnNumber,
        problem: ThemeError.problem(of: error.error)
      )
    } catch {
      throw ThemeError(file: file.name, problem: ThemeError.problem(of: error))
    }
  }
}
