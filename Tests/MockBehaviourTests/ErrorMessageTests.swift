import JSONText
import MockBehaviour
import Testing

@Suite struct ErrorMessageTests {
  @Test(arguments: [
    (#"{"badRequest": {"message": "m", "code": 400}}"#, "/badRequest/message"),
    (#"{"type": "about:blank", "title": "t", "detail": "d"}"#, "/detail"),
    (#"{"error": "invalid_grant", "error_description": "d"}"#, "/error_description"),
    (#"{"errors": [{"code": 1, "msg": "m"}, {"msg": "n"}]}"#, "/errors/0/msg"),
    (#"{"error": {"title": "t"}, "x": {"message": "m"}}"#, "/error/title"),
    (#"{"Error_Msg": "m", "error_code": "E.1"}"#, "/Error_Msg"),
    (#"{"error": {"message": null, "reason": "r"}}"#, "/error/reason"),
    (#"{"message": {"text": "t"}}"#, nil),
    (#"{"code": 400}"#, nil),
    (#"{}"#, nil), (#"[]"#, nil), (#""message""#, nil), ("null", nil),
    (#"{"a":{"b":{"c":{"d":{"e":{"message": "deep"}}}}}}"#, nil),
  ])
  func isFoundByItsName(_ body: String, _ place: String?) throws {
    let value = try JSONParser.parse(body)
    #expect(ErrorMessage.place(in: value)?.description == place)
  }
}
