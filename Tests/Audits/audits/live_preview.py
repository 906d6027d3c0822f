"""A page that is open in the preview follows its source, and keeps its reader where they are."""

import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error

from browser import chromium
from finding import Finding, figure, judged
from subject import subject_with

PAGE = "notes/write.md"
ADDRESS = "/notes/write.html"
TEXT = """# Write a note

`POST /v1/notes/{note_id}`

Writes a note on a shelf.

## Path parameters

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| note_id | String | Yes | Which note. |

## Request body

| Name | Type | Required | Description |
| --- | --- | --- | --- |
%s
## Responses

| Status | Description |
| --- | --- |
| 200 OK | The note. |
| 404 Not Found | There is no such note. |

```json
{"note": {"title": "Milk"}}
```

## Notes

%s
"""
ROWS = "".join(
    f"| note.part_{n}.size | Integer | No | The size of part {n}. |\n" for n in range(40))
WORDS = "\n\n".join(f"Paragraph {n} says something that nobody needs." for n in range(60))
GOOD = TEXT % (ROWS, WORDS)

# Where the reader is: the place of a heading in the window, and what they have opened and chosen.
STATE = """() => ({
  top: Math.round(document.getElementById('notes').getBoundingClientRect().top),
  scrolled: scrollY > 500,
  parts: [...document.querySelectorAll('details')].map((part) => part.open),
  lang: document.documentElement.dataset.lang,
  token: (document.querySelector('main input') || {}).value,
})"""


def check(subject):
    folder = Path(tempfile.mkdtemp(prefix="endpaper-preview-"))
    (folder / "notes").mkdir()
    (folder / PAGE).write_text(GOOD, encoding="utf-8")
    try:
        with previewing(subject.tool, folder) as (address, process), chromium() as browser:
            context = browser.new_context(viewport={"width": 1280, "height": 700})
            tab = context.new_page()
            seen = []
            tab.on("console", lambda message: seen.append(f"console: {message.text}"))
            tab.on("pageerror", lambda error: seen.append(f"script: {error}"))
            tab.goto(address + ADDRESS)
            yield judged("an edit comes to the page, which stays where it was", edit(tab, folder))
            yield judged("a broken page shows what is wrong over the last good one",
                         broken(tab, folder))
            yield judged("a mended page takes the message away", mended(tab, folder))
            yield judged("other pages stay as they are", others(tab, folder))
            yield judged("the folder gone, the page stays", gone(tab, folder))
            yield judged("a page that is not there is loaded once", missing(context, address))
            yield judged("a page whose name is not ASCII is loaded once",
                         foreign(context, address, folder))
            yield from [judged("nothing on the console", seen)]
            yield timed(tab, folder)
            yield judged("the server stops while pages listen", stopped(process))
            context.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write(folder, text):
    # As editors do: another file takes the place of the old one.
    path = folder / PAGE
    other = path.with_name(".write.md.new")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def waits_for(tab, expression, what):
    try:
        tab.wait_for_function(expression, timeout=8000)
    except Error:
        yield what


def edit(tab, folder):
    tab.evaluate("""() => {
      for (const part of document.querySelectorAll('details')) part.open = !part.open;
      const field = document.querySelector('main input');
      if (field) { field.value = 'mine'; field.dispatchEvent(new Event('input', {bubbles: true})); }
      const tab = document.querySelector('[data-tab=python]');
      if (tab) tab.click();
      window.isOld = true;
      document.getElementById('notes').scrollIntoView({behavior: 'instant'});
      scrollBy({top: -120, behavior: 'instant'});
    }""")
    tab.wait_for_timeout(100)
    before = tab.evaluate(STATE)
    if not before["scrolled"] or not before["parts"]:
        yield f"the page has nothing to keep: {before}"
    # The page gets longer above the reader.
    write(folder, GOOD.replace("Writes a note on a shelf.", "Writes a note.\n\n" * 6 + "New text."))
    yield from waits_for(
        tab, "() => document.body.innerText.includes('New text.')", "does not show the edit")
    tab.wait_for_timeout(300)
    after = tab.evaluate(STATE)
    for name, value in before.items():
        is_same = abs(after[name] - value) <= 2 if name == "top" else after[name] == value
        if not is_same:
            yield f"{name} was {value} and is {after[name]}"
    if tab.evaluate("window.isOld === true"):
        yield "the page was not loaded again"


def broken(tab, folder):
    write(folder, "---\nmock: [\n---\n" + GOOD)
    yield from waits_for(
        tab, "() => document.querySelector('[role=alert]')", "does not show the errors")
    said = tab.evaluate("() => (document.querySelector('[role=alert]') || {}).innerText || ''")
    for expected in ("notes/write.md:2:8", "error:", "fix: "):
        if expected not in said:
            yield f"the message lacks {expected!r}: {said[:200]!r}"
    if "New text." not in tab.evaluate("document.body.innerText"):
        yield "the last good page is gone"
    close = tab.get_by_role("button", name="Close")
    if close.count():
        close.click()
        if tab.locator("[role=alert]").count():
            yield "the message cannot be closed"
    else:
        yield "the message has no button to close it"


