/// The passages that belong to each operation of a page.
enum OperationRegions {
  /// The passages of each site, in the order of `sites`.
  ///
  /// An operation owns its ground, except where another operation has ground inside it. Several
  /// operations on one ground divide its passages where they say what they are; what stands before the
  /// first belongs to the first.
  static func regions(of sites: [OperationSite], in outline: Outline) -> [[Int]] {
    var grounds = [Int?](repeating: nil, count: outline.scopes.count)
    for ground in sites.lazy.map(\.ground) { grounds[ground] = ground }
    for index in outline.scopes.indices where grounds[index] == nil {
      grounds[index] = outline.scopes[index].parent.flatMap { grounds[$0] }
    }
    // The site whose passages come next on each ground, and the one behind each on its ground: sites
    // are in the order of the page.
    var current = [Int?](repeating: nil, count: outline.scopes.count)
    var following = [Int?](repeating: nil, count: sites.count)
    for index in sites.indices.reversed() {
      following[index] = current[sites[index].ground]
      current[sites[index].ground] = index
    }
    var regions = [[Int]](repeating: [], count: sites.count)
    if sites.count == 1 { regions[0].reserveCapacity(outline.passages.count) }
    for passage in outline.passages.indices {
      guard let ground = grounds[outline.passages[passage].scope], var site = current[ground]
      else { continue }
      while let next = following[site], sites[next].passage <= passage { site = next }
      current[ground] = site
      regions[site].append(passage)
    }
    // What stands below a line of several methods is said of each.
    for index in sites.indices.dropLast().reversed()
    where sites[index].sharesLine(with: sites[index + 1]) {
      regions[index] = regions[index + 1]
    }
    // A directive stands before its own ground.
    let owned = PlaceSet(regions.joined(), of: outline.passages.count)
    for (index, site) in sites.enumerated() where !owned.contains(site.passage) {
      regions[index].insert(site.passage, at: 0)
    }
    return regions
  }
}
