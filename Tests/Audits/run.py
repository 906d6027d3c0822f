"""Runs the audits over a built site, and each audit over its own bad case.

    python run.py --root . --tool .build/release/endpaper [AUDIT ...]

Prints one line for each audit and the totals; exits with 1 when anything failed.
"""

import argparse
import importlib
import sys
import time
from pathlib import Path

from finding import Finding, judged
from subject import Subject

ORDER = (
    "html_validity",
    "links",
    "twins",
    "manifest",
    "publishing",
    "fixtures",
    "configuration",
    "rst_pages",
    "rst_trees",
    "markdown_trees",
    "html_tables",
    "scores",
    "accessibility",
    "reflow",
    "preferences",
    "keyboard",
    "stability",
    "budgets",
    "printing",
    "hostile",
    "offline",
    "no_javascript",
    "clients",
    "samples",
    "live_preview",
    "search",
    "cross_origin",
    "contract",
    "seeds",
)


def findings_of(check, subject) -> list[Finding]:
    """All findings of a check; one that breaks off is a failure with its reason."""
    try:
        found = list(check(subject))
    except Exception as error:  # an audit that cannot finish has not passed
        return [Finding(check.__module__, f"{type(error).__name__}: {error}")]
    return found or [Finding(check.__module__, "found nothing to look at")]


def catches_its_bad_case(audit) -> Finding:
    """Whether an audit sees every fault that its bad case has."""
    about = f"{audit.__name__} sees its own bad case"
    try:
        found = list(audit.check(audit.bad()))
    except Exception as error:
        return Finding(about, f"breaks off: {type(error).__name__}: {error}")
    told = "\n".join(f"{f.about}: {f.problem}" for f in found if f.problem and not f.skipped)
    missed = [fault for fault in audit.FAULTS if fault not in told]
    return judged(about, [f"did not report {fault!r}" for fault in missed])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path("."))
    parser.add_argument("--tool", type=Path, default=Path(".build/release/endpaper"))
    parser.add_argument("audits", nargs="*", choices=[[], *ORDER], metavar="AUDIT")
    arguments = parser.parse_args()
    subject = Subject(arguments.root.resolve(), arguments.tool.resolve())

    passed = failed = skips = 0
    for name in arguments.audits or ORDER:
        audit = importlib.import_module(f"audits.{name}")
        began = time.monotonic()
        found = findings_of(audit.check, subject) + [catches_its_bad_case(audit)]
        bad = [f for f in found if f.problem and not f.skipped]
        skipped = [f for f in found if f.skipped]
        good = len(found) - len(bad) - len(skipped)
        passed, failed, skips = passed + good, failed + len(bad), skips + len(skipped)
        counts = f"{good} passed, {len(bad)} failed"
        if skipped:
            counts += f", {len(skipped)} skipped"
        title = audit.__doc__.splitlines()[0].rstrip(".")
        print(f"{name}: {counts}, {time.monotonic() - began:.1f} s: {title}", flush=True)
        for finding in found:
            if finding.figure:
                print(f"  {finding.about}", flush=True)
        for finding in bad:
            print(f"  FAILED {finding.about}: {finding.problem}", flush=True)
        for finding in skipped:
            print(f"  SKIPPED {finding.about}: {finding.problem}", flush=True)
    print(f"audit: {passed} passed, {failed} failed, {skips} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
