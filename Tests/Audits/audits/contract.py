"""Schemathesis, a contract tester, has nothing to say about the mock of the content."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from audits.clients import server_of
from finding import Finding, judged
from subject import subject_with

SCHEMA = Path(__file__).resolve().parent.parent / "content-openapi.yaml"
SEED = 20261121
EXAMPLES = 30

# Checks that cannot hold of this mock, each with the reason.
EXCLUDED: dict[str, str] = {}


def check(subject):
    with server_of(subject) as address, tempfile.TemporaryDirectory() as folder:
        report = run(address, folder)
    # A run that was not one has no summary.
    counted = re.search(r"(\d+) generated", report.stdout)
    yield judged("the tester asked", [] if counted else [report.stdout[-500:] + report.stderr[-500:]])
    failures = re.findall(r"^- (.+)$", report.stdout, flags=re.MULTILINE)
    yield judged("all checks of the tester", sorted(set(failures)))
    yield Finding("its exit code", None if report.returncode == 0 else str(report.returncode))


def run(address, folder):
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "run", str(SCHEMA), "--url", address,
        "--checks", "all", "--max-examples", str(EXAMPLES), "--seed", str(SEED),
        "--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-color",
        "--generation-database", "none",
    ]  # fmt: skip
    if EXCLUDED:
        command += ["--exclude-checks", ",".join(EXCLUDED)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=600)


FAULTS = ("all checks of the tester", "its exit code")


def bad():
    return subject_with({})
