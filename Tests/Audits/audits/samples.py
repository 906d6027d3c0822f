"""Every sample is run: all languages send the documented request, and get the documented answer."""

import json
import re
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import parse_qsl

from browser import chromium
from finding import judged, skipped
from kinds import endpoints
from markup import parsed
from recorder import recording
from sample_pages import pages
from sample_runs import Sample, missing, run
from server import serving
from subject import page, subject_with

LANGUAGES = ("curl", "http", "python", "javascript", "go", "swift")
TOKEN = "t0k-1.2~3"


def check(subject):
    if subject.tool.exists():
        yield from judgements(subject.tool, subject.site, shown_in_browser)
        yield from judgements(subject.tool, hard_site(subject.tool), read_from_markup)
    else:
        with recording("http://127.0.0.1:9") as (address, exchanges):
            yield from compared(subject.site, read_from_markup, address, exchanges)
    for language in LANGUAGES:
        if reason := missing(language):
            yield skipped(f"samples in {language}", reason)


def hard_site(tool):
    root = Path(tempfile.mkdtemp(prefix="endpaper-samples-"))
    for name, text in pages().items():
        (root / "Content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "Content" / name).write_text(text, encoding="utf-8")
    command = [tool, "build", root / "Content", "--output", root / "Site"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return root / "Site"


def judgements(tool, site, read):
    with serving(tool, site) as upstream, recording(upstream) as (address, exchanges):
        yield from compared(site, read, address, exchanges)


def compared(site, read, address, exchanges):
    """One judgement for each sample; what curl sends is what all others have to send."""
    found = sorted(path for path in site.rglob("*.html") if panes(path))
    samples = [sample for sample in read(site, found, address) if not missing(sample.language)]
    problems = run(samples, address)
    documented = {path.relative_to(site).as_posix(): documented_status(site, path) for path in found}
    for sample in samples:
        name, _ = sample.about.split(": ")
        model = exchanges.get(key_of(found, site, name, "curl"), [None])[0]
        sent = exchanges.get(sample.key, [])
        yield judged(sample.about, faults(sample, problems[sample.key], sent, model, documented[name]))


def faults(sample, problem, sent, model, status):
    if problem:
        yield problem
    if len(sent) != 1:
        yield f"sends {len(sent)} requests"
        return
    if status and sent[0].status != status:
        yield f"gets {sent[0].status} and not {status}"
    if model:
        yield from differences(sent[0], model, named_headers(sample, model))


def differences(sent, model, names):
    if (sent.method, normal(sent.target)) != (model.method, normal(model.target)):
        yield f"sends {sent.method} {sent.target} and not {model.method} {model.target}"
    for name in names:
        if sent.headers.get(name) != model.headers[name]:
            yield f"sends {name}: {sent.headers.get(name)!r} and not {model.headers[name]!r}"
    kind = model.headers.get("content-type", "")
    if meaning(sent.body, kind) != meaning(model.body, kind):
        yield f"sends {sent.body[:200]!r} and not {model.body[:200]!r}"


def named_headers(sample, model):
    """The header fields of the page: curl adds some of its own."""
    return [name for name in model.headers if name not in ("host", "user-agent", "accept", "content-length", "connection")]


def normal(target):
    """A target with unreserved characters as they are, and escapes in capitals (RFC 3986, section 6.2.2)."""

    def escape(match):
        sign = chr(int(match[1], 16))
        return sign if re.match(r"[A-Za-z0-9._~'()*!$-]", sign) else match[0].upper()

    return re.sub(r"%([0-9A-Fa-f]{2})", escape, target)


def meaning(body, kind):
    """What a body says, whatever its spelling."""
    text = body.decode("utf-8", "replace")
    if "json" in kind:
        try:
            # A member that stands twice is not the same as one that does not.
            return json.loads(text, object_pairs_hook=lambda pairs: tuple(pairs))
        except ValueError:
            return text
    return parse_qsl(text, keep_blank_values=True) if "urlencoded" in kind else text


def documented_status(site, path):
    """The status that the script of the page expects; None where it has to prefer its answer."""
    script = site / "examples" / path.relative_to(site).with_suffix(".sh")
    if not script.is_file():
        return None
    call = script.read_text(encoding="utf-8").split("case \"${1-}\" in", 1)[-1].split(";;")[0]
    status = re.search(r"request (\d{3})", call)
    return None if "'Prefer: " in call or not status else int(status[1])


def panes(path):
    """The samples of a page by language, as elements."""
    return {
        pane.attrib["data-pane"]: code
        for card in parsed(path).iter("section")
        if "request" in (card.attrib.get("class") or "").split()
        for pane in card.iter("div")
        if pane.attrib.get("data-pane") in LANGUAGES
        for code in pane.iter("code")
    }


def key_of(found, site, name, language):
    """The key of a sample: a lawful name in every language."""
    return f"s{[path.relative_to(site).as_posix() for path in found].index(name)}{language}"


def read_from_markup(site, found, address):
    """The samples as they are written; the environment says where they go. A message has none."""
    for path in found:
        name = path.relative_to(site).as_posix()
        for language, code in panes(path).items():
            key = key_of(found, site, name, language)
            values = {
                "BASE_HOST": address.removeprefix("http://"),
                "BASE_PATH": f"/{key}",
                "TOKEN": TOKEN,
            }
            text = "".join(texts(code, values if language == "http" else {}))
            environment = {"BASE_URL": f"{address}/{key}", "TOKEN": TOKEN}
            yield Sample(f"{name}: {language}", language, text, key, environment)


def texts(element, values):
    name = element.attrib.get("data-value")
    if name in values:
        yield values[name]
    else:
        yield element.text or ""
        for child in element:
            yield from texts(child, values)
            yield child.tail or ""


def shown_in_browser(site, found, address):
    """The samples as the page shows them to a reader who has given a base URL and a token."""
    with chromium() as browser:
        tab = browser.new_context().new_page()
        for path in found:
            name = path.relative_to(site).as_posix()
            tab.goto(path.as_uri())
            for language in panes(path):
                key = key_of(found, site, name, language)
                for field, value in (("BASE_URL", f"{address}/{key}"), ("TOKEN", TOKEN)):
                    tab.evaluate(FILL, [field, value])
                text = tab.evaluate(READ, language)
                yield Sample(f"{name}: {language}", language, text, key, {})


FILL = """([name, value]) => {
  const field = document.querySelector(`[data-value-of="${name}"]`);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
READ = "language => document.querySelector(`.request [data-pane=${language}] code`).textContent"

FAULTS = tuple(
    f"{language}: {fault}"
    for language, fault in {
        "http": "answered",
        "python": "sends GET /other",
        "javascript": "exit code 1",
        "go": "go: ",
        "swift": "swiftc: ",
    }.items()
    if not missing(language)
)


def bad():
    samples = {
        "curl": 'curl --silent "$BASE_URL/this"',
        "http": "GARBAGE\n",
        "python": "import os, requests\nrequests.get(os.environ['BASE_URL'] + '/other')",
        "javascript": "throw new Error('never sent');",
        "go": "package main\n\nfunc main() { nothing() }",
        "swift": "import Foundation\nnothing()",
    }
    shown = "".join(
        f'<div data-pane="{language}"><pre><code>{text}</code></pre></div>'
        for language, text in samples.items()
    )
    return subject_with({"Site/a/b.html": page(f'<section class="card request">{shown}</section>')})
