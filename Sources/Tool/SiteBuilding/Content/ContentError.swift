/// Why a content folder cannot be read at all.
public enum ContentError: Error, Hashable, Sendable {
  /// Nothing stands at this path.
  case missing(String)
  /// No folder of templates stands at this path.
  case missingTemplates(String)
  /// This file or folder cannot be read.
  case unreadable(String)
  /// This file is larger than ``ContentFolder/fileSizeLimit``.
  case tooLarge(String)
  /// The folder holds no page in a markup that is read.
  case noPages(String)
  /// The folder holds pages, and none of them documents an operation.
  case noOperations(String)
}
