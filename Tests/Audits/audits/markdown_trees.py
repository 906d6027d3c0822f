"""The examples of the GitHub Flavored Markdown specification are the blocks that it says they are."""

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import html_tree
import tree_dump
from finding import Finding, judged, skipped
from neutral import differences
from subject import subject_with

#: A package whose source archive carries the specification as its authors wrote it.
CARRIER = "marko==2.2.4"
MEMBER = "tests/spec/gfm.txt"

#: The sections that are about blocks, with the least number of examples that each has.
SECTIONS = {
    "Tabs": 11,
    "Precedence": 1,
    "Thematic breaks": 19,
    "ATX headings": 18,
    "Setext headings": 27,
    "Indented code blocks": 12,
    "Fenced code blocks": 29,
    "HTML blocks": 43,
    "Link reference definitions": 28,
    "Paragraphs": 8,
    "Blank lines": 1,
    "Tables (extension)": 8,
    "Block quotes": 25,
    "List items": 48,
    "Task list items (extension)": 2,
    "Lists": 26,
}

EXAMPLE = re.compile(
    r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} +([^\n]*)$", re.MULTILINE | re.DOTALL
)

#: Examples that are meant to differ, by the number that the specification gives them.
EXPLAINED = {
    118: "what stands in <pre> is literal, blank lines or not",
    120: "a tag that no one knows is text, such as the <id> of a path",
    126: "a tag that never ends is text",
    127: "a tag that never ends is text",
    128: "a tag that never ends is text",
    133: "the tag is that of a component, which is an admonition",
    139: "the line end behind the tags that start literal text is none of it",
    160: "a table of HTML goes on behind blank lines, whatever the indentation",
    170: "a tag that no one knows is text",
}


def examples(specification: str):
    """Number, section, Markdown and HTML of each example about blocks."""
    section = ""
    number = 0
    for markdown, html, heading in EXAMPLE.findall(specification):
        if heading:
            section = heading
            continue
        number += 1
        if section in SECTIONS:
            yield number, section, markdown.replace("→", "\t"), html.replace("→", "\t")


def specification(root: Path) -> str:
    """The text of the specification: of the subject's own, or from the package index."""
    own = root / "gfm.txt"
    if own.is_file():
        return own.read_text(encoding="utf-8")
    kept = Path(sys.prefix) / "gfm.txt"
    if not kept.is_file():
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            command += ["--no-binary", ":all:", "--dest", folder, CARRIER]
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
            archive = next(Path(folder).glob("*.tar.gz"))
            with tarfile.open(archive) as members:
                name = next(n for n in members.getnames() if n.endswith(MEMBER))
                kept.write_bytes(members.extractfile(name).read())
    return kept.read_text(encoding="utf-8")


def dumps(tool: Path, pages: list[str]) -> list[str]:
    """The tree that the tool makes of each page."""
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            # Front matter is no part of the specification: it starts in the first line alone.
            (Path(folder) / f"{number:04}.md").write_text("\n" + page, encoding="utf-8")
        found = subprocess.run(
            [tool, "inspect", folder, "--tree"], capture_output=True, text=True, timeout=120
        )
    parts = re.split(r"^(?=document$)", found.stdout, flags=re.MULTILINE)[1:]
    if len(parts) != len(pages):
        raise RuntimeError(f"{len(parts)} trees of {len(pages)} pages: {found.stderr[:300]}")
    return parts


def check(subject):
    try:
        cases = list(examples(specification(subject.root)))
    except (OSError, StopIteration, subprocess.SubprocessError) as error:
        yield skipped("specification", f"{CARRIER} cannot be had here: {type(error).__name__}")
        return
    trees = dumps(subject.tool, [markdown for _, _, markdown, _ in cases])
    problems: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for (number, section, markdown, html), dumped in zip(cases, trees):
        counts[section] = counts.get(section, 0) + 1
        told = next(differences(tree_dump.markdown(dumped), html_tree.tree(html)), None)
        if told and number not in EXPLAINED:
            problems.setdefault(section, []).append(f"example {number}, {markdown!r}: {told}")
        if not told and number in EXPLAINED:
            problems.setdefault(section, []).append(f"example {number} is no exception any more")
    for section, least in SECTIONS.items():
        count = counts.get(section, 0)
        few = [f"{least} are known"] if count < least else []
        yield judged(f"{section}: {count} examples", problems.get(section, []) + few)


FAULTS = ("heading", "list", "code http", "no exception")


def bad():
    """A tool that loses the level of a heading, a list, and a language; and a stale exception."""
    cases = (
        ("Lists", "## Images", "<h2>Images</h2>"),
        ("Lists", "- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("Lists", "``` http\nGET /\n```", '<pre><code class="language-http">GET /\n</code></pre>'),
        *(("Inlines", "text", "<p>text</p>"),) * (min(EXPLAINED) - 4),
        ("Lists", "text", "<p>text</p>"),
    )
    fence = "`" * 32
    text = "".join(
        f"## {section}\n\n{fence} example\n{markdown}\n.\n{html}\n{fence}\n\n"
        for section, markdown, html in cases
    )
    dumped = (
        'document\n  section 1 "Images"\n'
        'document\n  paragraph "- one" / "- two"\n'
        'document\n  code - "GET /"\n'
        'document\n  paragraph "text"\n'
    )
    script = '#!/bin/sh\ncat "${0%tool}dump"\n'
    subject = subject_with({"gfm.txt": text, "dump": dumped, "tool": script})
    tool = subject.root / "tool"
    tool.chmod(0o755)
    return type(subject)(subject.root, tool)
