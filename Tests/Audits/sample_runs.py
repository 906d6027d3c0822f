"""Runs samples of requests, each in the way that its language is run."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SECONDS = 60


@dataclass(frozen=True)
class Sample:
    """A sample of a page: its text, what the environment holds, and the key that its base URL ends in."""

    about: str
    language: str
    text: str
    key: str
    environment: dict[str, str]


def missing(language):
    """Why a language cannot be run here; None where it can."""
    tool = {"curl": "curl", "javascript": "node", "go": go(), "swift": "swiftc"}.get(language)
    return None if language in ("http", "python") or (tool and shutil.which(tool)) else f"no {tool or language} here"


def run(samples, address):
    """What went wrong with each sample, by its key; None where nothing did."""
    languages = {sample.language for sample in samples}
    problems = {}
    for language in sorted(languages):
        chosen = [sample for sample in samples if sample.language == language]
        problems.update(RUNNERS[language](chosen, address))
    return problems


def each(samples, call):
    with ThreadPoolExecutor(2) as pool:
        return dict(zip([sample.key for sample in samples], pool.map(call, samples)))


def process(arguments, sample, text=None, **options):
    """Runs a program with the sample's environment; what it complained about."""
    environment = {**os.environ, **sample.environment}
    try:
        done = subprocess.run(
            arguments, input=text, env=environment, capture_output=True, text=True,
            timeout=SECONDS, **options,
        )
    except subprocess.TimeoutExpired:
        return "does not end"
    return None if done.returncode == 0 else f"exit code {done.returncode}: {last(done.stderr)}"


def last(text):
    return " / ".join(line for line in text.strip().splitlines()[-4:])[:400]


def curl(samples, address):
    return each(samples, lambda sample: process(["bash", "-eu"], sample, sample.text))


def python(samples, address):
    return each(samples, lambda sample: process([sys.executable, "-W", "error", "-"], sample, sample.text))


def javascript(samples, address):
    return each(samples, lambda sample: process(["node", "--input-type=module", "-"], sample, sample.text))


def http(samples, address):
    """Sends each message over a socket; its lines end in CRLF there."""
    place = urlsplit(address)

    def send(sample):
        head, _, body = sample.text.partition("\n\n")
        lines = head.rstrip("\n").split("\n") + ["Connection: close", "", ""]
        with socket.create_connection((place.hostname, place.port), timeout=SECONDS) as connection:
            connection.sendall("\r\n".join(lines).encode() + body.encode())
            answer = connection.makefile("rb").readline().decode("latin-1")
        return None if re.match(r"HTTP/1\.1 \d{3}", answer) else f"answered {answer!r}"

    return each(samples, send)


def go():
    """The Go tool: of the machine, else the one that the environment of the audits has."""
    own = Path(sys.executable).parent / "go"
    return shutil.which("go") or (str(own) if own.exists() else None)


def go_programs(samples, address):
    """Builds all programs as packages of one, which links once; gofmt has to agree with their layout."""
    root = Path(tempfile.mkdtemp(prefix="endpaper-go-"))
    (root / "go.mod").write_text("module samples\n\ngo 1.22\n")
    for sample in samples:
        text = sample.text.replace("package main\n", f"package {sample.key}\n", 1)
        (root / sample.key).mkdir()
        (root / sample.key / "main.go").write_text(
            text.replace("\nfunc main() {", "\nfunc Main() {", 1) + "\n", encoding="utf-8")
    imports = "".join(f'\t"samples/{sample.key}"\n' for sample in samples)
    cases = "".join(f'\tcase "{sample.key}":\n\t\t{sample.key}.Main()\n' for sample in samples)
    (root / "main.go").write_text(
        f'package main\n\nimport (\n\t"os"\n{imports})\n\n'
        f"func main() {{\n\tswitch os.Args[1] {{\n{cases}\t}}\n}}\n")
    options = {"cwd": root, "capture_output": True, "text": True}
    environment = {**os.environ, "CGO_ENABLED": "0", "GOPROXY": "off", "GOTOOLCHAIN": "local"}
    layout = subprocess.run([go(), "fmt", "./..."], env=environment, **options)
    program = root / "program"
    built = subprocess.run([go(), "build", "-o", program, "."], env=environment, **options)
    problems = {}
    for sample in samples:
        told = "\n".join(line for line in built.stderr.splitlines() if f"{sample.key}/" in line)
        if f"{sample.key}/main.go" in layout.stdout:
            problems[sample.key] = "gofmt lays it out differently"
        elif not program.exists():
            problems[sample.key] = f"go: {last(told or built.stderr or layout.stderr)}"
        else:
            problems[sample.key] = process([program, sample.key], sample)
    return problems


SWIFT_IMPORTS = "import Foundation\n#if canImport(FoundationNetworking)\n  import FoundationNetworking\n#endif\n"


def swift_programs(samples, address):
    """Compiles all samples into one program, each as a function, and the first as it stands besides."""
    root = Path(tempfile.mkdtemp(prefix="endpaper-swift-"))
    cases = "".join(f'case "{sample.key}": try await {sample.key}()\n' for sample in samples)
    (root / "main.swift").write_text(f"switch CommandLine.arguments[1] {{\n{cases}default: break\n}}\n")
    problems = {}
    for sample in samples:
        if not sample.text.startswith(SWIFT_IMPORTS):
            problems[sample.key] = "does not start with the imports"
        body = sample.text.removeprefix(SWIFT_IMPORTS)
        text = f"{SWIFT_IMPORTS}func {sample.key}() async throws {{\n{body}\n}}\n"
        (root / f"{sample.key}.swift").write_text(text, encoding="utf-8")
    flags = ["swiftc", "-swift-version", "6", "-warnings-as-errors"]
    program = root / "program"
    options = {"capture_output": True, "text": True}
    built = subprocess.run([*flags, "-o", program, *sorted(root.glob("*.swift"))], **options)
    alone = root / "alone"
    alone.mkdir()
    (alone / "main.swift").write_text(samples[0].text, encoding="utf-8")
    checked = subprocess.run([*flags, "-typecheck", alone / "main.swift"], **options)
    for sample in samples:
        errors = [line for line in built.stderr.splitlines() if f"{sample.key}.swift" in line]
        if not program.exists():
            problems[sample.key] = f"swiftc: {last(chr(10).join(errors) or built.stderr)}"
        elif sample is samples[0] and checked.returncode:
            problems[sample.key] = f"swiftc, alone: {last(checked.stderr)}"
        else:
            problems.setdefault(sample.key, process([program, sample.key], sample))
    return problems


RUNNERS = {
    "curl": curl,
    "http": http,
    "python": python,
    "javascript": javascript,
    "go": go_programs,
    "swift": swift_programs,
}
