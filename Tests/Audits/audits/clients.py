"""The mock answers Python requests and curl as the pages of the content say it does."""

import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

from finding import Finding
from server import serving
from subject import subject_with

CIRROS = "/v1/images/3c3d1d01-b48a-4639-8a88-08be3b9b5d78"
KERNEL = "/v1/images/03bc0a8b-659c-4de9-b6bd-13c6e86e6455"
LIST = "/v2/f66f8e846a65484a9a6740077e72e3dd/images/detail"
PROBLEM = "application/problem+json"


def check(subject):
    with server_of(subject) as address:
        for name, expectation in EXPECTATIONS.items():
            try:
                expectation(address)
                yield Finding(name)
            except (AssertionError, ValueError, OSError, KeyError) as error:
                yield Finding(name, f"{type(error).__name__}: {error}")


def equal(found, expected):
    """Raises where two values differ; a function, so that `python -O` does not remove it."""
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def the_site_is_served(address):
    answer = requests.get(address + "/", timeout=5)
    equal(answer.status_code, 200)
    equal(answer.headers["Content-Type"].split(";")[0], "text/html")


def a_list_is_json(address):
    answer = requests.get(address + LIST, timeout=5)
    equal(answer.status_code, 200)
    equal(answer.headers["Content-Type"].split(";")[0], "application/json")
    equal(all(image["status"] == "ACTIVE" for image in answer.json()["images"]), True)


def a_status_can_be_preferred(address):
    answer = requests.get(address + LIST, headers={"Prefer": "code=400"}, timeout=5)
    equal(answer.status_code, 400)
    equal(answer.json()["badRequest"]["code"], 400)


def nested_links_are_kept(address):
    path = "/v2.1/9c53a566cb3443ab910cf0daebca90c4/images/17a1890b-0fa4-485e-8505-14e294017988"
    links = requests.get(address + path, timeout=5).json()["image"]["links"]
    equal([link["rel"] for link in links], ["self", "bookmark", "alternate"])


def the_image_id_tells_head_endpoints_apart(address):
    for path, name in ((CIRROS, "cirros"), (KERNEL, "cirros-0.3.4-x86_64-uec-kernel")):
        answer = requests.head(address + path, timeout=5)
        equal((answer.status_code, answer.content), (200, b""))
        equal(answer.headers["X-Image-Meta-Name"], name)


def a_documented_etag_is_served_quoted(address):
    answer = requests.head(address + CIRROS, timeout=5)
    equal(answer.headers["ETag"], '"64d7c1cd2b6f60c92c14662941cb7913"')


def head_says_what_get_would(address):
    got = requests.get(address + LIST, headers={"Accept-Encoding": "identity"}, timeout=5)
    head = requests.head(address + LIST, headers={"Accept-Encoding": "identity"}, timeout=5)
    equal(head.content, b"")
    equal(int(head.headers["Content-Length"]), len(got.content))


def an_unknown_path_names_the_nearest(address):
    answer = requests.get(address + LIST.replace("detail", "details"), timeout=5)
    equal(answer.status_code, 404)
    equal(answer.headers["Content-Type"].split(";")[0], PROBLEM)
    equal("/v2/{tenant_id}/images/detail" in answer.text, True)


def another_method_names_the_allowed(address):
    answer = requests.delete(address + LIST, timeout=5)
    equal(answer.status_code, 405)
    equal(sorted(answer.headers["Allow"].replace(" ", "").split(",")), ["GET", "HEAD", "OPTIONS"])


def curl_reads_headers_alone(address):
    text = curl("--head", address + KERNEL)
    equal(text.split()[1], "200")
    equal("X-Image-Meta-Status: deactivated" in text.splitlines(), True)


def curl_reads_a_body(address):
    equal(curl(address + LIST).lstrip()[:1], "{")


def curl(*arguments):
    command = ["curl", "--silent", "--show-error", "--max-time", "5", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


EXPECTATIONS = {
    expectation.__name__: expectation
    for expectation in (
        the_site_is_served,
        a_list_is_json,
        a_status_can_be_preferred,
        nested_links_are_kept,
        the_image_id_tells_head_endpoints_apart,
        a_documented_etag_is_served_quoted,
        head_says_what_get_would,
        an_unknown_path_names_the_nearest,
        another_method_names_the_allowed,
        curl_reads_headers_alone,
        curl_reads_a_body,
    )
}

FAULTS = tuple(EXPECTATIONS)


def server_of(subject):
    """The tool's server; for a subject without a site, the bad case, one that is always wrong."""
    return serving(subject.tool, subject.site) if subject.site.is_dir() else wrong_server()


@contextmanager
def wrong_server():
    class Wrong(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"nothing of the kind")

        do_HEAD = do_DELETE = do_GET

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Wrong)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def bad():
    return subject_with({})
