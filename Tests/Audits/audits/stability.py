"""Served pages keep to their security policy and do not move while they load."""

from browser import chromium
from finding import judged
from kinds import representatives
from server import serving
from subject import page, subject_with

WATCH = """
window.faults = [];
document.addEventListener("securitypolicyviolation", event =>
  window.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.faults.push(`moved by ${entry.value}`);
}).observe({ type: "layout-shift", buffered: true });
"""


def check(subject):
    pages = representatives(subject) or subject.pages()
    with chromium() as browser:
        if not subject.tool.exists():
            for path in pages:
                yield judged(subject.name(path), faults(browser, path.as_uri(), {}))
            return
        with serving(subject.tool, subject.site) as address:
            for path in pages:
                url = f"{address}/{path.relative_to(subject.site).as_posix()}"
                for lang in ("curl", "python"):
                    about = f"{subject.name(path)} ({lang})"
                    yield judged(about, faults(browser, f"{url}?lang={lang}", {}))


def faults(browser, url, options):
    problems = []
    context = browser.new_context(viewport={"width": 1440, "height": 900}, **options)
    context.add_init_script(WATCH)
    tab = context.new_page()
    tab.on("console", lambda message: problems.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: problems.append(f"script: {error}"))
    try:
        tab.goto(url)
        tab.wait_for_load_state("networkidle")
        tab.wait_for_timeout(100)
        problems += tab.evaluate("window.faults")
    finally:
        context.close()
    return problems


FAULTS = ("policy: script-src", "moved by", "script: ")


def bad():
    policy = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"
    slow = "setTimeout(() => { document.body.prepend(document.createElement('hr')); "
    slow += "document.querySelector('hr').style.height = '300px'; gone(); }, 50);"
    head = '<title>t</title><script src="slow.js"></script>' + policy
    body = "<main><p>text</p></main><script>alert(1)</script>"
    return subject_with({"Site/index.html": page(body, head=head), "Site/slow.js": slow})
