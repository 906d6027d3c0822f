import SiteEmission

/// Files that speak to the host of a site and not to its readers.
enum HostFiles {
  /// The files.
  ///
  /// `.nojekyll` tells GitHub Pages to publish the files as they are: it would leave out those that
  /// start with an underscore otherwise.
  static let files = [OutputFile(path: ".nojekyll", bytes: [])]
}
