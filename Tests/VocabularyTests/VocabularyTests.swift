import Testing
import Vocabulary

@Suite struct VocabularyTests {
  private let words = Vocabulary.standard

  struct Case<Role: Sendable>: Sendable, CustomTestStringConvertible {
    var text: String
    var role: Role?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "Parameter", role: ColumnRole.name),
    Case(text: " **Mandatory (Yes/No)** ", role: .required),
    Case(text: "required / optional", role: .required),
    Case(text: "Property\u{A0}Names", role: .name),
    Case(text: "参数类型", role: .type),
    Case(text: "是否必选：", role: .required),
    Case(text: "Returned Values", role: .status),
    Case(text: "image_id", role: nil),
    Case(text: "", role: nil),
    Case(text: String(repeating: "name ", count: 100), role: nil),
  ])
  func knowsColumnHeaders(_ test: Case<ColumnRole>) {
    #expect(words.column(test.text) == test.role)
  }

  @Test(arguments: [
    Case(text: "HTTP Request Path¶", role: SectionRole.path),
    Case(text: "HTTP Response¶", role: .response),
    Case(text: "HTTP Responses", role: .statusCodes),
    Case(text: "4.1.2 Request parameters:", role: .requestParameters),
    Case(text: "Synchronous / Asynchronous", role: .classification),
    Case(text: "请求消息", role: .request),
    Case(text: "功能介绍", role: .function),
    Case(text: "The request is sent to the service.", role: nil),
  ])
  func knowsSectionTitles(_ test: Case<SectionRole>) {
    #expect(words.section(test.text) == test.role)
  }

  @Test(arguments: [
    ("Respone", "response"), ("Paramters", "parameters"), ("Query  paramater", "query parameter"),
    ("Requset body", "request body"), ("Reqest boody", nil), ("Response", nil), ("Returns", nil),
    ("Return", nil), ("Responder", nil), ("Uri", nil), ("Boats", nil), ("", nil), ("参数", nil),
    ("Simple requests", nil), ("Exmaple request", "example request"),
  ])
  func knowsWhichTitleIsMeant(_ title: String, _ meant: String?) {
    #expect(words.misspeltSection(title) == meant)
  }

  @Test(arguments: [
    Case(text: "Yes", role: RequirementWord.yes),
    Case(text: "No. It is needed with a key.", role: .no),
    Case(text: "Optional (since 2)", role: .no),
    Case(text: "At least one", role: .conditional),
    Case(text: "yes if `path` is not given", role: .conditional),
    Case(text: "Yes, if sent twice", role: .conditional),
    Case(text: "Mandatory for any of the three", role: .conditional),
    Case(text: "✅", role: .yes),
    Case(text: ":x:", role: .no),
    Case(text: "否", role: .no),
    Case(text: "String", role: nil),
  ])
  func knowsWhatIsRequired(_ test: Case<RequirementWord>) {
    #expect(words.requirement(test.text) == test.role)
  }

  @Test(arguments: [
    Case(text: "Loans (Discarded)", role: LifecycleWord.discarded),
    Case(text: "It was deprecated and is now removed.", role: .removed),
    Case(text: "查询镜像（已废弃，不推荐使用）", role: .discarded),
    Case(text: "Shows undeprecated loans", role: nil),
  ])
  func findsTheStrongestEndOfLife(_ test: Case<LifecycleWord>) {
    #expect(words.lifecycle(in: test.text) == test.role)
  }

  @Test(arguments: ["None", "- none", "N/A", "-", "无", "None."])
  func knowsThatThereIsNothing(_ text: String) {
    #expect(words.isNone(text))
    #expect(!words.isNone(text + " of the loans"))
  }

  @Test(arguments: [
    "String", "Array of Book objects", "list<int>", "UUID", "Integers", "string(64)",
  ])
  func knowsTypes(_ text: String) { #expect(words.isType(text)) }

  @Test(arguments: ["Image status", "Book", "", "Stringent rules apply"])
  func takesOtherWordsForNoTypes(_ text: String) { #expect(!words.isType(text)) }

  @Test func aSiteAddsItsWords() {
    var german = AddedWords()
    german.columns = ["Pflicht": .required]
    german.sections = ["Antwort": .response]
    german.requirements = ["ja": .yes, "nein": .no]
    german.locations = ["Pfad": .path]
    german.lifecycles = ["veraltet": .deprecated]
    german.mentions = ["Anfrage": .request, "Tabelle": .table, "返信": .response]
    german.nothing = ["keine"]
    german.types = ["Zeichenkette"]
    german.footers = ["Nächstes Thema"]
    let added = words.adding(german)
    #expect(added.yesNo("Ja") == true)
    #expect(added.location("Pfad") == .path)
    #expect(added.lifecycle(in: "Dieser Aufruf ist veraltet.") == .deprecated)
    #expect(added.isNone("Keine"))
    #expect(added.isType("Zeichenkette"))
    #expect(added.isFooter("Nächstes Thema: Schiffe"))
    #expect(added.mentions(in: "Felder der Anfrage") == [.request])
    #expect(added.mentions(in: "以下は返信です") == [.response])
    #expect(added.captionNumber(of: "Tabelle 4 Felder") == " 4 Felder")
    #expect(added.column("PFLICHT:") == .required)
    #expect(added.section("Antwort") == .response)
    #expect(added.column("Name") == .name)
    #expect(words.column("Pflicht") == nil)
  }

  struct Mention: Sendable {
    var text: String
    var words: Mentions
  }

  @Test(arguments: [
    Mention(
      text: "Table 3 Request header parameters", words: [.table, .request, .headers, .parameters]),
    Mention(text: "The code of the response", words: [.response, .statusCodes]),
    Mention(text: "响应示例", words: [.response, .example]),
    Mention(text: "表2 请求参数", words: [.table, .request, .parameters]),
    Mention(text: "Stable requested", words: []),
    Mention(text: "", words: []),
  ])
  func findsWhatASentenceSpeaksOf(_ mention: Mention) {
    #expect(words.mentions(in: mention.text).isSuperset(of: mention.words))
    if mention.words.isEmpty { #expect(words.mentions(in: mention.text).isEmpty) }
  }
}
