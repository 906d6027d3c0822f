import JSONText
import SourceText
import TestSupport
import Testing

/// The JSON texts of a real page, by the lines they stand on.
@Suite(.enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.skipReason)))
struct SeedExampleTests {
  private func text(ofLines lines: ClosedRange<Int>) throws -> [UInt8] {
    let name = try #require(SharedMaterial.files(in: "seeds").first { $0.hasPrefix("004") })
    let bytes = try #require(SharedMaterial.bytes("seeds/" + name))
    let ranges = SourceFile.lines(of: bytes)
    return Array(
      bytes[ranges[lines.lowerBound - 1].lowerBound..<ranges[lines.upperBound - 1].upperBound])
  }

  @Test(arguments: [(304...515, 7), (529...529, 2)])
  func aSampleIsLawfulAndWhole(_ lines: ClosedRange<Int>, _ count: Int) throws {
    let value = try JSONParser.parse(text(ofLines: lines))
    #expect(value["images"]?.elements?.count == count)
  }

  @Test func aTemplateIsToldByItsFirstPlaceholder() throws {
    let bytes = try text(ofLines: 46...266)
    guard case .opaque(let fault) = JSONReading.read(bytes) else {
      Issue.record("a template was read")
      return
    }
    #expect(fault.isTemplate)
    #expect(LineTable(bytes).position(ofByte: fault.offset).description == "27:12")
  }
}
