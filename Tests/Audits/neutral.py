"""Markup trees in one neutral form: what the tree dump and docutils can both say.

A node is a tuple: its kind, a tuple of texts that tell it, and a tuple of the nodes in it. Running
text is one line of plain text in which only literals are marked.
"""

import re
from collections import namedtuple

Node = namedtuple("Node", "kind says children")

LITERAL = ("\u2039", "\u203a")


def node(kind, *says, children=()):
    return Node(kind, tuple(says), tuple(children))


def line(text: str) -> str:
    """Running text on one line."""
    return re.sub(r"\s+", " ", text).strip()


def literal(text: str) -> str:
    return LITERAL[0] + text + LITERAL[1]


def differences(ours, theirs, path="document"):
    """Where two lists of nodes differ, the first place of each branch."""
    for index, (mine, other) in enumerate(zip(ours, theirs)):
        here = f"{path}/{other.kind}[{index}]"
        if (mine.kind, mine.says) != (other.kind, other.says):
            yield f"{here}: {shown(mine)} instead of {shown(other)}"
            return
        yield from differences(mine.children, other.children, here)
    for extra in ours[len(theirs):][:1]:
        yield f"{path}: {shown(extra)} is too much"
    for missing in theirs[len(ours):][:1]:
        yield f"{path}: {shown(missing)} is missing"


def shown(found: Node) -> str:
    return f"{found.kind} {', '.join(found.says)}"[:160]
