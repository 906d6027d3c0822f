"""A server that hands requests on to another one and remembers them: what a client really sent."""

import http.client
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

HOP_BY_HOP = ("connection", "keep-alive", "transfer-encoding", "content-length")


@dataclass(frozen=True)
class Exchange:
    """A request as it came, and the status that it was answered with."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    status: int


@contextmanager
def recording(upstream: str):
    """Yields an address, and the exchanges by the first segment of the path, which is taken off."""
    exchanges: dict[str, list[Exchange]] = {}
    origin = urlsplit(upstream).netloc

    class Recorder(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __getattr__(self, name):
            if name.startswith("do_"):
                return self.pass_on
            raise AttributeError(name)

        def pass_on(self):
            _, key, rest = self.path.split("/", 2)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            try:
                status, fields, content = forwarded(
                    origin, self.command, "/" + rest, self.headers, body)
            except OSError:
                status, fields, content = 502, [], b""
            headers = {name.lower(): value for name, value in self.headers.items()}
            found = Exchange(self.command, "/" + rest, headers, body, status)
            exchanges.setdefault(key, []).append(found)
            self.send_response_only(status)
            for name, value in fields:
                if name.lower() not in HOP_BY_HOP:
                    self.send_header(name, value)
            if status not in (204, 304):
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", exchanges
    finally:
        server.shutdown()
        server.server_close()


def forwarded(origin, method, target, headers, body):
    """The status, the header fields and the content that the origin answers the same request with."""
    connection = http.client.HTTPConnection(origin, timeout=10)
    connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in headers.items():
        if name.lower() not in HOP_BY_HOP:
            connection.putheader(name, value.encode("latin-1"))
    if body or "Content-Length" in headers:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body or None)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.getheaders(), content
