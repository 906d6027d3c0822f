"""Loads a server for minutes with all that clients do to servers, and looks whether it grows.

    python soak.py --tool .build/release/endpaper --site Site --seconds 600

Three things go on at once: clients that ask over connections that stay, requests mutated from lawful
ones with a seed, and rounds of idle and half-sent connections as many as the server takes. All the
while a canary asks and is timed. Prints a line every ten seconds; exits with 1 when the server died, a
canary came too late, a slow connection stayed open, a descriptor was left, or the memory grew.
"""

import argparse
import http.client
import multiprocessing
import os
import random
import select
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

CONNECTIONS = 1024
HEADER_SECONDS = 10
IDLE_SECONDS = 60
CANARY_SECONDS = 0.1
GROWTH_KB = 4096

PATHS = (
    "/",
    "/v2/openstack/images/detail",
    "/v2/openstack/images/detail?name=fakeimage123456",
    "/v2/openstack/images/detail?limit=2",
    "/v2.1/project/images/17a1890b-0fa4-485e-8505-14e294017988",
    "/v1.1/images/detail?disk_format=qcow2",
    "/v2/openstack/images/details",
)
BASES = [
    f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode() for path in PATHS
] + [
    b"HEAD /v1/images/3c3d1d01-b48a-4639-8a88-08be3b9b5d78 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"POST /v2/x/images/detail HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n" b'{"a": 12}',
    b"POST / HTTP/1.1\r\nHost: [::1]\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\nIf-None-Match: \"a\"\r\n\r\n",
    b"GET /v2/x/images/detail HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip;q=0.5\r\n\r\n",
    b"GET /v2/x/images/detail HTTP/1.1\r\nHost: localhost\r\nPrefer: code=400, delay=5\r\n\r\n",
    b"GET /v2/x/images/detail HTTP/1.1\r\nHost: localhost\r\nPrefer: fault=truncated\r\n\r\n",
    b"OPTIONS /x HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\n"
    b"Access-Control-Request-Method: PUT\r\n\r\n",
]
PIECES = [
    b"\r\n", b"\n", b"\0", b"\r", b":", b" ", b"\t", b"%00", b"%", b"..", b"/", b"?", b"\xff", b"9999",
    b"HTTP/1.1", b"Host: a\r\n", b"Content-Length: 3\r\n", b"Transfer-Encoding: chunked\r\n",
    b"GET / HTTP/1.1\r\n", b"Expect: 100-continue\r\n", b"\r\n\r\n", b"A" * 9000, b"X: 1\r\n" * 300,
]


class Server:
    """The tool's server, and what the system knows about its process."""

    def __init__(self, tool: Path, site: Path):
        self.process = subprocess.Popen(
            [str(tool), "serve", str(site), "--port", "0"], stdout=subprocess.PIPE, text=True
        )
        address = urlsplit(self.process.stdout.readline().strip())
        self.host, self.port = address.hostname, address.port

    def connect(self, timeout=15):
        return socket.create_connection((self.host, self.port), timeout=timeout)

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def memory(self) -> int:
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        return 0

    def stop(self) -> tuple[int, float]:
        """Asks it to end; the exit code and the seconds that took."""
        began = time.monotonic()
        self.process.terminate()
        return self.process.wait(timeout=10), time.monotonic() - began


