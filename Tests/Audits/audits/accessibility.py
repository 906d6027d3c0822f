"""axe-core finds no violation on any page, in the light theme and in the dark one."""

import axe_playwright_python
from pathlib import Path

from browser import chromium
from finding import judged
from subject import page, subject_with

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def check(subject):
    with chromium() as browser:
        for theme in ("light", "dark"):
            context = browser.new_context(color_scheme=theme)
            for path in subject.pages():
                yield judged(f"{subject.name(path)} ({theme})", violations(context, path))
            context.close()


def violations(context, path):
    """The violations of one page: rule, how often, and the first place."""
    tab = context.new_page()
    try:
        tab.goto(path.as_uri())
        tab.evaluate(AXE)
        results = tab.evaluate("axe.run({resultTypes: ['violations']})")
    finally:
        tab.close()
    for violation in results["violations"]:
        nodes = violation["nodes"]
        yield f"{violation['id']} ({len(nodes)}) at {nodes[0]['target'][0]}"


FAULTS = ("image-alt", "document-title", "html-has-lang", "color-contrast", "(light)", "(dark)")


def bad():
    body = '<main><img src="x.png"><p style="color:#eee;background:#fff">pale</p></main>'
    return subject_with({"Site/index.html": page(body, head="", attributes="")})
