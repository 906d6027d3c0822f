/// The logo in the bar of a page.
struct LogoView: View {
  let address: LinkAddress

  /// The width in pixels at the height of the bar's text.
  let width: Int

  static let height = 24

  /// A logo as wide as its image, and no wider than eight times its height; a square where nobody knows
  /// the size of the image.
  init(address: LinkAddress, size: ImageSize?) {
    self.address = address
    let ratio = size.map { min($0.width / $0.height, 8) } ?? 1
    width = max(1, Int((Double(Self.height) * ratio).rounded()))
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "address": .link(address)
    case "width": .text(String(width))
    case "height": .text(String(Self.height))
    default: nil
    }
  }
}
