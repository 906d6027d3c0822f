/// The passages that belong to each operation of a page.
enum OperationRegions {
  /// The passages of each site, in the order of `sites`.
  ///
  /// An operation owns its ground, except where another operation has ground inside it. Several
  /// operations on one ground divide its passages where they say what they are; what stands before the
  /// first belongs to the first.
  static func regions(of sites: [OperationSite], in outline: Outline) -> [[Int]] {
    var owners = [Int?](repeating: nil, count: outline.scopes.count)
    for site in sites { owners[site.ground] = site.ground }
    for index in outline.scopes.indices where owners[index] == nil {
      owners[index] = outline.scopes[index].parent.flatMap { owners[$0] }
    }
    var regions = [[Int]](repeating: [], count: sites.count)
    if sites.count == 1 { regions[0].reserveCapacity(outline.passages.count) }
    var sitesOfGround = [[Int]](repeating: [], count: outline.scopes.count)
    for (index, site) in sites.enumerated() { sitesOfGround[site.ground].append(index) }
    var next = [Int](repeating: 0, count: outline.scopes.count)
    for (passage, content) in outline.passages.enumerated() {
      guard let owner = owners[content.scope] else { continue }
      let candidates = sitesOfGround[owner]
      // Candidates are in the order of the page.
      while next[owner] + 1 < candidates.count,
        sites[candidates[next[owner] + 1]].passage <= passage
      { next[owner] += 1 }
      regions[candidates[next[owner]]].append(passage)
    }
    // A directive stands before its own ground.
    let owned = PlaceSet(regions.joined(), of: outline.passages.count)
    for (index, site) in sites.enumerated() where !owned.contains(site.passage) {
      regions[index].insert(site.passage, at: 0)
    }
    return regions
  }
}
