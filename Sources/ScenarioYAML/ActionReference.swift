import Scenarios

/// The actions of the language as a page of the documentation, made from the vocabulary.
public enum ActionReference {
  /// The page as Markdown: a table of all actions, in the order of the vocabulary.
  public static var text: String {
    var lines = [
      "# Actions", "", "What a thread can do in a step, one action a step.", "",
      "| action | behind it | further keys | what happens |", "|---|---|---|---|",
    ]
    for action in Vocabulary.actions {
      let operand = action.isBare ? "" : action.operand.noun
      let parameters = action.parameterLists.map { list in
        list.map { $0.isRequired ? "`\($0.name)`" : "[`\($0.name)`]" }.joined(separator: " ")
      }.filter { !$0.isEmpty }
      lines.append(
        "| `\(action.word)` | \(operand) | \(parameters.joined(separator: " or ")) | \(action.summary) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