def mended(tab, folder):
    write(folder, "---\nmock: {\n---\n" + GOOD)
    yield from waits_for(
        tab, "() => document.querySelector('[role=alert]')", "does not show other errors")
    write(folder, GOOD + "\nMended.\n")
    yield from waits_for(
        tab, "() => document.body.innerText.includes('Mended.')", "does not show the mended page")
    tab.wait_for_timeout(200)
    if tab.locator("[role=alert]").count():
        yield "the message stays"


def others(tab, folder):
    tab.evaluate("() => { window.isOld = true; }")
    (folder / "notes" / "about.md").write_text("# About\n\nText.\n", encoding="utf-8")
    tab.wait_for_timeout(600)
    (folder / "notes" / "about.md").write_text("# About\n\nOther text.\n", encoding="utf-8")
    tab.evaluate("() => { window.isOld = true; }")
    tab.wait_for_timeout(600)
    if not tab.evaluate("window.isOld === true"):
        yield "the page was loaded again for an edit of another one"


def gone(tab, folder):
    away = folder.with_name(folder.name + "-away")
    folder.rename(away)
    yield from waits_for(
        tab, "() => document.querySelector('[role=alert]')", "does not say that the folder is gone")
    away.rename(folder)
    yield from waits_for(
        tab, "() => !document.querySelector('[role=alert]')", "does not notice that it is back")


def loads(context, address):
    """How often a page is loaded while nothing changes."""
    tab = context.new_page()
    count = []
    tab.on("domcontentloaded", lambda page: count.append(page))
    tab.goto(address)
    tab.wait_for_timeout(1200)
    tab.close()
    return len(count)


def missing(context, address):
    if (count := loads(context, f"{address}/nope.html")) != 1:
        yield f"it was loaded {count} times"


def foreign(context, address, folder):
    page = folder / "notes" / "büro.md"
    page.write_text("# Büro\n\nText.\n", encoding="utf-8")
    tab = context.new_page()
    for _ in range(50):
        answer = tab.goto(f"{address}/notes/b%C3%BCro.html")
        if answer.status == 200:
            break
        tab.wait_for_timeout(100)
    else:
        yield "it is not there"
    tab.close()
    if (count := loads(context, f"{address}/notes/b%C3%BCro.html")) != 1:
        yield f"it was loaded {count} times"
    page.unlink()


def timed(tab, folder):
    """The time from a save to the page that shows it: said, not judged."""
    times = []
    for number in range(5):
        text = f"Edit number {number}."
        start = time.monotonic()
        write(folder, GOOD + f"\n{text}\n")
        try:
            tab.wait_for_function(
                "(text) => document.body && document.body.innerText.includes(text)", arg=text,
                timeout=8000, polling="raf")
        except Error:
            return Finding("the time from a save to its page", "an edit did not come")
        times.append(round((time.monotonic() - start) * 1000))
    return figure(f"from a save to the page that shows it {sorted(times)[2]} ms")


def stopped(process):
    process.terminate()
    try:
        if process.wait(timeout=3):
            yield f"it ended with {process.returncode}"
    except subprocess.TimeoutExpired:
        yield "it does not end"


@contextmanager
def previewing(tool, content):
    """`endpaper serve --content` on a free port, its address, and its process."""
    process = subprocess.Popen(
        [str(tool), "serve", "--content", str(content), "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = process.stdout.readline().strip()
        if not address.startswith("http://"):
            raise RuntimeError(f"the preview did not start: {address!r}")
        yield address, process
    finally:
        process.kill()
        process.wait()


# A preview that shows the page as it was at the start, whatever becomes of it.
DEAF = f"""#!{sys.executable}
import http.server, pathlib, signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
body = b"<!DOCTYPE html><title>t</title><details>New</details><h2 id=notes>Notes</h2><script>gone()</script>"
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *arguments):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
print("http://127.0.0.1:%d" % server.server_port, flush=True)
server.serve_forever()
"""

FAULTS = (
    "the page has nothing to keep", "does not show the edit", "the page was not loaded again",
    "does not show the errors", "has no button", "the last good page is gone",
    "does not show the mended page", "that the folder is gone", "script: ", "an edit did not come",
    "it does not end",
)


def bad():
    subject = subject_with({"deaf": DEAF})
    tool = subject.root / "deaf"
    tool.chmod(0o755)
    return type(subject)(subject.root, tool)
