"""A published site: addresses, listings, the page for missing pages, redirects and the owner's looks."""

import json
import re
import shutil
import subprocess
import tempfile
import threading
import xml.etree.ElementTree as ElementTree
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from jsonschema import Draft202012Validator

from audits import links
from browser import chromium
from finding import judged
from kinds import endpoints
from markup import parsed
from subject import Subject, page, subject_with

ROOT = "/docs/api"
ADDRESS = f"https://docs.example.com{ROOT}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><path d="M0 0h60v24z"/></svg>'
ACCENT, SHOWN = "#7a3e9d", "rgb(122, 62, 157)"


def check(subject):
    site, old = built(subject)
    about = subject.name if site == subject.site else (lambda path: path.relative_to(site).as_posix())
    yield judged("sitemap.xml names every page", sitemap(site))
    for path in sorted(site.rglob("*.html")):
        yield judged(f"{about(path)}: addresses", addresses(site, path))
        yield judged(f"{about(path)}: links", links.problems_of(path, site, root=ROOT + "/"))
    yield judged("llms.txt", listing(site))
    yield judged("search.json", search(site, schema(subject)))
    with chromium() as browser, hosting(site) as host:
        yield judged("a missing page", missing_page(browser, host))
        if old:
            yield judged("an old page", arrival(browser, host, old["page"], old["to"]))
            yield judged("an old id", arrival(browser, host, old["id"], old["id"], visible=True))
            yield judged("an old id that went away", arrival(browser, host, old["gone"], old["to"]))
            yield judged("without a script", arrival(browser, host, old["page"], old["to"], script=False))
            yield judged("the looks of the owner", looks(browser, host))
            yield judged("the next page is fetched", prefetches(browser, host, False))
            yield judged("no page is fetched to save data", prefetches(browser, host, True))


