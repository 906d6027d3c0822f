/// Transforms elements on several tasks at once and gives the results in the order of the elements.
///
/// Each of `jobs` tasks (at least 1) takes every `jobs`-th element, so that the work is spread without
/// a lock; the result does not depend on their number.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  jobs: Int,
  _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let stride = max(1, min(jobs, elements.count))
  if stride == 1 { return elements.map(transform) }
  return await withTaskGroup(of: [(Int, Result)].self) { group in
    for first in 0..<stride {
      group.addTask {
        Swift.stride(from: first, to: elements.count, by: stride).map { place in
          (place, transform(elements[place]))
        }
      }
    }
    var results = [Result?](repeating: nil, count: elements.count)
    for await part in group { for (place, result) in part { results[place] = result } }
    return results.compactMap { $0 }
  }
}
