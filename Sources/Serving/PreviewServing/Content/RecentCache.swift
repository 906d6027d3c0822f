/// Values that were used lately, as many as a budget has room for.
///
/// There are two generations: what is used moves to the young one, and when that holds half the budget
/// it becomes the old one and what was in the old one goes.
struct RecentCache<Key: Hashable, Value> {
  private typealias Entry = (value: Value, cost: Int)

  private let half: Int
  private var young: [Key: Entry] = [:]
  private var old: [Key: Entry] = [:]
  private var youngCost = 0

  /// Makes a cache whose values together cost no more than a budget.
  init(budget: Int) { half = budget / 2 }

  /// The value of a key; nil where there was none, or it was not used for long.
  mutating func value(of key: Key) -> Value? {
    if let entry = young[key] { return entry.value }
    guard let entry = old.removeValue(forKey: key) else { return nil }
    insert(entry.value, for: key, cost: entry.cost)
    return entry.value
  }

  /// Keeps a value; one that costs more than half the budget is not kept.
  mutating func insert(_ value: Value, for key: Key, cost: Int) {
    guard cost <= half else { return }
    if youngCost + cost > half {
      old = young
      young = [:]
      youngCost = 0
    }
    if let former = young.updateValue((value, cost), forKey: key) { youngCost -= former.cost }
    old[key] = nil
    youngCost += cost
  }
}
