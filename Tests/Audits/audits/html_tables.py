"""The tables of HTML in Markdown pages have the cells that html.parser finds in them."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import html_tree
import tree_dump
from finding import judged, skipped
from neutral import differences
from subject import subject_with

#: Pages of another project; a clone of this one alone does not have them.
CORPUS = "../shared/corpora/otc-md-ims"

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}

#: For each element, the open ones that its start ends, and those that keep them open.
ENDS = {
    "p": ({"p"}, {"td", "th", "li"}),
    "li": ({"li", "p"}, {"ul", "ol"}),
    "ul": ({"p"}, {"td", "th", "li"}),
    "ol": ({"p"}, {"td", "th", "li"}),
    "td": ({"td", "th", "p", "li"}, {"tr"}),
    "th": ({"td", "th", "p", "li"}, {"tr"}),
    "tr": ({"tr", "td", "th", "p", "li"}, {"table"}),
    "tbody": ({"thead", "tbody", "tr", "td", "th", "p", "li"}, {"table"}),
}

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
FENCE = re.compile(r"^ *(```|~~~).*?^ *\1[`~]* *$", re.DOTALL | re.MULTILINE)


class Elements(HTMLParser):
    """The elements of a fragment, end tags that may be left out supplied."""

    def __init__(self, text: str):
        super().__init__()
        self.open = [Element("body")]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        ended, kept = ENDS.get(tag, ((), ()))
        while self.open[-1].tag in ended and self.open[-1].tag not in kept:
            self.open.pop()
        element = SubElement(self.open[-1], tag, {name: text or "" for name, text in attributes})
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag in VOID or all(element.tag != tag for element in self.open[1:]):
            return
        while self.open.pop().tag != tag:
            pass

    def handle_data(self, text):
        parent = self.open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def theirs(page: str) -> list:
    """The tables of a page, those in fences aside."""
    found = TABLE.findall(FENCE.sub("", page))
    return [table for text in found for table in html_tree.inner(Elements(text).open[0])]


def ours(dump: str) -> list:
    """The tables of a dump wherever they stand, those in their cells aside."""
    found = []

    def look(nodes):
        for node in nodes:
            if node.kind == "table":
                found.append(node)
            else:
                look(node.children)

    look(tree_dump.markdown(dump))
    return found


def cells(table) -> list:
    return [cell for row in table.children for cell in row.children]


def check(subject):
    for folder in (subject.content, subject.root / CORPUS):
        pages = sorted(folder.rglob("*.md")) if folder.is_dir() else []
        pages = [page for page in pages if TABLE.search(page.read_text(encoding="utf-8"))]
        if not pages:
            yield skipped(folder.name, f"no page in {folder} has a table of HTML")
            continue
        problems = []
        tables = count = 0
        for page in pages:
            told = subprocess.run(
                [subject.tool, "inspect", page, "--tree"], capture_output=True, text=True, timeout=60
            )
            expected = theirs(page.read_text(encoding="utf-8"))
            # A page may have tables of Markdown as well.
            found = ours(told.stdout)
            if len(found) != len(expected):
                problems.append(f"{page.name}: {len(found)} tables instead of {len(expected)}")
                continue
            tables += len(expected)
            count += sum(len(cells(table)) for table in expected)
            if different := next(differences(found, expected), None):
                problems.append(f"{page.name}: {different}")
        yield judged(f"{folder.name}: {len(pages)} pages, {tables} tables, {count} cells", problems)


FAULTS = ("lost.md: 0 tables", "spans.md", "list.md", "text.md")


def bad():
    """A tool that loses a table, a span, a list in a cell, and a word."""
    row = "<table><tr><td colspan=2>one<p>two</tr><tr><td><ul><li>a<li>b</ul><td>c</table>\n"
    table = "document\n  table columns=2\n    row\n      cell 0{}\n        paragraph \"one\"\n"
    table += '        paragraph "{}"\n    row\n      cell 0 "a b"\n      cell 1 "c"\n'
    dumped = {
        "lost.md": "document\n",
        "spans.md": table.format("", "two"),
        "text.md": table.format(" columns=2", "tw"),
        "list.md": table.format(" columns=2", "two"),
    }
    files = {f"Content/{name}": row for name in dumped} | {
        f"dumps/{name}": text for name, text in dumped.items()
    }
    files["tool"] = '#!/bin/sh\ncat "${0%tool}dumps/${2##*/}"\n'
    subject = subject_with(files)
    tool = subject.root / "tool"
    tool.chmod(0o755)
    return type(subject)(subject.root, tool)
