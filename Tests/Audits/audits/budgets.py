"""Pages stay light: bytes as they are sent, elements, and all files of an endpoint together."""

import gzip
import re

from finding import judged
from kinds import endpoints
from markup import parsed
from subject import page, subject_with

KILO = 1024
ELEMENTS = 1500
TYPICAL, LARGEST = 20 * KILO, 40 * KILO
ASSETS = {"site.js": 8 * KILO, "site.css": 10 * KILO}
THEME_SCRIPT = 400
SEARCH = 40 * KILO
FILES = 200 * KILO


def check(subject):
    pages = endpoints(subject)
    for path in pages:
        yield judged(subject.name(path), weights_of(subject, path))
    sizes = sorted(packed(path) for path in pages)
    if sizes:
        middle = sizes[len(sizes) // 2]
        yield judged("a typical endpoint page", over("packed", middle, TYPICAL))
    for path in sorted((subject.site / "assets").glob("*")):
        yield judged(subject.name(path), asset(path))


def weights_of(subject, path):
    yield from over("packed", packed(path), LARGEST)
    elements = sum(1 for element in parsed(path).iter() if isinstance(element.tag, str))
    yield from over("elements", elements, ELEMENTS)
    yield from over("all files, unpacked", sum(f.stat().st_size for f in files_of(subject, path)), FILES)


def files_of(subject, path):
    """The page of an endpoint and what is made of the same operation."""
    group, stem = path.parent.name, path.stem
    yield path
    for folder in ("examples", "fixtures"):
        base = subject.site / folder / group
        yield from (file for file in base.glob(f"{stem}.*") if file.is_file())
        yield from (file for file in (base / stem).rglob("*") if file.is_file())
    yield from path.parent.glob(f"{stem}.md")


def asset(path):
    # A name may have a hash of the content in it.
    name = re.sub(r"[.-][0-9a-f]{8,}(?=\.)", "", path.name)
    if name in ASSETS:
        yield from over("packed", packed(path), ASSETS[name])
    if name == "theme.js":
        yield from over("unpacked", path.stat().st_size, THEME_SCRIPT)
    if name == "search-0.js":
        yield from over("packed", packed(path), SEARCH)


def over(what, size, limit):
    if size > limit:
        yield f"{what}: {size}, more than {limit}"


def packed(path):
    return len(gzip.compress(path.read_bytes(), compresslevel=9))


FAULTS = ("elements: 1", "packed: ", "all files, unpacked", "unpacked: 401")


def bad():
    noise = "".join(f"<i>{index * 7919 % 104729:x}{index:x}</i>" for index in range(16000))
    line = '<div class="request-line">GET /</div>'
    return subject_with(
        {
            "Site/index.html": page("<main></main>"),
            "Site/a/b.html": page(f"<main>{line}{noise}</main>"),
            "Site/assets/theme.js": "/" * 401,
        }
    )
