import CommandLineTool

@main
enum Endpaper {
  static func main() async { await EndpaperCommand.run() }
}
