"""Reads reStructuredText with docutils into the neutral form.

docutils gets a directive for every name, known or not, that keeps name, argument, options and body,
and a role for every name it does not know, which keeps its text. Directives that change the tree
around them or make a table keep their meaning.
"""

import re

from docutils import nodes, utils
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles
from docutils.parsers.rst.languages import en
from docutils.readers.standalone import Reader
from docutils.transforms import frontmatter

from neutral import line, literal, node

#: Directives whose body is no markup.
LITERAL = {"code-block", "code", "sourcecode", "literalinclude", "raw", "csv-table", "math",
           "rest_parameters", "rest_status_code", "toctree", "graphviz", "digraph", "include"}
CODE = {"code-block", "code", "sourcecode"}
NATIVE = {"table", "list-table", "csv-table", "replace", "unicode", "image", "parsed-literal",
          "role", "default-role", "date"}
#: Directives of Sphinx whose text starts on their first line.
WITHOUT_ARGUMENT = {"toctree", "seealso", "todo", "glossary", "acks", "hlist", "tabs"}


class generic(nodes.General, nodes.Element):
    pass


class AnyOption(dict):
    """An option specification that takes every name as it is."""

    def __missing__(self, name):
        return lambda text: text or ""

    def __bool__(self):
        return True

    def __contains__(self, name):
        return True


class Kept(Directive):
    """A directive that is kept as it stands."""

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = AnyOption()
    has_content = True
    parses = True

    def run(self):
        found = generic(name=self.name)
        found["argument"] = self.arguments[0] if self.arguments else ""
        found["options"] = list(self.options.items())
        found["body"] = "\n".join(self.content)
        found["parsed"] = self.parses
        if self.parses:
            self.state.nested_parse(self.content, self.content_offset, found, match_titles=1)
        return [found]


def kept(name: str):
    native = None
    canonical = en.directives.get(name)
    if canonical in directives._directive_registry:
        module, class_name = directives._directive_registry[canonical]
        native = getattr(
            __import__(f"docutils.parsers.rst.directives.{module}", fromlist=[class_name]),
            class_name,
        )
    takes = name not in WITHOUT_ARGUMENT and (
        native is None or native.required_arguments + native.optional_arguments > 0
    )
    members = {"optional_arguments": int(takes), "parses": name not in LITERAL}
    return type("Kept", (Kept,), members)


def directive(name, _language, _document):
    if name.lower() in NATIVE:
        return _directive(name, _language, _document)
    return kept(name.lower()), []


def role(name, _language, _line, _reporter):
    found, messages = _role(name, _language, _line, _reporter)
    if found is None or name.lower() in ("raw", "role"):
        return plain_role, []
    return found, messages


def plain_role(_name, rawtext, text, _line, _inliner, options=None, content=None):
    titled = re.fullmatch(r"(?s)(.+?)\s*<([^<>]*)>", text)
    linked = _name.split(":")[-1] in ("ref", "doc", "download", "numref")
    shown = titled[1] if titled and linked else text
    return [nodes.inline(rawtext, utils.unescape(shown))], []


_directive, _role = directives.directive, roles.role


class PlainReader(Reader):
    """The standalone reader without the transforms that move titles and fields."""

    def get_transforms(self):
        moved = (frontmatter.DocTitle, frontmatter.DocInfo, frontmatter.SectionSubTitle)
        return [one for one in super().get_transforms() if one not in moved]


SETTINGS = {
    "report_level": 5,
    "halt_level": 5,
    "warning_stream": False,
    "file_insertion_enabled": False,
    "raw_enabled": True,
    "syntax_highlight": "none",
    "_disable_config": True,
    "character_level_inline_markup": False,
}


def tree(text: str) -> list:
    """The nodes of one document."""
    directives.directive, roles.role = directive, role
    try:
        document = publish_doctree(text, reader=PlainReader(), settings_overrides=SETTINGS)
    finally:
        directives.directive, roles.role = _directive, _role
    return blocks(document.children)


def blocks(children) -> list:
    return [made for child in children for made in block(child)]


def block(found) -> list:
    kind = type(found).__name__
    if kind in IGNORED:
        return []
    if kind in MAKERS:
        return [MAKERS[kind](found)]
    if isinstance(found, nodes.Inline) or kind in ("image", "Text"):
        return [node("paragraph", text_of([found]))]
    return [node(kind, children=blocks(found.children))]


IGNORED = {"system_message", "target", "substitution_definition", "pending", "meta"}


def text_of(children) -> str:
    return line("".join(inline(child) for child in children))


