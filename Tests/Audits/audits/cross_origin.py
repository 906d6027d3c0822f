"""Pages of other origins read the mock as the CORS rules let them, in Chromium; Node's fetch reads it too."""

import json
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from audits.clients import CIRROS, LIST, server_of
from browser import chromium
from finding import Finding, judged, skipped
from subject import subject_with

# A name that Chromium is told to find on this machine, as an attacker's name server would tell it.
ELSEWHERE = "elsewhere.example"

# What a page does and what it must see. Each is called with the address of the mock.
LOCAL_PAGE = {
    "reads a header of a HEAD request that it sent with credentials and a token": (
        f"""async address => {{
          const answer = await fetch(address + "{CIRROS}", {{
            method: "HEAD", credentials: "include", headers: {{ "X-Auth-Token": "t" }} }});
          return [answer.status, answer.headers.get("X-Image-Meta-Name")];
        }}""",
        [200, "cirros"],
    ),
    "reads a list that it asked for with a token": (
        f"""async address => {{
          const answer = await fetch(address + "{LIST}", {{
            credentials: "include", headers: {{ "X-Auth-Token": "t" }} }});
          return [answer.status, (await answer.json()).images.length > 0];
        }}""",
        [200, True],
    ),
    "reads a documented error that it prefers": (
        f"""async address => {{
          const answer = await fetch(address + "{LIST}", {{ headers: {{ "Prefer": "code=400" }} }});
          return [answer.status, (await answer.json()).badRequest.code];
        }}""",
        [400, 400],
    ),
    "reads an error of the mock itself": (
        """async address => {
          const answer = await fetch(address + "/v2/nothing", { credentials: "include" });
          return [answer.status, (await answer.json()).status];
        }""",
        [404, 404],
    ),
    "reads why a method is not allowed, and which are": (
        f"""async address => {{
          const answer = await fetch(address + "{LIST}", {{ method: "DELETE" }});
          return [answer.status, answer.headers.get("Allow")];
        }}""",
        [405, "GET, HEAD, OPTIONS"],
    ),
    "gets an answer that it has from its cache": (
        f"""async address => {{
          const first = await fetch(address + "{LIST}", {{ cache: "no-cache" }});
          const again = await fetch(address + "{LIST}", {{ cache: "no-cache" }});
          return (await first.text()) === (await again.text());
        }}""",
        True,
    ),
    "does not read the journal": (
        """async address => {
          try { await fetch(address + "/__admin/requests"); return "read"; }
          catch (error) { return error.name; }
        }""",
        "TypeError",
    ),
}

FOREIGN_PAGE = {
    "reads nothing": (
        f"""async address => {{
          try {{ await fetch(address + "{LIST}"); return "read"; }}
          catch (error) {{ return error.name; }}
        }}""",
        "TypeError",
    ),
    "reads nothing under a name of its own (DNS rebinding)": (
        f"""async address => {{
          const port = new URL(address).port;
          try {{
            const answer = await fetch("http://{ELSEWHERE}:" + port + "{LIST}");
            return answer.status;
          }} catch (error) {{ return error.name; }}
        }}""",
        "TypeError",
    ),
}

NODE = f"""
const address = process.argv[1];
const head = await fetch(address + "{CIRROS}", {{
  method: "HEAD", headers: {{ "X-Auth-Token": "t" }} }});
const list = await fetch(address + "{LIST}", {{ headers: {{ "X-Auth-Token": "t" }} }});
const again = await fetch(address + "{LIST}", {{
  headers: {{ "If-None-Match": list.headers.get("etag") }} }});
console.log(JSON.stringify([
  head.status, head.headers.get("x-image-meta-name"), list.headers.get("content-encoding"),
  (await list.json()).images.length > 0, again.status ]));
"""
NODE_READS = [200, "cirros", "gzip", True, 304]


def check(subject):
    resolver = f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1"
    with server_of(subject) as address, pages() as port, chromium([resolver]) as browser:
        for title, origin, readings in (
            ("a page of another port", f"http://127.0.0.1:{port}", LOCAL_PAGE),
            ("a page of localhost", f"http://localhost:{port}", LOCAL_PAGE),
            ("a page from elsewhere", f"http://{ELSEWHERE}:{port}", FOREIGN_PAGE),
        ):
            page = browser.new_page()
            page.goto(origin)
            for name, (script, expected) in readings.items():
                yield judged(f"{title} {name}", differences(page, script, address, expected))
            page.close()
        if node := shutil.which("node"):
            yield reading_of_node(node, address)
        else:
            yield skipped("Node's fetch", "node is not installed")


def differences(page, script, address, expected):
    try:
        found = page.evaluate(script, address)
    except Exception as error:  # what the page throws is the finding
        return [str(error).splitlines()[0]]
    return [] if found == expected else [f"expected {expected!r}, found {found!r}"]


def reading_of_node(node, address):
    about = "Node's fetch reads headers, a list in gzip form, and that nothing has changed"
    command = [node, "--input-type=module", "--eval", NODE, address]
    result = subprocess.run(command, capture_output=True, text=True, timeout=30)
    if result.returncode:
        return Finding(about, result.stderr.strip().splitlines()[-1] if result.stderr else "failed")
    found = json.loads(result.stdout)
    return judged(about, [] if found == NODE_READS else [f"found {found!r}"])


@contextmanager
def pages():
    """A server of an empty page, and its port: where the frontend of somebody would run."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><title>App</title>")

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


FAULTS = ("reads a header of a HEAD request", "reads a list", "reads an error of the mock itself")


def bad():
    return subject_with({})
