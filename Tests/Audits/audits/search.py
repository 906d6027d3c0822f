"""The search starts light, finds what words, paths and statuses name, and is instant in ten thousand endpoints."""

import gzip
import json
import subprocess
import tempfile
from pathlib import Path

from browser import chromium
from finding import figure, judged
from subject import subject_with

ENDPOINTS = 300
LARGEST = 40 * 1024
MANY = 10_000
FIRST = {
    "post servers": "Create servers", "get /v0/{id}/volumes/{id}": "Show volumes",
    "delete networks": "Delete networks", "/v0/7/images/9": "images", "/images/9": "images",
    "https://api.example/gate/v0/7/ports/9?limit=2": "ports", "put /api/v0/7/ports/9": "Update ports",
}
QUERIES = ("post servers", "/servers/{id}", "404 get volume", "created_at", "port status 503", "e")

THINGS = ("server", "volume", "image", "network", "port", "router", "key", "flavor", "zone", "record")
WORDS = ("name", "status", "zone_id", "owner", "size", "address", "created_at", "updated_at", "limit",
         "marker", "tags", "links", "metadata", "description", "region")
VERBS = (("Create", "POST"), ("Show", "GET"), ("List", "GET"), ("Delete", "DELETE"), ("Update", "PUT"))


def check(subject):
    root = Path(tempfile.mkdtemp(prefix="endpaper-search-"))
    write(root / "Content")
    command = [subject.tool, "build", root / "Content", "--output", root / "Site"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shards = sorted((root / "Site" / "assets").glob("search-*.js"))
    weight = len(gzip.compress(shards[0].read_bytes(), mtime=0))
    about = f"the search of {ENDPOINTS} endpoints has {weight} bytes for the first keystroke"
    yield judged(about, [f"more than {LARGEST}"] if weight > LARGEST else [])
    with chromium() as browser:
        tab = browser.new_page()
        tab.goto((root / "Site" / "index.html").as_uri())
        tab.keyboard.press("/")
        tab.wait_for_function("() => document.querySelector('[data-search]').open")
        tab.wait_for_timeout(500)
        firsts = {query: tab.evaluate(FIRST_HIT, query) for query in FIRST}
        text = shards[0].read_text(encoding="utf-8")
        found = tab.evaluate(MEASURE, [index_of(text), MANY, list(QUERIES)])
        tab.close()
    problems = [f"{query!r} finds {firsts[query]!r} first" for query, title in FIRST.items()
                if title not in firsts[query]]
    yield judged("words, paths and copied addresses find the page that they name", problems)
    problems = [f"nothing is found for {query!r}" for query, hits, _ in found if not hits]
    yield judged(f"queries of {MANY} endpoints find something", problems)
    # Said, not judged: a machine that is busy is no fault of a change.
    times = ", ".join(f"{query!r} {time:.1f} ms" for query, _, time in found)
    yield figure(about)
    yield figure(f"queries of {MANY} endpoints take {times}")


# The text of the first result.
FIRST_HIT = """(query) => {
  const input = document.querySelector('[data-search] input');
  input.value = query;
  input.dispatchEvent(new Event('input'));
  return document.querySelector('[data-search] li')?.textContent ?? '';
}"""

# Takes the index in again and again under other names, and times a query as its listener does.
MEASURE = """([index, many, queries]) => {
  const count = index.p.length;
  for (let part = 1; part * count < many; part += 1) {
    const pages = index.p.map((page) => {
      const copy = page.slice();
      copy[1] = copy[1] && copy[1].replace('/v', '/p' + part + '/v');
      copy[3] = 'p' + part + '/' + copy[3];
      return copy;
    });
    const names = index.f.map((entry, place) => place % 2 ? entry : entry + '_' + part % 7);
    window.endpaperSearch(part, { p: pages, x: index.x, f: names });
  }
  const input = document.querySelector('[data-search] input');
  return queries.map((query) => {
    const times = [];
    for (let round = 0; round < 9; round += 1) {
      input.value = query;
      const start = performance.now();
      input.dispatchEvent(new Event('input'));
      times.push(performance.now() - start);
    }
    times.sort((left, right) => left - right);
    return [query, document.querySelectorAll('[data-search] li').length, times[4]];
  });
}"""


def index_of(script):
    """The object in the call that a script of the index is."""
    start = script.index(",") + 1
    return json.loads(script[start:script.rindex(")")])


def write(content):
    for number in range(ENDPOINTS):
        verb, method = VERBS[number % len(VERBS)]
        thing = f"{THINGS[number // 5 % len(THINGS)]}s" + ("" if number < 50 else f"-{number // 50}")
        path = content / f"service-{number // 60}" / f"page-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        names = [f"{WORDS[(number + step) % len(WORDS)]}" + ("" if step < 15 else f".{WORDS[step % 15]}")
                 for step in range(24)]
        rows = "".join(f"| {name} | String | No | What {name} says. |\n" for name in names)
        head = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n"
        path.write_text(
            f"# {verb} {thing}\n\n{verb}s {thing} of a project, as long as it has some.\n\n"
            f"`{method} /v{number // 60}/{{project_id}}/{thing}/{{id}}`\n\n"
            f"## Query parameters\n\n{head}{rows}\n## Response body\n\n{head}{rows}\n"
            "## Responses\n\n| Status | Description |\n| --- | --- |\n| 200 OK | Good. |\n"
            "| 404 Not Found | There is none. |\n| 503 Service Unavailable | Busy. |\n",
            encoding="utf-8")


FAULTS = ("more than", " first", "nothing is found for")

# A tool that writes a page with a search that finds nothing, and an index that is too large.
HEAVY = """#!/usr/bin/env python3
import pathlib, random, sys
site = pathlib.Path(sys.argv[4])
(site / "assets").mkdir(parents=True)
random.seed(1)
text = "".join(random.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(90000))
(site / "assets" / "search-0.js").write_text('endpaperSearch(0,{"p":[["","","%s","",""]],"x":[],"f":[]})' % text)
(site / "assets" / "site.js").write_text('''
window.endpaperSearch = () => {};
document.addEventListener("keydown", () => document.querySelector("dialog").showModal());''')
(site / "index.html").write_text('''<!DOCTYPE html><title>t</title><dialog data-search><input></dialog>
<script src="assets/site.js"></script>''')
"""


def bad():
    subject = subject_with({"heavy": HEAVY})
    tool = subject.root / "heavy"
    tool.chmod(0o755)
    return type(subject)(subject.root, tool)
