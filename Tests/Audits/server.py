"""The tool's own server on a free loopback port, for as long as a `with` block lasts."""

import subprocess
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serving(tool: Path, site: Path):
    """Starts `endpaper serve SITE --port 0` and yields the address that its first line names."""
    process = subprocess.Popen(
        [str(tool), "serve", str(site), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        address = process.stdout.readline().strip()
        if not address.startswith("http://"):
            process.terminate()
            raise RuntimeError(f"the server did not start: {address!r} {process.stderr.read()}")
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=10)
