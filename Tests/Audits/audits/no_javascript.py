"""Every heading, table cell and example of a page is there to read with JavaScript disabled."""

from browser import chromium
from finding import judged
from kinds import classes
from markup import parsed
from subject import page, subject_with

READ = {"h1", "h2", "h3", "h4", "td", "th", "pre", "summary"}


def check(subject):
    with chromium() as browser:
        context = browser.new_context(java_script_enabled=False)
        for path in subject.pages():
            tab = context.new_page()
            tab.goto(path.as_uri())
            # Text in a closed <details> is a click away, and needs no script for it.
            tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            shown = squeezed(tab.inner_text("body"))
            tab.close()
            yield judged(subject.name(path), hidden(path, shown))


def hidden(path, shown):
    """The texts that a page has and does not show."""
    tree = parsed(path)
    main = tree.find(".//main")
    if main is None:
        yield "has no main element"
        return
    # What only a script can work is hidden without one: it is no text of the page.
    scripted = {
        inner
        for element in main.iter()
        if "scripted" in classes(element)
        for inner in element.iter()
    }
    for element in main.iter():
        if element.tag in READ and element not in scripted:
            text = squeezed("".join(element.itertext()))
            if text not in shown:
                yield f"<{element.tag}> {text[:60]!r} is not shown"


def squeezed(text: str) -> str:
    """Text without white space and case, which styles may change."""
    return "".join(text.split()).casefold()


FAULTS = ("limit",)


def bad():
    body = (
        '<main><h1>Title</h1><table id="t"><tr><td>limit</td></tr></table></main>'
        "<style>table { display: none }</style>"
        '<script>document.getElementById("t").style.display = "table"</script>'
    )
    return subject_with({"Site/index.html": page(body)})
