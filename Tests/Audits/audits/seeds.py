"""The pages of ../shared/seeds, saved as text, are read in full by the measure of their truth."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from finding import Finding, skipped
from subject import Subject, subject_with

MEASURES = ("operations", "parameters", "required", "statuses", "deprecated")


def check(subject):
    shared = subject.root.parent / "shared"
    truth = shared / "truth"
    if not (truth / "score.py").is_file():
        yield skipped("seeds", "../shared is not there, so the seed pages were not read")
        return
    command = [str(subject.tool), "inspect", str(shared / "seeds"), "--json"]
    with tempfile.NamedTemporaryFile(suffix=".json") as inspected:
        subprocess.run(command, stdout=inspected, stderr=subprocess.DEVNULL, check=True)
        arguments = [truth / "score.py", truth / "seeds.json", inspected.name]
        score = subprocess.run([sys.executable, *arguments], stdout=subprocess.PIPE, check=True)
    lines = {line.split()[0]: line for line in score.stdout.decode().splitlines() if line.strip()}
    for measure in MEASURES:
        yield Finding(measure, shortfall(lines.get(measure, "")))


def shortfall(line: str) -> str | None:
    """The line of a measure where one of its percentages is below 100."""
    shares = re.findall(r"(?:recall|precision|agree)\s+(\S+)", line)
    return None if shares and all(share == "100.00" for share in shares) else line or "not scored"


FAULTS = ("operations", "statuses")


def bad():
    below = subject_with(
        {
            "shared/truth/score.py": "print('operations recall 80.00 precision 100.00')",
            "shared/truth/seeds.json": "{}",
            "project/Content/index.md": "# Nothing\n",
        }
    )
    return Subject(below.root / "project", Path("/bin/echo"))
