import SourceText
import Testing

/// The classes of ASCII characters hold just their characters.
struct ByteClassTests {
  @Test func holdJustTheirCharacters() {
    let all = UInt8.min...UInt8.max
    func text(_ isMember: (UInt8) -> Bool) -> String {
      String(decoding: all.filter(isMember), as: UTF8.self)
    }
    #expect(text(\.isDigit) == "0123456789")
    #expect(text(\.isCapital) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    #expect(text(\.isLetter) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    #expect(
      text(\.isAlphanumeric) == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    #expect(text(\.isBlank) == "\t ")
    #expect(
      text(\.isTokenByte)
        == "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~")
  }

  @Test func lowersLettersAlone() {
    for byte in UInt8.min...UInt8.max {
      #expect(byte.lowerCased == (byte.isCapital ? byte + 32 : byte))
    }
  }
}
