"""The keyboard alone reaches and works everything: skip link, search, tabs, copy, theme, links."""

from playwright.sync_api import TimeoutError

from browser import chromium
from finding import judged
from kinds import endpoints
from subject import page, subject_with

PROBE = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return { tag: e.localName, text: (e.textContent || '').trim().slice(0, 30),
    name: e.getAttribute('aria-label') || '', width: box.width, height: box.height,
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inline: style.display === 'inline' };
}"""


def check(subject):
    path = (endpoints(subject) or subject.pages())[-1]
    with chromium() as browser:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        for name, walk in WALKS.items():
            tab = context.new_page()
            tab.goto(path.as_uri())
            try:
                yield judged(f"{subject.name(path)}: {name}", walk(tab))
            finally:
                tab.close()


def tabbing(tab):
    """Every stop can be seen, and is large enough to hit."""
    seen = 0
    for _ in range(400):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(PROBE)
        if stop["tag"] == "body":
            break
        seen += 1
        about = f"<{stop['tag']}> {stop['name'] or stop['text']!r}"
        if not stop["outline"] and stop["tag"] != "input":
            yield f"{about} shows no focus"
        if stop["tag"] in ("button", "select", "summary") and min(stop["width"], stop["height"]) < 24:
            if stop["tag"] != "summary":
                yield f"{about} is smaller than 24 pixels"
    if seen < 10:
        yield f"only {seen} stops"


def skip_link(tab):
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    if tab.evaluate("document.activeElement.id") != "content":
        yield "the first stop does not lead to the content"


def searching(tab):
    tab.keyboard.press("/")
    if not tab.evaluate("document.querySelector('dialog')?.open ?? false"):
        yield "the key / opens no search"
        return
    tab.wait_for_selector("[role=option]")
    tab.keyboard.type("get 200")
    tab.wait_for_timeout(100)
    box = tab.locator("[role=combobox]")
    first = box.get_attribute("aria-activedescendant")
    tab.keyboard.press("ArrowDown")
    if tab.locator("[role=option]").count() > 1:
        if box.get_attribute("aria-activedescendant") == first:
            yield "the arrow does not move"
        tab.keyboard.press("ArrowUp")
    if tab.locator("[role=option][aria-selected=true]").count() != 1:
        yield "not one result is selected"
    tab.keyboard.press("Escape")
    if tab.evaluate("document.querySelector('dialog').open"):
        yield "Escape does not close the search"
    tab.keyboard.press("Control+k")
    tab.keyboard.type("get")
    tab.wait_for_selector("[role=option][aria-selected=true]")
    # Whatever is asked of a page that is leaving may never be answered.
    try:
        with tab.expect_navigation(timeout=5_000):
            tab.keyboard.press("Enter")
        tab.wait_for_selector(".request-line", timeout=5_000)
    except TimeoutError:
        yield "Enter leads to no endpoint"


def tabs(tab):
    groups = tab.locator(".card .tabs:visible")
    for index in range(groups.count()):
        buttons = groups.nth(index).locator("button")
        last = buttons.nth(buttons.count() - 1)
        last.focus()
        tab.keyboard.press("Enter")
        if last.get_attribute("aria-checked") != "true":
            yield f"{last.inner_text()!r} is not chosen"
        stops = groups.nth(index).locator("button:not([tabindex='-1'])").count()
        if stops != 1:
            yield f"{stops} buttons are stops of the tab key"
        for key, button in (("ArrowRight", buttons.first), ("ArrowLeft", last), ("Home", buttons.first)):
            tab.keyboard.press(key)
            if button.get_attribute("aria-checked") != "true":
                yield f"{key} does not choose {button.inner_text()!r}"
        pane = groups.nth(index).locator("xpath=ancestor::section[1]").locator(".pane:visible")
        if pane.count() != 1:
            yield f"{pane.count()} panes are shown"


def copying(tab):
    button = tab.locator("[data-copy]:visible").first
    if not button.count():
        yield "there is no copy button"
        return
    button.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(200)
    said = tab.locator("[role=status]").inner_text()
    if not said:
        yield "copying announces nothing"
    copied = tab.evaluate("navigator.clipboard.readText()")
    if copied != tab.locator(".request-line .path").inner_text():
        yield f"copied {copied!r}"


def theme(tab):
    button = tab.locator("[data-theme-switch]")
    button.focus()
    seen = set()
    for _ in range(3):
        tab.keyboard.press("Enter")
        seen.add(tab.evaluate("document.documentElement.dataset.theme"))
    if seen != {"auto", "light", "dark"}:
        yield f"the themes are {sorted(map(str, seen))}"


def values(tab):
    """A value that a reader gives stands in the sample, and cannot break out of it."""
    if not tab.locator("[data-value-of]").count():
        return
    tab.locator(".values > summary").focus()
    tab.keyboard.press("Enter")
    field = tab.locator("[data-value-of]").last
    field.fill("it's <b>\"$x\"")
    name = field.get_attribute("data-value-of")
    shown = tab.locator(f'.v[data-value="{name}"]').first.text_content()
    if not shown or any(sign in shown for sign in "'\"$<> "):
        yield f"the sample shows {shown!r}"


def folded_target(tab):
    """A link to a folded part opens it."""
    target = tab.evaluate("document.querySelector('main details .field')?.id ?? ''")
    if target:
        tab.evaluate("id => { location.hash = encodeURIComponent(id); }", target)
        tab.wait_for_timeout(100)
        if not tab.evaluate("id => document.getElementById(id).checkVisibility()", target):
            yield f"#{target} stays folded"


WALKS = {
    "tabbing through": tabbing,
    "skip link": skip_link,
    "search": searching,
    "tabs": tabs,
    "copy": copying,
    "theme": theme,
    "values": values,
    "folded parts": folded_target,
}

FAULTS = (
    "shows no focus", "smaller than 24", "does not lead to the content", "opens no search",
    "is not chosen", "does not choose", "there is no copy button", "the themes are",
)


def bad():
    body = (
        "<style>:focus { outline: none } button { width: 9px; height: 9px; padding: 0 }</style>"
        '<main><section class="card"><div class="tabs"><button>a</button></div>'
        '<div class="pane">b</div></section><button data-theme-switch>t</button></main>'
    )
    return subject_with({"Site/index.html": page(body)})
