"""Hostile text in titles, cells, headers, names, addresses and file names is shown and never runs."""

import subprocess
import tempfile
from pathlib import Path

from browser import chromium
from finding import judged
from subject import page, subject_with

ATTACKS = (
    "<script>ran()</script>",
    '"><svg onload=ran()>',
    "'><img src=x onerror=ran()>",
    "</script><script>ran()</script>",
    "</title><script>ran()</script>",
    "{{{title}}}",
)
SCHEMES = (
    "javascript:ran()", "JaVaScRiPt:ran()", " javascript:ran()", "java\tscript:ran()",
    "javascript&colon;ran()", "&#106;avascript:ran()", "&#x6A;avascript:ran()", "\x01javascript:ran()",
    "javascript:\\u0072an()", "javascript://%0aran()", "javascript:%72an()", "jav&#x09;ascript:ran()",
    "jav&#x0A;ascript:ran()", "data:text/html,<script>ran()</script>", "vbscript:ran()",
    "view-source:javascript:ran()", "feed:javascript:ran()", "blob:javascript:ran()",
    "javascript&#58;ran()", "//javascript:ran()",
)
HOOK = "window.hits = []; window.ran = () => window.hits.push(document.title);"


def check(subject):
    site = built(subject)
    pages = sorted(site.rglob("*.html"))
    with chromium() as browser:
        context = browser.new_context()
        context.add_init_script(HOOK)
        for path in pages:
            yield judged(path.relative_to(site).as_posix(), runs(context, path))
        if (site / "hostile").is_dir():
            yield judged("the search shows it as text", searched(context, site / "index.html"))


def built(subject) -> Path:
    """The site of a content folder full of attacks; a subject without a tool is looked at itself."""
    if not subject.tool.exists():
        return subject.site
    root = Path(tempfile.mkdtemp(prefix="endpaper-hostile-"))
    folder = root / "Content" / "hostile"
    folder.mkdir(parents=True)
    for number, attack in enumerate(ATTACKS):
        (folder / f"page {number} ' onload='ran().md").write_text(content(attack), encoding="utf-8")
    subprocess.run(
        [subject.tool, "build", root / "Content", "--output", root / "Site"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return root / "Site"


def content(attack):
    cell = attack.replace("|", "")
    links = "\n".join(f"- [link]({scheme})\n- [link](<{scheme}>)" for scheme in SCHEMES)
    return f"""# Show {attack}

It shows {attack}.

```http
GET /v1/{{id}}/things
```

## Path parameters

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| `id` | {cell} | Yes | {cell} One of `{cell}`, `b`. |
| `{cell}` | String | No | Default: `{cell}` |

## Request headers

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| `X-{cell}` | String | No | {cell} |

## Responses

| Status | Description |
| --- | --- |
| 200 OK | {cell} |
| 400 {cell} | {cell} |

## Example

```http
HTTP/1.1 200 OK
X-Thing: {attack}

{{"{attack.replace('"', "'")}": "{attack.replace('"', "'")}"}}
```

## Notes on {attack}

{links}

![{attack}](javascript:ran())
"""


def runs(context, path):
    tab = context.new_page()
    problems = []
    tab.on("dialog", lambda dialog: (problems.append("a dialog opened"), dialog.dismiss()))
    try:
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        tab.wait_for_timeout(50)
        problems += [f"it ran on {title!r}" for title in tab.evaluate("window.hits")]
        # A browser that cannot read an address of http has no protocol for it.
        for link in tab.evaluate(
            "[...document.links].filter(link => !/^https?:/.test(link.getAttribute('href')))"
            ".map(link => link.protocol)"
        ):
            if link not in ("file:", "mailto:"):
                problems.append(f"a link of the scheme {link!r}")
        for name in tab.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
        ):
            if name.startswith("on"):
                problems.append(f"an attribute {name!r}")
    finally:
        tab.close()
    return problems


def searched(context, path):
    tab = context.new_page()
    try:
        tab.goto(path.as_uri())
        tab.keyboard.press("/")
        tab.keyboard.type("show")
        tab.wait_for_selector("[role=option]")
        if tab.locator("dialog :is(script, svg, img)").count():
            yield "an element of the text is in the results"
        if tab.evaluate("window.hits.length"):
            yield "it ran"
    finally:
        tab.close()


FAULTS = ("it ran on", "a link of the scheme", "an attribute 'onclick'")


def bad():
    body = '<main onclick="x()"><script>ran()</script><a href="javascript:ran()">x</a></main>'
    return subject_with({"Site/index.html": page(body)})
