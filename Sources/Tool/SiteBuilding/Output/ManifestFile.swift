import APIModel
import FixtureFormat
import SiteEmission
import SourceText

extension SiteManifest {
  /// The manifest that lists the files of a tree, which does not contain it, and the model that they
  /// were made of.
  init(of tree: OutputTree, made plan: SitePlan, jobs: Int, memory: ManifestMemory) async {
    memory.hashes.begin(AnySetting())
    memory.models.begin(AnySetting())
    defer {
      memory.hashes.end()
      memory.models.end()
    }
    let listed = await concurrentMap(tree.files, jobs: jobs) { file in
      SiteManifestFile(
        path: file.path,
        size: file.bytes.count,
        hash: memory.hashes.value(at: file.path, of: file.bytes) {
          FileHash.hash(of: file.bytes)
        }
      )
    }
    self.init(
      generator: "endpaper \(ToolVersion.current)",
      model: await Self.hash(of: plan, jobs: jobs, memory),
      files: listed)
  }

  /// The manifest as a file of the site.
  var file: OutputFile { OutputFile(path: Self.path, text: encoded()) }

  /// The manifest that lists files that were written, which are in the order of their paths, and the
  /// model that they were made of.
  init(
    of files: OutputListing<ListedFile>,
    made plan: SitePlan,
    jobs: Int,
    memory: ManifestMemory
  ) async {
    memory.models.begin(AnySetting())
    defer { memory.models.end() }
    self.init(
      generator: "endpaper \(ToolVersion.current)",
      model: await Self.hash(of: plan, jobs: jobs, memory),
      files: files.files.map { SiteManifestFile(path: $0.path, size: $0.size, hash: $0.hash) })
  }

  private static func hash(
    of plan: SitePlan,
    jobs: Int,
    _ memory: ManifestMemory
  ) async -> String {
    let hashes = await concurrentMap(plan.pages.flatMap { $0 }, jobs: jobs) { planned in
      memory.models.value(at: planned.address, of: planned) {
        FileHash.hash(of: ModelDump.bytes(of: planned.page)) + "\n"
      }
    }
    var text = ""
    var rest = hashes[...]
    for (group, pages) in zip(plan.reference.groups, plan.pages) {
      text += "group \(group.slug)\n" + rest.prefix(pages.count).joined()
      rest = rest.dropFirst(pages.count)
    }
    return FileHash.hash(of: Array(text.utf8))
  }
}

/// The hashes of the files and pages of a site that was made before.
public final class ManifestMemory: Sendable {
  let hashes: Remembered<AnySetting, String, Made<[UInt8], String>>
  let models: Remembered<AnySetting, PageAddress, Made<PlannedPage, String>>

  init(remembers: Bool) {
    hashes = Remembered(remembers: remembers)
    models = Remembered(remembers: remembers)
  }

  var count: Int { hashes.count + models.count }
}
