"""Forced colours, reduced motion and writing from right to left: states show, nothing moves, all mirrors."""

from browser import chromium
from finding import judged
from kinds import representatives
from subject import page, subject_with

# States that stand beside elements without them, and must not differ by colours that are taken away.
STATES = """() => {
  const faults = [];
  const styleOf = (element) => {
    const style = getComputedStyle(element);
    return ["outlineStyle", "outlineColor", "borderInlineStartColor", "backgroundColor", "textDecorationLine"]
      .map((name) => style[name]).join(" ");
  };
  const pairs = [["[aria-pressed=true]", "[aria-pressed=false]"],
    ["[aria-current=page]", ".entry:not([aria-current])"],
    [".sections [aria-current]", ".sections .entry:not([aria-current])"],
    ["[aria-selected=true]", "[aria-selected=false]"]];
  for (const [on, off] of pairs) {
    const [one, other] = [document.querySelector(on), document.querySelector(off)];
    if (one && other && styleOf(one) === styleOf(other)) faults.push(`${on} looks like ${off}`);
  }
  const canvas = getComputedStyle(document.body).backgroundColor;
  for (const icon of document.querySelectorAll(".icon")) {
    if (icon.offsetParent && getComputedStyle(icon, "::before").backgroundColor === canvas)
      faults.push(`an icon cannot be seen: ${icon.className}`);
  }
  return faults;
}"""

MOTION = """() => {
  const moves = (text) => text.split(", ").some((time) => parseFloat(time) > 0);
  const faults = [];
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const name = element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
    if (moves(style.transitionDuration) || moves(style.animationDuration)) faults.push(`${name} moves`);
    if (style.scrollBehavior !== "auto") faults.push(`${name} scrolls smoothly`);
  }
  return faults.slice(0, 5);
}"""

# Boxes that have their place by the layout; inside of a line the words decide.
BOXES = """() => [...document.querySelectorAll("body, body *")].filter((element) => {
  const style = getComputedStyle(element);
  return element.offsetParent && !element.closest("pre, svg, code, kbd, var")
    && /^(block|flex|grid|table-cell|list-item)$/.test(style.display);
}).map((element) => {
  const box = element.getBoundingClientRect();
  return [element.tagName.toLowerCase() + (element.className ? "." + element.className : ""), box.left, box.right];
})"""

MOST = 3


def check(subject):
    pages = representatives(subject) or subject.pages()
    with chromium() as browser:
        for path in pages:
            about = subject.name(path)
            yield judged(f"{about}: forced colours", forced_colours(browser, path))
            yield judged(f"{about}: reduced motion", reduced_motion(browser, path))
            for width in (360, 1440):
                yield judged(f"{about}: right to left, {width} px", mirrored(browser, path, width))


def tab_of(browser, path, **options):
    options.setdefault("viewport", {"width": 1440, "height": 900})
    tab = browser.new_context(**options).new_page()
    tab.goto(path.as_uri())
    return tab


def forced_colours(browser, path):
    tab = tab_of(browser, path, forced_colors="active")
    try:
        tab.evaluate("scrollTo(0, 400)")
        tab.wait_for_timeout(100)
        yield from tab.evaluate(STATES)
        for _ in range(6):
            tab.keyboard.press("Tab")
            style = "(e => [getComputedStyle(e).outlineStyle, e.tagName])(document.activeElement)"
            outline, name = tab.evaluate(style)
            if outline == "none" and name not in ("BODY", "HTML"):
                yield f"the focus on {name} cannot be seen"
        if tab.locator("[data-search-open]").count():
            tab.keyboard.press("/")
            tab.wait_for_selector("dialog[open] [role=option]")
            yield from tab.evaluate(STATES)
    finally:
        tab.context.close()


def reduced_motion(browser, path):
    tab = tab_of(browser, path, reduced_motion="reduce")
    try:
        yield from tab.evaluate(MOTION)
    finally:
        tab.context.close()


def mirrored(browser, path, width):
    """Every box is where its mirror image was, and nothing sticks out."""
    tab = tab_of(browser, path, viewport={"width": width, "height": 900})
    try:
        before = tab.evaluate(BOXES)
        tab.evaluate("document.documentElement.dir = 'rtl'")
        after = tab.evaluate(BOXES)
        room = tab.evaluate("document.documentElement.clientWidth")
        if tab.evaluate("document.documentElement.scrollWidth") > room:
            yield "scrolls sideways"
    finally:
        tab.context.close()
    faults = [
        f"{name} is at {left:.0f}-{right:.0f}, its mirror image at {room - old_right:.0f}-{room - old_left:.0f}"
        for (name, old_left, old_right), (_, left, right) in zip(before, after)
        if abs(left - (room - old_right)) > 2 or abs(right - (room - old_left)) > 2
    ]
    yield from faults[:MOST]
    if len(before) != len(after):
        yield "has other boxes"


FAULTS = ("looks like", "the focus on A", "p.quick moves", "scrolls smoothly", "its mirror image at")


def bad():
    head = "<title>t</title><style>.quick{transition:color 1s}html{scroll-behavior:smooth}"
    head += "a{outline:none!important}p{margin-left:50px}</style>"
    body = '<main><p class="quick">x</p><button aria-pressed="true">a</button>'
    body += '<button aria-pressed="false">b</button><a href="#">c</a></main>'
    return subject_with({"Site/index.html": page(body, head=head)})
