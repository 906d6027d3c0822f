"""Pages as trees."""

from pathlib import Path

import html5lib


def parsed(path: Path):
    """The tree of a page as browsers build it, with plain element names."""
    with path.open("rb") as file:
        return html5lib.parse(file, transport_encoding="utf-8", namespaceHTMLElements=False)
