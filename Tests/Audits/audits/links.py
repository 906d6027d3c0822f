"""Every link and fragment inside the site resolves, and no id stands twice on a page."""

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from finding import judged
from markup import parsed
from subject import page, subject_with

ATTRIBUTES = ("href", "src", "action", "poster", "data")
ALLOWED_SCHEMES = ("http", "https", "mailto")
INLINE_RESOURCES = ("img", "link")


# What hosts show in place of a missing page is shown at any depth: its links start at the root.
ROOTED = ("404.html",)
LISTINGS = ("llms.txt",)


def check(subject):
    for path in subject.pages():
        yield judged(subject.name(path), problems_of(path, subject.site))
    for path in (subject.site / name for name in LISTINGS):
        if path.is_file():
            yield judged(subject.name(path), problems_of_listing(path, subject.site))


def problems_of_listing(path: Path, site: Path):
    """Links of Markdown that lead nowhere."""
    links = re.findall(r"(?<!\\)\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))
    if not links:
        yield "has no link"
    for link in links:
        if problem := problem_of(link, path, site):
            yield f"{link!r} {problem}"


def problems_of(path: Path, site: Path, root: str = "/"):
    ids, links = anchors_and_links(path)
    for name in sorted(set(ids)):
        if ids.count(name) > 1:
            yield f"id {name!r} stands {ids.count(name)} times"
    for tag, link in links:
        if tag in INLINE_RESOURCES and link.startswith("data:"):
            continue
        if problem := problem_of(link, path, site, root):
            yield f"{link!r} {problem}"


def problem_of(link: str, path: Path, site: Path, root: str = "/") -> str | None:
    """Why a link leads nowhere, or None; `root` is the path of the site on its host."""
    parts = urlsplit(link)
    if parts.scheme:
        return None if parts.scheme in ALLOWED_SCHEMES else "has a scheme that is not allowed"
    is_rooted = path.relative_to(site).as_posix() in ROOTED
    if parts.netloc or link.startswith("/") != (is_rooted and bool(parts.path)):
        return "is not relative, so it does not open from a file"
    target = path
    if parts.path:
        target = (path.parent / unquote(parts.path.removeprefix(root))).resolve()
        if site.resolve() not in target.parents:
            return "leaves the site"
        if target.is_dir():
            return "names a folder, which does not open from a file"
        if not target.is_file():
            return "has no target"
    if parts.fragment and unquote(parts.fragment) not in anchors_and_links(target)[0]:
        return "has a fragment without an id"
    return None


@lru_cache(maxsize=None)
def anchors_and_links(path: Path):
    """The ids and the links of a page, in document order."""
    if path.suffix != ".html":
        return [], []
    elements = list(parsed(path).iter())
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    links = [
        (element.tag, element.attrib[name])
        for element in elements
        for name in ATTRIBUTES
        if name in element.attrib
    ]
    return ids, links


FAULTS = ("stands 2 times", "'missing.md' has no target", "'gone.html' has no target", "without an id", "not allowed", "not relative")


def bad():
    body = '<p id="a">x</p><p id="a">y</p><a href="gone.html">z</a><a href="#b">z</a>'
    body += '<a href="data:text/html,x">z</a><a href="/">z</a>'
    listing = "# A\n\n- [b](missing.md)\n- [c](index.html)\n"
    return subject_with({"Site/index.html": page(body), "Site/llms.txt": listing})
