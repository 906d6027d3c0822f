"""Reads what `endpaper inspect --tree` prints into the neutral form."""

import re

from neutral import line, literal, node

ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
INDENT = "  "


def quoted(text: str, start: int) -> tuple[str, int]:
    """The string whose quotation mark stands at `start`, and the place behind it."""
    found = QUOTED.match(text, start)
    resolve = lambda m: chr(int(m[1], 16)) if m[1] else ESCAPES[m[2]]
    return re.sub(r"\\(?:u\{([0-9A-F]+)\}|(.))", resolve, found[1]), found.end()


def inlines(text: str, start: int = 0) -> tuple[str, int]:
    """The running text of the tokens from `start` on, and the place behind the last."""
    result = ""
    while start < len(text):
        if text[start] == " ":
            start += 1
        elif text[start] == '"':
            part, start = quoted(text, start)
            result += part
        elif found := re.compile(r"(code|html)(?=\")").match(text, start):
            part, start = quoted(text, found.end())
            # A tag without a meaning is no text.
            result += literal(part) if found[1] == "code" else ""
        elif found := re.compile(r"(emphasis|strong|strikethrough|link)\(").match(text, start):
            part, start = inlines(text, found.end())
            if found[1] == "link":
                part, start = part, quoted(text, text.index('"', start))[1]
            result += part
            start += 1
        elif found := re.compile(r"image\(").match(text, start):
            alternative, start = quoted(text, found.end())
            start = quoted(text, start + 1)[1] + 1
            result += f"[image {alternative}]"
        elif found := re.compile(r"(role|substitution|footnote)\(").match(text, start):
            part, start = quoted(text, text.index('"', found.end()))
            start += 1
            result += {"role": "{}", "substitution": "|{}|", "footnote": "[{}]_"}[found[1]].format(
                part
            )
        elif found := re.compile(r"//?(?= |$)").match(text, start):
            result += "\n"
            start = found.end()
        else:
            break
    return result, start


def text_of(rest: str) -> str:
    return line(inlines(rest)[0])


class Lines:
    """The lines of a dump, read by their indentation."""

    def __init__(self, dump: str):
        self.lines = dump.splitlines()
        self.index = 0

    def depth(self) -> int:
        if self.index >= len(self.lines):
            return -1
        text = self.lines[self.index]
        return (len(text) - len(text.lstrip(" "))) // len(INDENT)

    def take(self) -> tuple[str, str]:
        word, _, rest = self.lines[self.index].strip(" ").partition(" ")
        self.index += 1
        return word, rest

    def nodes(self, depth: int) -> list:
        found = []
        while self.depth() == depth:
            word, rest = self.take()
            made = self.node(word, rest, depth)
            if made:
                found.append(made)
        return found

    def node(self, word: str, rest: str, depth: int):
        inner = lambda: self.nodes(depth + 1)
        if word == "section":
            return node("section", text_of(rest.partition(" ")[2]), children=inner())
        if word in ("paragraph", "line"):
            return node(word, text_of(rest))
        if word == "ordered-list":
            return node("ordered-list", rest.split(" ")[0], children=inner())
        if word == "term":
            parts = re.split(r" : (?=[a-z(]*\")", rest)
            return node("term", *(text_of(part) for part in parts), children=inner())
        if word in ("field", "option"):
            return node(word, quoted(rest, 0)[0], children=inner())
        if word == "code":
            return node("code", quoted(rest, 0)[0] if rest[0] == '"' else last_string(rest))
        if word == "body":
            return node("body", quoted(rest, 0)[0])
        if word == "table":
            columns = re.match(r"columns=(\d+)", rest)[1]
            caption = rest.partition(" caption=")[2]
            return node("table", columns, text_of(caption), children=inner())
        if word == "cell":
            return self.cell(rest, inner)
        if word == "directive":
            name, _, tail = rest.partition(" ")
            argument = quoted(tail, 0)[0] if tail.startswith('"') else ""
            return node("directive", name, line(argument), children=inner())
        if word == "footnote":
            return node("footnote", quoted(rest, 0)[0], children=inner())
        if word == "comment":
            return node("comment", quoted(rest, 0)[0])
        if word == "raw":
            name, _, tail = rest.partition(' "')
            return node("raw", name, quoted('"' + tail, 0)[0])
        if word == "anchor":
            return None
        return node(word, children=inner())

    def cell(self, rest: str, inner):
        column, _, tail = rest.partition(" ")
        spans = dict(re.findall(r"(columns|rows)=(\d+)", tail if "=" in tail[:9] else ""))
        says = (column, spans.get("columns", "1"), spans.get("rows", "1"))
        if tail and not spans:
            return node("cell", *says, children=[node("paragraph", text_of(tail))])
        return node("cell", *says, children=inner())


def last_string(rest: str) -> str:
    """The text of a code block, behind its language and its caption."""
    found = [match for match in QUOTED.finditer(rest)]
    # Labels and places stand behind it, and have no quotation marks.
    return quoted(rest, found[-1].start())[0]


def tree(dump: str) -> list:
    """The nodes of one document."""
    lines = Lines(dump)
    lines.take()
    return lines.nodes(1)


class MarkdownLines(Lines):
    """The lines of the dump of a Markdown page, read into what its rendering says, too.

    Headings stand beside what they head; code tells its language, and items whether they are done;
    what has no text for a reader is left out.
    """

    def nodes(self, depth: int) -> list:
        found = []
        while self.depth() == depth:
            word, rest = self.take()
            if word == "section":
                level, _, title = rest.partition(" ")
                found += [node("heading", level, text_of(title)), *self.nodes(depth + 1)]
            elif made := self.node(word, rest, depth):
                found.append(made)
        return found

    def node(self, word: str, rest: str, depth: int):
        if word in ("comment", "raw", "anchor"):
            return None
        if word == "item":
            return node("item", *rest.split(), children=self.nodes(depth + 1))
        if word == "code":
            return node("code", rest.partition(" ")[0], last_string(rest))
        return super().node(word, rest, depth)


def markdown(dump: str) -> list:
    """The nodes of one document of Markdown, in the form that ``html_tree`` makes."""
    lines = MarkdownLines(dump)
    lines.take()
    return lines.nodes(1)
