import SourceText

/// A point in time as lists compare it.
public struct FixtureInstant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  private let seconds: Int

  /// The part of a second, in billionths.
  private let nanoseconds: Int

  /// Reads an instant of ISO 8601: a date, or a date and a time between which `T` or a blank stands.
  ///
  /// Seconds and their fraction may be missing; an offset is `Z`, `+hh:mm`, `+hhmm` or `+hh`, and what
  /// has none is meant in UTC. A blank in the place of the sign is a plus, which forms write so. Nil for
  /// any other text, and for a day or time that no calendar has.
  public init?(_ text: String) {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2),
      reader.take("-"), let day = reader.digits(2),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    var time = 0
    var fraction = 0
    if !reader.isAtEnd {
      guard reader.take("T") || reader.take("t") || reader.take(" "),
        let hour = reader.digits(2), reader.take(":"), let minute = reader.digits(2),
        hour < 24, minute < 60
      else { return nil }
      time = hour * 3_600 + minute * 60
      if reader.take(":") {
        // A leap second is the second before it.
        guard let second = reader.digits(2), second <= 60 else { return nil }
        time += min(second, 59)
        if reader.take(".") || reader.take(",") {
          guard let billionths = reader.fraction() else { return nil }
          fraction = billionths
        }
      }
      guard let offset = reader.offset(), reader.isAtEnd else { return nil }
      time -= offset
    }
    seconds = Self.daysSinceEpoch(year, month, day) * 86_400 + time
    nanoseconds = fraction
  }

  /// Compares the points in time.
  public static func < (left: FixtureInstant, right: FixtureInstant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days of the Gregorian calendar, counted in years that start in March.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// Reads the digits of a date.
private struct DigitReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard index < bytes.count, bytes[index].isDigit else { return nil }
    index += 1
    return Int(bytes[index - 1] - 0x30)
  }

  mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The part of a second in billionths; digits beyond the ninth are dropped.
  mutating func fraction() -> Int? {
    guard var number = digit() else { return nil }
    var count = 1
    while let digit = digit() {
      if count < 9 {
        number = number * 10 + digit
        count += 1
      }
    }
    for _ in count..<9 { number *= 10 }
    return number
  }

  /// The offset from UTC in seconds; 0 at the end.
  mutating func offset() -> Int? {
    if isAtEnd || take("Z") || take("z") { return 0 }
    let isMinus = take("-")
    guard isMinus || take("+") || take(" "), let hours = digits(2) else { return nil }
    var minutes = 0
    if !isAtEnd {
      _ = take(":")
      guard let read = digits(2) else { return nil }
      minutes = read
    }
    guard hours < 24, minutes < 60 else { return nil }
    return (isMinus ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
