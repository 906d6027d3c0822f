"""Reads HTML into the neutral form: what a page of Markdown has to be, told by its rendering."""

import html5lib

from neutral import line, literal, node

HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
#: Elements that end the running text around them.
BLOCKS = {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
          "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
          "hr", "iframe", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
          "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", *HEADINGS}
#: Elements that have no text for a reader.
SILENT = {"script", "style", "template", "textarea", "title"}


def tree(html: str) -> list:
    """The nodes of a fragment; headings stand beside what they head."""
    fragment = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return Flow().read(fragment).nodes()


class Flow:
    """The blocks of an element, and the running text since the last of them."""

    def __init__(self):
        self.found = []
        self.text = ""

    def nodes(self) -> list:
        if line(self.text):
            self.found.append(node("paragraph", line(self.text)))
        self.text = ""
        return self.found

    def read(self, element) -> "Flow":
        self.text += element.text or ""
        for child in element:
            self.add(child)
            self.text += child.tail or ""
        return self

    def add(self, element) -> None:
        name = element.tag
        if not isinstance(name, str) or name in SILENT:
            return
        if name in BLOCKS:
            self.nodes()
            self.found += block(name, element)
        elif name == "code":
            self.text += literal("".join(element.itertext()))
        elif name == "img":
            self.text += f"[image {element.get('alt', '')}]"
        elif name == "br":
            self.text += "\n"
        else:
            self.read(element)


def inner(element) -> list:
    return Flow().read(element).nodes()


def running(element) -> str:
    flow = Flow()
    flow.read(element)
    return line(flow.text)


def block(name: str, element) -> list:
    if name in HEADINGS:
        return [node("heading", HEADINGS[name], running(element))]
    if name == "hr":
        return [node("thematic-break")]
    if name == "blockquote":
        return [node("quote", children=inner(element))]
    if name == "pre":
        return [code(element)]
    if name == "table":
        return [table(element)]
    if name == "div" and element.get("class") in ("note", "notice"):
        # The tree says it in the words of reStructuredText.
        return [node("directive", "note", "", children=inner(element))]
    if name in ("ul", "ol"):
        items = [item(child) for child in element if child.tag == "li"]
        if name == "ul":
            return [node("bullet-list", children=items)]
        return [node("ordered-list", element.get("start", "1"), children=items)]
    return inner(element)


def item(element):
    boxes = [found for found in element.iter("input") if found.get("type") == "checkbox"]
    own = [box for box in boxes if box in (list(element) + list(element.find("p") or []))[:1]]
    says = [] if not own else ["open" if own[0].get("checked") is None else "done"]
    return node("item", *says, children=inner(element))


def code(element):
    found = element.find("code")
    text = "".join(element.itertext())
    language = "-"
    if found is not None:
        classes = (found.get("class") or "").split()
        language = next((c[9:] for c in classes if c.startswith("language-")), "-")
    return node("code", language, text.removesuffix("\n"))


def table(element):
    rows = []
    taken: dict[int, int] = {}  # For each column, how many more rows a cell from above reaches into.
    sections = [part for part in element if part.tag in ("thead", "tbody", "tfoot")]
    for section in sections or [element]:
        for row in section:
            if row.tag == "tr":
                kind = "header" if section.tag == "thead" else "row"
                rows.append(node(kind, children=cells(row, taken)))
    widths = [int(c.says[0]) + int(c.says[1]) for row in rows for c in row.children]
    return node("table", str(max(widths, default=0)), "", children=rows)


def cells(row, taken: dict[int, int]) -> list:
    """The cells of a row at the columns that those from above leave; `taken` goes one row on."""
    found = []
    column = 0
    reaching = {}
    for element in row:
        if element.tag not in ("td", "th"):
            continue
        while taken.get(column, 0) > 0:
            column += 1
        columns, rows = (int(element.get(name, "1")) for name in ("colspan", "rowspan"))
        says = (str(column), str(columns), str(rows))
        found.append(node("cell", *says, children=inner(element)))
        reaching.update((column + step, rows) for step in range(columns))
        column += columns
    for column in {*taken, *reaching}:
        taken[column] = max(reaching.get(column, taken.get(column, 0)) - 1, 0)
    return found
