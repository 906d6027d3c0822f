"""On paper an endpoint page has every field, every example, its request in one language and no button."""

import io

from pypdf import PdfReader

from browser import chromium
from finding import judged
from kinds import endpoints
from markup import parsed
from subject import page, subject_with


def check(subject):
    with chromium() as browser:
        for path in endpoints(subject):
            tab = browser.new_page()
            tab.goto(path.as_uri())
            paper = tab.pdf(format="A4")
            tab.close()
            text = "".join(
                without_number(sheet.extract_text(), number)
                for number, sheet in enumerate(PdfReader(io.BytesIO(paper)).pages, 1)
            )
            yield judged(subject.name(path), missing(path, squeezed(text)))


def without_number(text, number):
    """The text of a sheet; its number stands at the end and would part a line in two."""
    return text.strip().removesuffix(str(number)).removeprefix(str(number))


def missing(path, paper):
    """The names of fields and the lines of examples that are not on the paper."""
    main = parsed(path).find(".//main")
    for field in main.iter("dt"):
        name = "".join(code_text for code in field.iter("code") for code_text in code.itertext())
        if squeezed(name) not in paper:
            yield f"the field {name!r} is not printed"
    unchosen = {id(code) for pane in unchosen_panes(main) for code in pane.iter("pre")}
    for code in main.iter("pre"):
        if id(code) in unchosen:
            continue
        for line in "".join(code.itertext()).splitlines():
            if squeezed(line) not in paper:
                yield f"the line {line.strip()[:60]!r} is not printed"
                break


def unchosen_panes(main):
    """The samples in other languages than the first: on paper stands the one that was chosen."""
    for card in main.iter("section"):
        if "request" in (card.attrib.get("class") or "").split():
            yield from [pane for pane in card.iter("div") if pane.attrib.get("data-pane")][1:]


def squeezed(text):
    """Text without white space: lines break elsewhere on paper."""
    return "".join(text.split())


FAULTS = ("the field 'limit'", "the line 'GET /v1'")


def bad():
    body = (
        "<style>@media print { dl, .card { display: none } }</style>"
        '<main><div class="request-line">GET</div><dl><dt><code>limit</code></dt></dl>'
        '<div class="card"><pre>GET /v1</pre></div></main>'
    )
    return subject_with({"Site/a/b.html": page(body)})
