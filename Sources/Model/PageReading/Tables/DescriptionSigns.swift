/// What a description may say, found in one walk over its text: each is there where a word is that all
/// that says it has in it.
struct DescriptionSigns: OptionSet {
  let rawValue: Int

  /// Words about having to be given.
  static let requirement = DescriptionSigns(rawValue: 1 << 0)
  /// Words about versions.
  static let version = DescriptionSigns(rawValue: 1 << 1)
  /// Words about the value that counts where none is given.
  static let defaultValue = DescriptionSigns(rawValue: 1 << 2)
  /// The name of a format.
  static let format = DescriptionSigns(rawValue: 1 << 3)
  /// Digits.
  static let number = DescriptionSigns(rawValue: 1 << 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Looks for all of them in a text.
  init(in text: String) { rawValue = Self.phrases.groups(in: text) }

  /// The words of each, in the order of the bits.
  private static let phrases = Phrases(groups: [
    ["required", "mandatory", "optional", "conditional"], ["version"], ["efault", "默认", "缺省"],
    ["8601", "3339", "yyyy", "ccyy", "uuid"], (0...9).map { "\($0)" },
  ])
}
