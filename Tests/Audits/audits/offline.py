"""Every page opens from file:// without a console message, a failed request or one off the site."""

from browser import chromium
from finding import judged
from subject import page, subject_with


def check(subject):
    with chromium() as browser:
        for path in subject.pages():
            # Hosts alone show this page: it is never opened from a file.
            if path.name == "404.html":
                continue
            yield judged(subject.name(path), events_of(browser, path, subject.site))


def events_of(browser, path, site):
    """What went wrong while a page was loading."""
    problems = []
    tab = browser.new_page()
    tab.on("console", lambda message: problems.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: problems.append(f"script: {error}"))
    tab.on("requestfailed", lambda request: problems.append(f"not loaded: {request.url}"))
    tab.on("request", lambda request: problems.extend(off_site(request.url, site)))
    try:
        tab.goto(path.as_uri())
        tab.wait_for_load_state("networkidle")
    finally:
        tab.close()
    return sorted(set(problems), key=problems.index)


def off_site(url: str, site):
    if not url.startswith((site.resolve().as_uri() + "/", "data:")):
        yield f"off the site: {url}"


FAULTS = ("console: hello", "not loaded", "off the site", "script: ")


def bad():
    body = '<script>console.log("hello"); gone()</script><img src="gone.png" alt="">'
    body += '<img src="http://127.0.0.1:9/off.png" alt="">'
    return subject_with({"Site/index.html": page(body)})
