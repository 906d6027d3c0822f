import JSONText
import Testing

@testable import MockServing

@Suite("Patches")
struct PatchTests {
  @Test(
    "the cases of RFC 7396, appendix A",
    arguments: [
      (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
      (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
      (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
      (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
      (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
      (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
      (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
      (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
      (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
      (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
      (#"{"a":"foo"}"#, "null", "null"),
      (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
      (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
      ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
      ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
      // Beyond the RFC: names that stand twice, on either side.
      (#"{"a":1,"a":2,"b":3}"#, #"{"a":null}"#, #"{"b":3}"#),
      (#"{"a":1}"#, #"{"a":null,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
    ]
  )
  func mergesAsTheRFC(_ target: String, _ patch: String, _ expected: String) throws {
    let changed = JSONMergePatch.apply(
      try JSONParser.parse(patch),
      to: try JSONParser.parse(target)
    )
    #expect(JSONWriter.compact(changed) == expected)
  }

  @Test(
    "the cases of RFC 6902, appendix A, that change something",
    arguments: [
      (
        #"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux"}]"#,
        #"{"foo":"bar","baz":"qux"}"#
      ),
      (
        #"{"foo":["bar","baz"]}"#, #"[{"op":"add","path":"/foo/1","value":"qux"}]"#,
        #"{"foo":["bar","qux","baz"]}"#
      ),
      (#"{"baz":"qux","foo":"bar"}"#, #"[{"op":"remove","path":"/baz"}]"#, #"{"foo":"bar"}"#),
      (
        #"{"foo":["bar","qux","baz"]}"#, #"[{"op":"remove","path":"/foo/1"}]"#,
        #"{"foo":["bar","baz"]}"#
      ),
      (#"{"baz":"qux"}"#, #"[{"op":"replace","path":"/baz","value":"boo"}]"#, #"{"baz":"boo"}"#),
      (
        #"{"foo":{"bar":1},"qux":{}}"#, #"[{"op":"move","from":"/foo/bar","path":"/qux/t"}]"#,
        #"{"foo":{},"qux":{"t":1}}"#
      ),
      (
        #"{"foo":["a","b","c"]}"#, #"[{"op":"move","from":"/foo/0","path":"/foo/2"}]"#,
        #"{"foo":["b","c","a"]}"#
      ),
      (#"{"a":[1,2]}"#, #"[{"op":"test","path":"/a/1","value":2.0}]"#, #"{"a":[1,2]}"#),
      (
        #"{"foo":"bar"}"#, #"[{"op":"add","path":"/child","value":{"g":{}}}]"#,
        #"{"foo":"bar","child":{"g":{}}}"#
      ),
      (
        #"{"foo":["bar"]}"#, #"[{"op":"add","path":"/foo/-","value":["a"]}]"#,
        #"{"foo":["bar",["a"]]}"#
      ),
      (#"{"/":9,"~1":10}"#, #"[{"op":"test","path":"/~01","value":10}]"#, #"{"/":9,"~1":10}"#),
      (#"{"a":1}"#, #"[{"op":"add","path":"","value":[]}]"#, "[]"),
      (#"{"a":1}"#, #"[{"op":"copy","from":"/a","path":"/b"}]"#, #"{"a":1,"b":1}"#),
      (#"{"a":1}"#, #"[{"op":"add","path":"b","value":1}]"#, #"{"a":1,"b":1}"#),
      (#"{"a":1}"#, #"[{"replace":"/a","value":2},{"move":"/a","to":"/b"}]"#, #"{"b":2}"#),
      (#"{"a":1}"#, #"[{"remove":"/a"},{"add":"/c","value":3}]"#, #"{"c":3}"#),
      (#"{"a":1}"#, "[]", #"{"a":1}"#),
    ]
  )
  func patchesAsTheRFC(_ target: String, _ patch: String, _ expected: String) throws {
    let changed = try JSONPatch.apply(
      try JSONParser.parse(patch), to: try JSONParser.parse(target))
    #expect(JSONWriter.compact(changed) == expected)
  }

  @Test(
    "what does not fit is a conflict",
    arguments: [
      #"[{"op":"add","path":"/b/c","value":1}]"#, #"[{"op":"add","path":"/a/5","value":1}]"#,
      #"[{"op":"add","path":"/a/01","value":1}]"#, #"[{"op":"remove","path":"/b"}]"#,
      #"[{"op":"remove","path":""}]"#, #"[{"op":"replace","path":"/b","value":1}]"#,
      #"[{"op":"test","path":"/a","value":[1]}]"#, #"[{"op":"test","path":"/b","value":null}]"#,
      #"[{"op":"move","from":"/b","path":"/c"}]"#, #"[{"op":"copy","from":"/a/9","path":"/c"}]"#,
    ]
  )
  func conflicts(_ patch: String) throws {
    let target = try JSONParser.parse(#"{"a":[1,2]}"#)
    let patch = try JSONParser.parse(patch)
    #expect {
      try JSONPatch.apply(patch, to: target)
    } throws: { error in
      if case .conflict = error as? JSONPatch.Fault { true } else { false }
    }
  }

  @Test(
    "what is no patch is malformed",
    arguments: [
      "{}", "[1]", "[{}]", #"[{"op":"add","path":"/b"}]"#, #"[{"op":"add","value":1}]"#,
      #"[{"op":"ADD","path":"/b","value":1}]"#, #"[{"op":"add","path":"/~2","value":1}]"#,
      #"[{"op":"move","path":"/b"}]"#, #"[{"op":"move","from":"/a","path":"/a/0"}]"#,
    ]
  )
  func malformed(_ patch: String) throws {
    let target = try JSONParser.parse(#"{"a":[1,2]}"#)
    let patch = try JSONParser.parse(patch)
    #expect {
      try JSONPatch.apply(patch, to: target)
    } throws: { error in
      if case .malformed = error as? JSONPatch.Fault { true } else { false }
    }
  }

  @Test("a patch makes nothing larger than a request could be")
  func refusesGrowth() throws {
    let doubling = Array(repeating: #"{"op":"copy","from":"/a","path":"/a/-"}"#, count: 200)
    let patch = try JSONParser.parse("[\(doubling.joined(separator: ","))]")
    #expect(throws: JSONPatch.Fault.conflict("The value would be too large.")) {
      try JSONPatch.apply(patch, to: JSONParser.parse(#"{"a":["0123456789"]}"#))
    }
  }

  @Test("a patch makes nothing deeper than JSON may be")
  func refusesDepth() throws {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let path = String(repeating: "/0", count: 299) + "/-"
    let patch = try JSONParser.parse(#"[{"op":"add","path":"\#(path)","value":\#(deep)}]"#)
    #expect(throws: JSONPatch.Fault.conflict("The value would be too large.")) {
      try JSONPatch.apply(patch, to: JSONParser.parse(deep))
    }
  }

  @Test("a patch has a limited number of operations")
  func refusesManyOperations() throws {
    let many = Array(repeating: #"{"op":"test","path":"/a","value":1}"#, count: 257)
    let patch = try JSONParser.parse("[\(many.joined(separator: ","))]")
    #expect(throws: JSONPatch.Fault.malformed("A patch has at most 256 operations here.")) {
      try JSONPatch.apply(patch, to: JSONParser.parse(#"{"a":1}"#))
    }
  }
}