def built(subject):
    """The example with an address, redirects and a brand; a subject without a tool as it is."""
    if not subject.tool.exists():
        return subject.site, None
    root = Path(tempfile.mkdtemp(prefix="endpaper-publishing-"))
    shutil.copytree(subject.content, root / "Content")
    first, second = (path.relative_to(subject.site).as_posix() for path in endpoints(subject)[-2:])
    anchor = next(i for i in links.anchors_and_links(subject.site / second)[0] if i.startswith("resp-"))
    with (root / "Content" / "endpaper.yaml").open("a", encoding="utf-8") as file:
        file.write(
            f"\naddress: {ADDRESS}/\n"
            f'theme: {{accent: "{ACCENT}", radius: 2px, logo: logo.svg}}\n'
            f"redirects:\n  old/page: {first}\n  {second}#old: {second}#{anchor}\n  {second}#gone: {first}\n"
        )
    (root / "Content" / "logo.svg").write_text(LOGO, encoding="utf-8")
    subprocess.run(
        [subject.tool, "build", root / "Content", "--output", root / "Site"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return root / "Site", {
        "page": "old/page.html", "to": first, "id": f"{second}#old", "gone": f"{second}#gone",
    }


def schema(subject):
    if not subject.tool.exists():
        return {"required": ["version"]}
    return json.loads(subprocess.run([subject.tool, "schema", "search"], capture_output=True, check=True).stdout)


def file_of(url, site):
    """The file that an address of the site means; None for another one."""
    if not url.startswith(ADDRESS + "/"):
        return None
    path = unquote(url.removeprefix(ADDRESS + "/").split("#")[0])
    return site / (path + "index.html" if path == "" or path.endswith("/") else path)


def sitemap(site):
    tree = ElementTree.parse(site / "sitemap.xml").getroot()
    named = [file_of(element.text, site) for element in tree.iter(f"{MAP}loc")]
    if tree.tag != f"{MAP}urlset":
        yield f"is no sitemap: {tree.tag}"
    for path in named:
        if path is None or not path.is_file():
            yield f"names {path}, which is not there"
    for path in site.rglob("*.html"):
        if path not in named and path.name != "404.html" and not refresh(path):
            yield f"does not name {path.relative_to(site)}"
    if any(element.tag.endswith(("lastmod", "changefreq")) for element in tree.iter()):
        yield "has a time"


def refresh(path):
    return [e for e in parsed(path).iter("meta") if e.get("http-equiv") == "refresh"]


def addresses(site, path):
    """Canonical links and Open Graph properties that are not those of the page."""
    head = list(parsed(path).iter())
    canonical = [e.get("href") for e in head if e.tag == "link" and e.get("rel") == "canonical"]
    graph = {e.get("property"): e.get("content") for e in head if e.tag == "meta" and e.get("property")}
    if path.name == "404.html":
        if canonical or graph:
            yield "a page for missing pages has an address"
        return
    if len(canonical) != 1 or file_of(canonical[0], site) is None:
        yield f"canonical is {canonical}"
    elif refresh(path):
        if not file_of(canonical[0], site).is_file():
            yield f"canonical leads nowhere: {canonical[0]}"
    else:
        if file_of(canonical[0], site) != path:
            yield f"canonical is another page: {canonical[0]}"
        if graph.get("og:url") != canonical[0] or not graph.get("og:title"):
            yield f"Open Graph differs: {graph}"


def listing(site):
    text = (site / "llms.txt").read_text(encoding="utf-8")
    if not re.match(r"# .+\n\n(> .+\n\n)?## ", text):
        yield "does not start with a title, a summary and a section"
    found = re.findall(r"(?<!\\)\]\(([^)\s]+)\)", text)
    for link in found:
        target = file_of(link, site)
        if target is None or not target.is_file():
            yield f"{link} leads nowhere"


def search(site, schema):
    document = json.loads((site / "search.json").read_text(encoding="utf-8"))
    for error in Draft202012Validator(schema).iter_errors(document):
        yield f"{error.json_path}: {error.message[:200]}"
    for entry in document.get("pages", []):
        path = site / entry["path"]
        if not path.is_file():
            yield f"{entry['path']} is not there"
            continue
        ids = links.anchors_and_links(path)[0]
        named = [field["id"] for field in entry.get("fields", [])]
        named += [f"response-{status}" for status in entry.get("statuses", [])]
        yield from (f"{entry['path']}#{name} is not there" for name in named if name not in ids)


@contextmanager
def hosting(site):
    """A host that knows files alone, with the site below a path, as GitHub Pages has it."""

    class Host(SimpleHTTPRequestHandler):
        def translate_path(self, path):
            path = unquote(path.split("?")[0].split("#")[0])
            if not path.startswith(ROOT + "/"):
                return str(site / "nothing-here")
            inner = path.removeprefix(ROOT + "/")
            return str(site / (inner + "index.html" if inner == "" or inner.endswith("/") else inner))

        def send_error(self, code, message=None, explain=None):
            body = (site / "404.html").read_bytes() if code == 404 else b""
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    # A browser that leaves a page breaks off what it was loading.
    server.handle_error = lambda *arguments: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{ROOT}"
    finally:
        server.shutdown()


@contextmanager
def opened(browser, url, problems, **options):
    context = browser.new_context(viewport={"width": 1440, "height": 900}, **options)
    tab = context.new_page()
    tab.on("console", lambda message: problems.append(f"console: {message.text}"))
    tab.on("response", lambda r: problems.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    try:
        tab.goto(url)
        tab.wait_for_load_state("networkidle")
        yield tab
    finally:
        context.close()


def missing_page(browser, host):
    """At any depth it has its style, and its links lead to pages."""
    for place in ("nothing.html", "a/b/c/nothing.html"):
        problems = []
        with opened(browser, f"{host}/{place}", problems) as tab:
            styled = tab.evaluate("getComputedStyle(document.body).margin === '0px'")
            links_ = tab.evaluate("[...document.links].map(link => link.href)")
            statuses = {
                link: tab.request.get(link).status for link in set(links_) if "#content" not in link
            }
        yield from (problem for problem in problems if place not in problem and "404 (" not in problem)
        if not styled:
            yield f"{place} has no style"
        yield from (f"{place}: {s} for {link}" for link, s in statuses.items() if s != 200)


def arrival(browser, host, start, end, visible=False, script=True):
    """A reader who follows an old address is at the new one."""
    problems = []
    with opened(browser, f"{host}/{start}", problems, java_script_enabled=script) as tab:
        tab.wait_for_timeout(300)
        if not tab.url.startswith(f"{host}/{end}"):
            problems.append(f"{start} led to {tab.url}")
        if visible:
            at = tab.evaluate("document.querySelector(':target')?.getBoundingClientRect().top ?? -1")
            if not 0 <= at <= 450:
                problems.append(f"{start} is at {at} px")
    yield from problems


def looks(browser, host):
    problems = []
    with opened(browser, f"{host}/index.html", problems) as tab:
        if tab.evaluate("getComputedStyle(document.querySelector('main .list a')).color") != SHOWN:
            problems.append("links have another colour")
        size = tab.evaluate("(i => [i?.complete, i?.width, i?.height])(document.querySelector('.logo'))")
        if size != [True, 60, 24]:
            problems.append(f"the logo is {size}")
        radius = tab.evaluate("getComputedStyle(document.querySelector('.find')).borderRadius")
        if radius != "2px":
            problems.append(f"corners are {radius}")
    yield from problems


def prefetches(browser, host, saves):
    problems = []
    with opened(browser, f"{host}/endpoints.html", problems) as tab:
        if saves:
            tab.evaluate("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
        tab.locator("main a[href$='.html']").first.hover()
        tab.wait_for_timeout(300)
        if (tab.locator("link[rel=prefetch]").count() == 1) == saves:
            problems.append("a page was fetched" if saves else "no page was fetched")
    yield from problems


FAULTS = (
    "does not name a.html", "gone.html, which is not there", "has a time", "canonical is []",
    "Open Graph differs", "gone.md leads nowhere", "'version' is a required property",
    "a.html#lost is not there", "nothing.html has no style", "404 for",
)


def bad():
    url = f"{ADDRESS}/index.html"
    head = f'<title>t</title><link rel="canonical" href="{url}">'
    return subject_with(
        {
            "Site/index.html": page("<main></main>", head=head),
            "Site/a.html": page("<main></main>"),
            "Site/404.html": page('<main><a href="gone.html">x</a></main>'),
            "Site/llms.txt": f"# A\n\n## B\n\n- [c]({ADDRESS}/gone.md)\n",
            "Site/search.json": '{"pages": [{"path": "a.html", "fields": [{"id": "lost"}]}]}',
            "Site/sitemap.xml": (
                f'<urlset xmlns="{MAP[1:-1]}"><url><loc>{ADDRESS}/gone.html</loc><lastmod>1</lastmod>'
                f"</url><url><loc>{url}</loc></url></urlset>"
            ),
        }
    )