def inline(found) -> str:
    if isinstance(found, nodes.Text):
        return found.astext().replace("\x00", "")
    if isinstance(found, (nodes.literal, nodes.math)):
        return literal(found.astext()) if isinstance(found, nodes.literal) else found.astext()
    if isinstance(found, nodes.image):
        return f"[image {found.get('alt', '')}]"
    if isinstance(found, (nodes.footnote_reference, nodes.citation_reference)):
        return f"[{found.astext()}]_"
    if isinstance(found, nodes.target) and not found.children:
        return ""
    return "".join(inline(child) for child in found.children)


def section(found):
    return node(
        "section", text_of(found[0].children), children=blocks(found.children[1:])
    )


def ordered_list(found):
    return node("ordered-list", str(found.get("start", 1)), children=items(found))


def items(found):
    return [node("item", children=blocks(item.children)) for item in found.children]


def definition_list(found):
    made = []
    for item in found.children:
        says = [text_of(part.children) for part in item if isinstance(part, nodes.term)]
        says += [text_of(part.children) for part in item if isinstance(part, nodes.classifier)]
        body = [part for part in item if isinstance(part, nodes.definition)]
        made.append(node("term", *says, children=blocks(body[0].children) if body else []))
    return node("definition-list", children=made)


def option_list(found):
    made = []
    for item in found.children:
        options = ", ".join(option.astext() for option in item[0].children)
        made.append(node("term", line(options), children=blocks(item[1].children)))
    return node("definition-list", children=made)


def field_list(found):
    return node(
        "field-list",
        children=[
            node("field", field[0].rawsource or field[0].astext(), children=blocks(field[1]))
            for field in found.children
        ],
    )


def line_block(found):
    def lines(block):
        for child in block.children:
            if isinstance(child, nodes.line_block):
                yield from lines(child)
            else:
                yield node("line", text_of(child.children))

    return node("line-block", children=lines(found))


def table(found):
    group = next(child for child in found.children if isinstance(child, nodes.tgroup))
    title = [child for child in found.children if isinstance(child, nodes.title)]
    columns = int(group["cols"])
    made = []
    for part in group.children:
        if isinstance(part, (nodes.thead, nodes.tbody)):
            kind = "header" if isinstance(part, nodes.thead) else "row"
            occupied = {}
            for number, row in enumerate(part.children):
                cells = []
                column = 0
                for entry in row.children:
                    while occupied.get((number, column)):
                        column += 1
                    width, height = entry.get("morecols", 0) + 1, entry.get("morerows", 0) + 1
                    for down in range(height):
                        for right in range(width):
                            occupied[(number + down, column + right)] = True
                    cells.append(
                        node("cell", str(column), str(width), str(height),
                             children=blocks(entry.children))
                    )
                    column += width
                made.append(node(kind, children=cells))
    caption = text_of(title[0].children) if title else ""
    return node("table", str(columns), caption, children=made)


def generic_directive(found):
    name = found["name"]
    if name.lower() in CODE:
        return node("code", found["body"])
    if name.lower() == "raw":
        return node("raw", found["argument"], found["body"])
    children = [
        node("option", key, children=[node("paragraph", line(value))] if value else [])
        for key, value in found["options"]
    ]
    if name.lower() == "figure":
        options = dict(found["options"])
        children.append(node("paragraph", f"[image {options.get('alt', '')}]"))
    children += blocks(found.children)
    if not found["parsed"] and found["body"]:
        children.append(node("body", found["body"]))
    return node("directive", name, line(found["argument"]), children=children)


def footnote(found):
    return node("footnote", found[0].astext(), children=blocks(found.children[1:]))


MAKERS = {
    "section": section,
    "paragraph": lambda found: node("paragraph", text_of(found.children)),
    "bullet_list": lambda found: node("bullet-list", children=items(found)),
    "enumerated_list": ordered_list,
    "definition_list": definition_list,
    "option_list": option_list,
    "field_list": field_list,
    "line_block": line_block,
    "block_quote": lambda found: node("quote", children=blocks(found.children)),
    "attribution": lambda found: node("paragraph", text_of(found.children)),
    "literal_block": lambda found: node("code", found.astext()),
    "doctest_block": lambda found: node("code", found.astext()),
    "table": table,
    "transition": lambda found: node("thematic-break"),
    "comment": lambda found: node("comment", found.astext()),
    "footnote": footnote,
    "citation": footnote,
    "generic": generic_directive,
    "raw": lambda found: node("raw", found["format"], found.astext()),
}
