"""Every RST page of the content, the tests and the corpora is the same tree for docutils."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docutils_tree
import tree_dump
from finding import Finding, judged, skipped
from neutral import differences
from subject import subject_with

#: The least part of the pages that has to be identical.
IDENTICAL = 0.995

#: Pages of other projects; a clone of this one alone does not have them.
CORPORA = "../shared/corpora"

#: Pages that may differ, each with the reason.
EXPLAINED: dict[str, str] = {}


def pages(folder: Path) -> list[Path]:
    return sorted(
        path for suffix in ("*.rst", "*.inc") for path in folder.rglob(suffix) if path.is_file()
    )


def dump(tool: Path, page: Path) -> str:
    """The tree that the tool makes of a page, without the files around it."""
    found = subprocess.run(
        [tool, "inspect", page, "--tree"], capture_output=True, text=True, timeout=60
    )
    if not found.stdout:
        raise RuntimeError(f"{page.name}: exit code {found.returncode}: {found.stderr[:200]}")
    return found.stdout


def compared(folder: Path, found: list[Path], dumps) -> list[Finding]:
    """A finding for each page that differs, and one for how many are identical."""
    differing = {}
    count = 0
    for page, dumped in zip(found, dumps):
        ours = tree_dump.tree(dumped)
        theirs = docutils_tree.tree(page.read_text(encoding="utf-8"))
        count += size(theirs)
        if told := list(differences(ours, theirs)):
            differing[page.relative_to(folder).as_posix()] = told
    share = 1 - len(differing) / len(found)
    about = f"{folder.name}: {len(found)} pages, {count} nodes, {share:.2%} identical"
    problems = [
        f"{name}: {told[0]}" for name, told in differing.items() if name not in EXPLAINED
    ]
    if share < IDENTICAL:
        problems.append(f"at least {IDENTICAL:.1%} have to be")
    return [judged(about, problems)]


def size(nodes) -> int:
    return sum(1 + size(found.children) for found in nodes)


def check(subject):
    for folder in (subject.content, subject.root / "Tests", subject.root / CORPORA):
        found = pages(folder) if folder.is_dir() else []
        if not found:
            yield skipped(folder.name, f"there are no RST pages in {folder}")
            continue
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            dumps = list(workers.map(lambda page: dump(subject.tool, page), found))
        yield from compared(folder, found, dumps)


FAULTS = ("‹literal›", "cell", "is missing")


def bad():
    """A tool that takes literals for text, loses a span, and the last paragraph of a page."""
    page = (
        "Title\n=====\n\nA ``literal``.\n\n"
        "+---+---+\n| wide  |\n+---+---+\n| a | b |\n+---+---+\n\nThe end.\n"
    )
    dumped = {
        "literal.rst": 'document\n  section 1 "Title"\n    paragraph "A literal."\n',
        "table.rst": (
            'document\n  section 1 "Title"\n    paragraph "A " code"literal" "."\n'
            '    table columns=2\n      row\n        cell 0 "wide"\n'
        ),
        "end.rst": (
            'document\n  section 1 "Title"\n    paragraph "A " code"literal" "."\n'
            '    table columns=2\n      row\n        cell 0 columns=2\n          paragraph "wide"\n'
            '      row\n        cell 0 "a"\n        cell 1 "b"\n'
        ),
    }
    subject = subject_with({f"Content/{name}": page for name in dumped})
    tool = subject.root / "tool"
    cases = "\n".join(f"*{name}) cat {subject.root}/{name}.dump ;;" for name in dumped)
    for name, text in dumped.items():
        (subject.root / f"{name}.dump").write_text(text, encoding="utf-8")
    tool.write_text(f'#!/bin/sh\ncase "$2" in\n{cases}\nesac\n', encoding="utf-8")
    tool.chmod(0o755)
    return type(subject)(subject.root, tool)
