import APIModel
import FixtureFormat
import JSONText
import MockBehaviour
import SourceText

/// What the query parameters of an operation do in the mock, and which do nothing.
struct MockView: View {
  let effects: [EffectView]
  let unused: [UnusedView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "hasEffects": .flag(!effects.isEmpty)
    case "effects": .list(effects)
    case "hasUnused": .flag(!unused.isEmpty)
    case "unused": .list(unused)
    default: nil
    }
  }

  /// A parameter and what it does.
  struct EffectView: View {
    let name: String
    let text: HTML

    func value(_ name: String) -> ViewValue? {
      switch name {
      case "name": .text(self.name)
      case "text": .html(text)
      default: nil
      }
    }
  }

  /// Parameters that do nothing for the same reason.
  struct UnusedView: View {
    let names: HTML
    let reason: String

    func value(_ name: String) -> ViewValue? {
      switch name {
      case "names": .html(names)
      case "reason": .text(reason)
      default: nil
      }
    }
  }

  /// Nil for an operation whose query has no parameter that could do anything.
  init?(of endpoint: Endpoint, words: InterfaceWords) {
    guard let behaviour = ListBehaviour.infer(of: endpoint).value else { return nil }
    effects = behaviour.parameters.map { parameter in
      let (word, name) = InterfaceWords.effect(parameter.effect)
      return EffectView(name: parameter.name, text: words.html(word, name: name))
    }
    unused = FixtureUnusedParameter.Reason.allCases.compactMap { reason in
      let parameters = behaviour.unused.filter { $0.reason == reason }
      if parameters.isEmpty { return nil }
      var names = HTML()
      for (index, parameter) in parameters.enumerated() {
        if index > 0 { names.append(text: ", ") }
        names.element("code", text: parameter.name)
      }
      return UnusedView(names: names, reason: words[InterfaceWords.reason(reason)])
    }
  }
}
