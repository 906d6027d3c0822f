"""What an audit says about one thing that it looked at."""

from dataclasses import dataclass

SHOWN = 10


@dataclass(frozen=True)
class Finding:
    """One judgement: `problem` is None where the thing passed."""

    about: str
    problem: str | None = None
    skipped: bool = False
    figure: bool = False


def judged(about: str, problems) -> Finding:
    """One finding for a thing with any number of problems; the first few are told."""
    problems = list(problems)
    if not problems:
        return Finding(about)
    told = "; ".join(str(problem) for problem in problems[:SHOWN])
    rest = len(problems) - SHOWN
    return Finding(about, told + (f"; and {rest} more" if rest > 0 else ""))


def figure(about: str) -> Finding:
    """A finding that says how much something is, and judges nothing."""
    return Finding(about, figure=True)


def skipped(about: str, reason: str) -> Finding:
    """A finding for a check that could not run here."""
    return Finding(about, reason, skipped=True)
