/// Says in the answer what is doubtful about the request: `Endpaper-Warning`, one field for each.
struct WarningFields: FinishingStep {
  private static let mostWarnings = 8

  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    for warning in answer.warnings.prefix(Self.mostWarnings) {
      let plain = warning.unicodeScalars.map { (0x20...0x7E).contains($0.value) ? $0 : "?" }
      answer.headers.add("Endpaper-Warning", String(String.UnicodeScalarView(plain)))
    }
  }
}
