/// The theme that is built into the tool: the templates, the style sheet and the scripts of the folder
/// `Theme`, each of which can be replaced by a file of the same name.
public enum DefaultTheme {
  /// The files, pages first, then their parts, then what pages load.
  public static let files: [ThemeFile] = [
    ThemeFile(name: "page.mustache", bytes: PackageResources.page_mustache),
    ThemeFile(name: "home.mustache", bytes: PackageResources.home_mustache),
    ThemeFile(name: "group.mustache", bytes: PackageResources.group_mustache),
    ThemeFile(name: "guide.mustache", bytes: PackageResources.guide_mustache),
    ThemeFile(name: "endpoint.mustache", bytes: PackageResources.endpoint_mustache),
    ThemeFile(name: "index.mustache", bytes: PackageResources.index_mustache),
    ThemeFile(name: "errors.mustache", bytes: PackageResources.errors_mustache),
    ThemeFile(name: "health.mustache", bytes: PackageResources.health_mustache),
    ThemeFile(name: "not-found.mustache", bytes: PackageResources.not_found_mustache),
    ThemeFile(name: "redirect.mustache", bytes: PackageResources.redirect_mustache),
    ThemeFile(name: "bar.mustache", bytes: PackageResources.bar_mustache),
    ThemeFile(name: "search.mustache", bytes: PackageResources.search_mustache),
    ThemeFile(name: "sidebar.mustache", bytes: PackageResources.sidebar_mustache),
    ThemeFile(name: "sidebar-group.mustache", bytes: PackageResources.sidebar_group_mustache),
    ThemeFile(name: "sidebar-page.mustache", bytes: PackageResources.sidebar_page_mustache),
    ThemeFile(name: "breadcrumb.mustache", bytes: PackageResources.breadcrumb_mustache),
    ThemeFile(name: "page-foot.mustache", bytes: PackageResources.page_foot_mustache),
    ThemeFile(name: "request-line.mustache", bytes: PackageResources.request_line_mustache),
    ThemeFile(name: "endpoint-table.mustache", bytes: PackageResources.endpoint_table_mustache),
    ThemeFile(name: "copy-button.mustache", bytes: PackageResources.copy_button_mustache),
    ThemeFile(name: "unfold.mustache", bytes: PackageResources.unfold_mustache),
    ThemeFile(name: "lifecycle.mustache", bytes: PackageResources.lifecycle_mustache),
    ThemeFile(name: "field.mustache", bytes: PackageResources.field_mustache),
    ThemeFile(name: "response.mustache", bytes: PackageResources.response_mustache),
    ThemeFile(name: "card.mustache", bytes: PackageResources.card_mustache),
    ThemeFile(name: "values.mustache", bytes: PackageResources.values_mustache),
    ThemeFile(name: "site.css", bytes: PackageResources.site_css),
    ThemeFile(name: "site.js", bytes: PackageResources.site_js),
    ThemeFile(name: "theme.js", bytes: PackageResources.theme_js),
    ThemeFile(name: "icon.svg", bytes: PackageResources.icon_svg),
  ]
}