class Soak:
    def __init__(self, server: Server, seconds: float, mutations: int, seed: int):
        self.server, self.seconds, self.mutations, self.seed = server, seconds, mutations, seed
        self.began = time.monotonic()
        self.counts = {"asked": 0, "mutated": 0, "silent": 0, "canaries": 0}
        self.slowest = 0.0
        self.faults: list[str] = []
        self.lock = threading.Lock()

    def is_over(self) -> bool:
        return time.monotonic() - self.began > self.seconds

    def note(self, fault: str):
        with self.lock:
            if len(self.faults) < 20:
                self.faults.append(fault)

    def ask(self):
        """A client that keeps its connection."""
        connection, turn = None, 0
        while not self.is_over():
            try:
                if connection is None:
                    connection = http.client.HTTPConnection(
                        self.server.host, self.server.port, timeout=15
                    )
                connection.request("GET", PATHS[turn % len(PATHS)])
                connection.getresponse().read()
                self.counts["asked"] += 1
                turn += 1
            except (http.client.HTTPException, ConnectionError):
                # It was the longest idle one when there were too many.
                connection.close()
                connection = None
            except OSError as error:
                self.note(f"a client was not answered: {error}")
                return

    def mutate(self):
        """All mutated requests, spread over the time."""
        chance = random.Random(self.seed)
        for number in range(self.mutations):
            while number > self.mutations * (time.monotonic() - self.began) / self.seconds:
                time.sleep(0.01)
            request = mutated(chance)
            try:
                with self.server.connect() as connection:
                    connection.sendall(request)
                    connection.shutdown(socket.SHUT_WR)
                    first = connection.recv(65536)
                    while connection.recv(65536):
                        pass
            except TimeoutError:
                self.note(f"no end after {request[:200]!r}")
                continue
            except OSError:
                first = b""
            if first and not first.startswith(b"HTTP/1.1 "):
                self.note(f"{first[:60]!r} after {request[:200]!r}")
            self.counts["mutated"] += 1

    def watch(self):
        """The canary, in a process of its own: here it would wait for the other clients' turns."""
        told, tells = multiprocessing.Pipe(duplex=False)
        left = self.seconds - (time.monotonic() - self.began)
        canary = multiprocessing.get_context("spawn").Process(
            target=sing, args=(self.server.host, self.server.port, left, tells), daemon=True
        )
        canary.start()
        tells.close()
        try:
            while True:
                took, fault = told.recv()
                self.slowest = max(self.slowest, took)
                self.counts["canaries"] += 1
                if fault:
                    self.note(fault)
        except EOFError:
            canary.join()
        if canary.exitcode:
            self.note(f"the canary itself ended with {canary.exitcode}")

    def be_slow(self):
        """Rounds of connections that say nothing, or not all, until each is closed."""
        while not self.is_over() and time.monotonic() - self.began + 75 < self.seconds or not self.counts["silent"]:
            opened = {}
            for number in range(CONNECTIONS):
                connection = self.server.connect()
                if number % 2:
                    connection.sendall(b"GET / HTTP/1.1\r\nHost: loc")
                connection.setblocking(False)
                opened[connection] = (time.monotonic(), number % 2)
            poll = select.poll()
            numbers = {connection.fileno(): connection for connection in opened}
            for number in numbers:
                poll.register(number, select.POLLIN)
            while numbers:
                for number, _ in poll.poll(500):
                    connection = numbers[number]
                    try:
                        if connection.recv(65536):
                            continue
                    except BlockingIOError:
                        continue
                    except OSError:
                        pass
                    poll.unregister(number)
                    connection.close()
                    del numbers[number]
                now = time.monotonic()
                for number, connection in list(numbers.items()):
                    since, is_half = opened[connection]
                    if now - since > (HEADER_SECONDS if is_half else IDLE_SECONDS) + 5:
                        self.note("a slow connection was not closed in time")
                        poll.unregister(number)
                        connection.close()
                        del numbers[number]
            self.counts["silent"] += CONNECTIONS

    def run(self) -> list[str]:
        self.server.connect().close()
        time.sleep(0.5)
        descriptors = self.server.descriptors()
        threads = [
            threading.Thread(target=work, daemon=True)
            for work in (self.ask, self.ask, self.mutate, self.watch, self.be_slow)
        ]
        for thread in threads:
            thread.start()
        memory = []
        while any(thread.is_alive() for thread in threads):
            time.sleep(10)
            if self.server.process.poll() is not None:
                return [*self.faults, f"the server ended with {self.server.process.returncode}"]
            memory.append(self.server.memory())
            told = ", ".join(f"{count} {name}" for name, count in self.counts.items())
            print(
                f"{time.monotonic() - self.began:5.0f} s: {memory[-1] / 1000:.1f} MB, {told}, "
                f"slowest canary {self.slowest * 1000:.0f} ms",
                flush=True,
            )
        time.sleep(4)
        left = self.server.descriptors()
        if left > descriptors:
            self.note(f"{left - descriptors} descriptors are left open")
        half = len(memory) // 2
        if half > 2:
            growth = max(memory[half:]) - max(memory[2:half])
            print(f"memory: {growth} KB more at most in the second half than in the first")
            if growth > GROWTH_KB:
                self.note(f"the memory grew by {growth} KB")
        code, took = self.server.stop()
        print(f"stopped with {code} after {took:.2f} s")
        if code != 0 or took > 5:
            self.note(f"the server stopped with {code} after {took:.1f} s")
        return self.faults


def sing(host: str, port: int, seconds: float, tells):
    """Asks twenty times a second; tells the seconds that each answer took, and what was wrong."""
    until = time.monotonic() + seconds
    request = b"GET /v2/x/images/detail HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    while time.monotonic() < until:
        fault = None
        began = time.monotonic()
        try:
            with socket.create_connection((host, port), timeout=15) as connection:
                connection.sendall(request)
                if not connection.recv(65536).startswith(b"HTTP/1.1 200 "):
                    fault = "the canary got something else"
        except OSError as error:
            fault = f"the canary was not answered: {error}"
        took = time.monotonic() - began
        if took > CANARY_SECONDS:
            fault = fault or f"a canary took {took * 1000:.0f} ms"
        tells.send((took, fault))
        time.sleep(0.05)


def mutated(chance: random.Random) -> bytes:
    """A lawful request with one to four changes."""
    request = bytearray(chance.choice(BASES))
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(request) + 1)
        change = chance.randrange(5)
        if change == 0 and place < len(request):
            request[place] = chance.randrange(256)
        elif change == 1:
            del request[place : place + chance.randint(1, 8)]
        elif change == 2:
            request[place:place] = chance.choice(PIECES)
        elif change == 3:
            request += request[place:]
        elif change == 4:
            del request[place:]
    return bytes(request)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", type=Path, default=Path(".build/release/endpaper"))
    parser.add_argument("--site", type=Path, default=Path("Site"))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--mutations", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=4)
    arguments = parser.parse_args()
    server = Server(arguments.tool.resolve(), arguments.site)
    try:
        soak = Soak(server, arguments.seconds, arguments.mutations, arguments.seed)
        faults = soak.run()
    finally:
        server.process.kill()
    for fault in faults:
        print(f"FAILED {fault}")
    print(f"soak: {'failed' if faults else 'passed'}, seed {arguments.seed}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
