import RequestSamples

extension InterfaceWords {
  /// English.
  static let english = InterfaceWords(
    language: "en",
    direction: "ltr",
    texts: [
      .reference: "reference",
      .overview: "Overview",
      .allPages: "All pages",
      .skipToContent: "Skip to content",
      .menu: "Menu",
      .navigation: "Pages",
      .breadcrumb: "Breadcrumb",
      .theme: "Theme",
      .themeAuto: "Auto",
      .themeLight: "Light",
      .themeDark: "Dark",
      .copy: "Copy",
      .copied: "Copied",
      .previous: "Previous",
      .next: "Next",
      .generated: "Made with Endpaper from the pages of this API",

      .servers: "Servers",
      .howToCall: "How to call it",
      .howToCallText:
        "Every endpoint page has a curl command, and the same as a script to run. Both read "
        + "`BASE_URL` and `TOKEN` from the environment.",
      .mock: "The mock",
      .mockText:
        "`endpaper serve` answers on `\(SampleVariable.baseURL.defaultValue)` with the documented "
        + "examples. Commands call it until you set `BASE_URL`, and it takes any token.",
      .groups: "Groups",
      .group: "Group",
      .pages: "Pages",

      .endpoints: "Endpoints",
      .guides: "Guides",
      .title: "Title",

      .pathParameters: "Path parameters",
      .queryParameters: "Query parameters",
      .headerParameters: "Header parameters",
      .cookieParameters: "Cookie parameters",
      .otherParameters: "Other parameters",
      .requestBody: "Request body",
      .responses: "Responses",
      .response: "Response",
      .headers: "Headers",
      .body: "Body",
      .notes: "Notes",
      .samples: "Samples",
      .request: "Request",
      .alsoAt: "Also at",
      .since: "since",
      .until: "until",
      .withBodyKey: "Body has",
      .withHeader: "Header",
      .withQuery: "Query has",

      .required: "required",
      .optional: "optional",
      .conditional: "conditional",
      .unstated: "requirement not stated",
      .notDescribed: "Not described.",
      .oneOf: "One of",
      .values: "values",
      .defaultValue: "Default",
      .atLeast: "At least",
      .atMost: "At most",
      .writtenAs: "On the page",
      .anyStatus: "Status not stated",
      .assumed: "assumed",
      .object: "object",
      .arrayOfObjects: "array of objects",

      .deprecated: "Deprecated",
      .discarded: "Discarded",
      .removed: "Removed",
      .useInstead: "Use instead:",

      .repaired: "Not quite JSON as documented; read with repairs:",
      .opaque: "Shown as documented; it is not JSON:",
      .template: "A template: placeholders stand where values belong.",
      .line: "line",
      .asScript: "As a script:",

      .note: "Note",
      .tip: "Tip",
      .important: "Important",
      .warning: "Warning",
      .caution: "Caution",
      .danger: "Danger",
      .error: "Error",
      .seeAlso: "See also",
      .added: "Added in",
      .changed: "Changed in",
    ]
  )
}
