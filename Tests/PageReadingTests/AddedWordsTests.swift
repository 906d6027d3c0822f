import APIModel
import MarkdownParsing
import MarkupTree
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// A page in a language that is not known is read by the words that its site adds.
@Suite struct AddedWordsTests {
  private static let page = """
    # Zeigt ein Schiff

    ```
    GET /schiffe/{nummer}
    ```

    ## Abfrageparameter

    Tabelle 1 Felder der Anfrage

    | Feld | Art | Pflicht | Beschreibung |
    | --- | --- | --- | --- |
    | tiefe | Zeichenkette | nein | Wie tief. |

    ## Statuscodes

    | Antwortcode | Beschreibung |
    | --- | --- |
    | 200 | Das Schiff. |
    """

  private static let words: AddedWords = {
    var words = AddedWords()
    words.columns = [
      "Feld": .name, "Art": .type, "Pflicht": .required, "Beschreibung": .description,
      "Antwortcode": .status,
    ]
    words.sections = ["Abfrageparameter": .queryParameters, "Statuscodes": .statusCodes]
    words.requirements = ["ja": .yes, "nein": .no]
    words.mentions = ["Tabelle": .table, "Anfrage": .request]
    words.types = ["Zeichenkette"]
    return words
  }()

  private func read(with vocabulary: Vocabulary) -> PageReading {
    let sources = SourceTree([SourceFile(path: "page.md", text: Self.page)])
    let document = MarkdownParser.parse(FileIndex(0), in: sources)
    return PageReader(vocabulary: vocabulary).read(document.value, in: sources).value
  }

  @Test func readsAPageByTheWordsOfItsSite() throws {
    let endpoint = try #require(read(with: .standard.adding(Self.words)).endpoints.first)
    let parameter = try #require(endpoint.parameters.first { $0.name == "tiefe" })
    #expect(parameter.location == .query)
    #expect(parameter.requirement == .optional)
    #expect(parameter.schema.type?.written == "Zeichenkette")
    #expect(endpoint.responses.map(\.status) == [200])
  }

  @Test func keepsWhatItHasNoWordsForAsText() throws {
    let endpoint = try #require(read(with: .standard).endpoints.first)
    #expect(!endpoint.parameters.contains { $0.name == "tiefe" })
    #expect(endpoint.notes.flatMap(\.blocks).plainText.contains("Tabelle 1 Felder der Anfrage"))
    #expect(endpoint.notes.flatMap(\.blocks).plainText.contains("Wie tief."))
  }

  @Test func readsVersionsByTheWordsOfTheSite() {
    var words = AddedWords()
    words.sentences = [.versionStart: ["seit", "ab"], .versionFiller: ["der", "fassung"]]
    let vocabulary = Vocabulary.standard.adding(words)
    for text in ["Ab Fassung 2.4", "Seit der Version 2.4"] {
      #expect(VersionStatement.read(text, vocabulary: vocabulary)?.first == "2.4")
      #expect(VersionStatement.read(text, vocabulary: .standard) == nil)
    }
  }

  @Test func readsSentencesByTheWordsOfTheSite() throws {
    let page = Self.page.replacing(
      "Wie tief.", with: "Erlaubte Werte: tief, flach. Voreinstellung: flach.")
    let sources = SourceTree([SourceFile(path: "page.md", text: page)])
    let document = MarkdownParser.parse(FileIndex(0), in: sources).value
    var words = Self.words
    words.sentences = [.allowed: ["Erlaubte Werte"], .defaultLead: ["Voreinstellung: "]]
    for (vocabulary, isKnown) in [
      (Vocabulary.standard.adding(Self.words), false), (.standard.adding(words), true),
    ] {
      let read = PageReader(vocabulary: vocabulary).read(document, in: sources).value
      let schema = try #require(read.endpoints.first?.parameters.last).schema
      #expect(schema.allowedValues == (isKnown ? ["tief", "flach"] : []))
      #expect(schema.defaultValue == (isKnown ? "flach" : nil))
    }
  }
}
