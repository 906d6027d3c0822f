"""Every RST page of the content is read by docutils without a warning."""

import io

from docutils.core import publish_doctree

from finding import judged
from subject import subject_with

WARNING = 2


def check(subject):
    for path in sorted(subject.content.rglob("*.rst")):
        reports = io.StringIO()
        publish_doctree(
            path.read_text(encoding="utf-8"),
            source_path=subject.name(path),
            settings_overrides={
                "report_level": WARNING,
                "halt_level": 5,
                "warning_stream": reports,
                "file_insertion_enabled": False,
                "syntax_highlight": "none",
            },
        )
        yield judged(subject.name(path), reports.getvalue().splitlines())


FAULTS = ("Title underline too short", "list-table")


def bad():
    return subject_with({"Content/page.rst": "Titles\n====\n\n.. list-table::\n\n   no list\n"})
