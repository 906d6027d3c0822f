"""axe-core finds no violation, light and dark, with and without scripts, on phones and on desks."""

from itertools import product
from pathlib import Path

import axe_playwright_python

from browser import chromium
from finding import judged
from kinds import representatives
from subject import page, subject_with

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WIDTHS = (360, 1024, 1440)


def check(subject):
    chosen = representatives(subject) or subject.pages()
    with chromium() as browser:
        for theme, runs, width in product(("light", "dark"), (True, False), WIDTHS):
            context = browser.new_context(
                color_scheme=theme, viewport={"width": width, "height": 800}
            )
            if not runs:
                context.route("**/*.js", lambda route: route.abort())
            place = f"{theme}, scripts {'run' if runs else 'blocked'}, {width} px"
            for path in chosen:
                yield judged(f"{subject.name(path)} ({place})", violations(context, path))
            if runs and len(chosen) > 1:
                yield judged(f"the open search ({place})", violations(context, chosen[0], search))
            context.close()
        context = browser.new_context()
        for path in subject.pages():
            if path not in chosen:
                yield judged(subject.name(path), violations(context, path))


def search(tab):
    """Opens the search and looks for something that is there."""
    tab.keyboard.press("/")
    tab.wait_for_selector("dialog[open] [role=option]")
    tab.keyboard.type("get")


def violations(context, path, prepare=None):
    """The violations of one page: rule, how often, and the first place."""
    tab = context.new_page()
    try:
        tab.goto(path.as_uri())
        if prepare:
            prepare(tab)
        tab.evaluate(AXE)
        results = tab.evaluate("axe.run({resultTypes: ['violations']})")
    finally:
        tab.close()
    for violation in results["violations"]:
        nodes = violation["nodes"]
        yield f"{violation['id']} ({len(nodes)}) at {nodes[0]['target'][0]}"


FAULTS = ("image-alt", "document-title", "html-has-lang", "color-contrast", "light", "dark", "360")


def bad():
    body = '<main><img src="x.png"><p style="color:#eee;background:#fff">pale</p></main>'
    return subject_with({"Site/index.html": page(body, head="", attributes="")})
