#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The value of `Date` (RFC 9110, section 6.6.1), written once a second.
struct DateField {
  private var second = -1
  private var text = ""

  /// The present second since 1970.
  static var second: Int { time(nil) }

  /// A second since 1970 as an IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`.
  mutating func at(_ second: Int) -> String {
    if second != self.second {
      self.second = second
      text = Self.write(second)
    }
    return text
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func write(_ second: Int) -> String {
    let (day, time) = max(second, 0).quotientAndRemainder(dividingBy: 86_400)
    let date = civil(day)
    let clock = [time / 3_600, time / 60 % 60, time % 60].map(twoDigits).joined(separator: ":")
    return
      "\(days[day % 7]), \(twoDigits(date.day)) \(months[date.month]) \(date.year) \(clock) GMT"
  }

  /// The Gregorian date of a day since 1970; the month counts from 0.
  ///
  /// Years are counted from March in eras of 400 years, so that the leap day is the last of its year.
  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = (monthFromMarch + 2) % 12
    return (era * 400 + yearOfEra + (month < 2 ? 1 : 0), month, dayOfMonth)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
