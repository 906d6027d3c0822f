"""Every page but that for missing ones has a twin in Markdown, whose links resolve and which a button copies."""

import re
import urllib.request

from browser import chromium
from finding import judged
from kinds import endpoints, guides
from markup import parsed
from server import serving
from subject import page, subject_with

from audits.links import problem_of

LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
FENCED = re.compile(r"^(`{3,}).*?^\1`*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def check(subject):
    for path in endpoints(subject) + guides(subject):
        yield judged(subject.name(path), problems_of(path))
    for path in sorted(subject.site.rglob("*.md")):
        yield judged(subject.name(path), dead_links(path, subject.site))
    if subject.tool.exists():
        yield judged("the button copies the twin", copied(subject))


def problems_of(path):
    """What is wrong with the link of a page to its twin, and with the title of the twin."""
    tree = parsed(path)
    hrefs = [
        link.attrib.get("href")
        for link in tree.iter("link")
        if link.attrib.get("type") == "text/markdown"
    ]
    if hrefs != [path.with_suffix(".md").name]:
        yield f"its alternates are {hrefs}"
        return
    twin = path.with_suffix(".md")
    if not twin.is_file():
        yield "its twin is missing"
        return
    title = "".join(next(tree.iter("h1")).itertext()).strip()
    text = twin.read_text(encoding="utf-8")
    first = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text.split("\n", 1)[0])
    if first != f"# {title}":
        yield f"its twin starts with {first!r}"
    yield from (f"its twin lacks {name!r}" for name in names(tree) if name not in text)


def names(tree):
    """The names of fields that a page shows."""
    for row in tree.iter():
        if "field" in (row.attrib.get("class") or "").split() if isinstance(row.tag, str) else False:
            for code in row.iter("code"):
                yield "".join(code.itertext())
                break


def dead_links(path, site):
    """Links outside of code that lead nowhere; the fragments of twins are as their authors wrote them."""
    text = CODE.sub("", FENCED.sub("", path.read_text(encoding="utf-8")))
    for link in LINK.findall(text):
        if problem := problem_of(link.split("#")[0] or path.name, path, site):
            yield f"{link!r} {problem}"


def copied(subject):
    """From a server the button copies the twin; from a file it leads to it."""
    path = endpoints(subject)[-1]
    twin = path.with_suffix(".md")
    address = path.relative_to(subject.site).as_posix()
    with serving(subject.tool, subject.site) as server, chromium() as browser:
        context = browser.new_context()
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
        tab = context.new_page()
        tab.goto(f"{server}/{address}")
        tab.locator("[data-copy-page]").focus()
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(300)
        if tab.evaluate("navigator.clipboard.readText()") != twin.read_text(encoding="utf-8"):
            yield "something else is copied"
        if not tab.locator("[role=status]").inner_text():
            yield "copying announces nothing"
        twin_address = f"{server}/{address.removesuffix('.html')}.md"
        with urllib.request.urlopen(twin_address, timeout=5) as answer:
            if answer.headers["Content-Type"] != "text/markdown; charset=utf-8":
                yield f"the twin is sent as {answer.headers['Content-Type']}"
        tab.goto(path.as_uri())
        if tab.locator("[data-copy-page]").evaluate("link => link.href") != twin.as_uri():
            yield "from a file the button does not lead to the twin"


FAULTS = ("its alternates are []", "its twin is missing", "its twin starts with", "its twin lacks 'x'", "has no target")


def bad():
    alternate = '<title>A page</title><link rel="alternate" type="text/markdown" href="{}.md">'
    line = '<h1>T</h1><div class="request-line">GET /</div><div class="field"><code>x</code></div>'
    return subject_with(
        {
            "Site/index.html": page("<main></main>"),
            "Site/a/none.html": page(line),
            "Site/a/gone.html": page(line, alternate.format("gone")),
            "Site/a/wrong.html": page(line, alternate.format("wrong")),
            "Site/a/wrong.md": "# U\n\n[nowhere](nowhere.md)\n",
        }
    )
