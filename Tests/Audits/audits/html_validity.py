"""Every page is HTML that an HTML5 parser reads without a single parse error."""

import html5lib

from finding import judged
from subject import page, subject_with


def check(subject):
    for path in subject.pages():
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(path.read_bytes(), transport_encoding="utf-8")
        problems = [f"{place[0]}:{place[1]}: {code}" for place, code, _ in parser.errors]
        yield judged(subject.name(path), problems)


FAULTS = ("unexpected",)


def bad():
    return subject_with({"Site/index.html": page("<p>one<table><p>two</table></span>")})
