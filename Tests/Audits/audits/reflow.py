"""No page scrolls sideways on a screen of 320 pixels, nor at a zoom of 400 %."""

from browser import chromium
from finding import judged
from subject import page, subject_with

# A zoom of 400 % on a screen of 1280 pixels leaves 320 pixels of the page (WCAG 2, 1.4.10).
SCREENS = {"320 px": 1, "400 %": 4}


def check(subject):
    with chromium() as browser:
        for name, scale in SCREENS.items():
            context = browser.new_context(
                viewport={"width": 320, "height": 256 if scale > 1 else 640},
                device_scale_factor=scale,
            )
            for path in subject.pages():
                yield judged(f"{subject.name(path)} ({name})", overflow(context, path))
            context.close()


def overflow(context, path):
    tab = context.new_page()
    try:
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        width = tab.evaluate("document.scrollingElement.scrollWidth")
        if width > 320:
            yield f"is {width} pixels wide; {tab.evaluate(WIDEST)}"
    finally:
        tab.close()


WIDEST = """() => {
  const wide = [...document.querySelectorAll('body *')].filter(e =>
    e.getBoundingClientRect().right > 321).pop();
  return wide ? `<${wide.localName} class="${wide.className}"> sticks out` : '';
}"""

FAULTS = ("pixels wide", "(320 px)", "(400 %)")


def bad():
    body = '<main><div style="width:900px">wide</div></main>'
    return subject_with({"Site/index.html": page(body)})
