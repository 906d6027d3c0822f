public import Synchronization

/// Transforms elements on several tasks at once and gives the results in the order of the elements.
///
/// Each of `jobs` tasks (at least 1) takes the next element that none has taken, because elements are
/// of very different sizes; the result does not depend on their number.
@inlinable
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  jobs: Int,
  _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let tasks = max(1, min(jobs, elements.count))
  if tasks == 1 { return elements.map(transform) }
  let queue = PlaceQueue(count: elements.count)
  return await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<tasks {
      group.addTask {
        var part: [(Int, Result)] = []
        while let place = queue.next() { part.append((place, transform(elements[place]))) }
        return part
      }
    }
    var results = [Result?](repeating: nil, count: elements.count)
    for await part in group { for (place, result) in part { results[place] = result } }
    return results.compactMap { $0 }
  }
}

/// The places of elements, each of which is given out once.
@usableFromInline
final class PlaceQueue: Sendable {
  @usableFromInline let count: Int
  @usableFromInline let taken = Atomic(0)

  @usableFromInline
  init(count: Int) { self.count = count }

  @inlinable
  func next() -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < count ? place : nil
  }
}
