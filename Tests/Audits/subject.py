"""What the audits look at: the project's folder, a built site in it, and the tool that built it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Subject:
    """A folder with `Content/` and `Site/`, and the path of the `endpaper` binary."""

    root: Path
    tool: Path

    @property
    def site(self) -> Path:
        return self.root / "Site"

    @property
    def content(self) -> Path:
        return self.root / "Content"

    def pages(self) -> list[Path]:
        return sorted(self.site.rglob("*.html"))

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def subject_with(files: dict[str, str], tool: Path = Path("/nonexistent")) -> Subject:
    """A subject made of the given files; it lives in a temporary folder until the process ends."""
    root = Path(tempfile.mkdtemp(prefix="endpaper-audit-"))
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Subject(root, tool)


def page(body: str, head: str = "<title>A page</title>", attributes: str = 'lang="en"') -> str:
    """A whole HTML document around a body, for bad cases."""
    return (
        f'<!DOCTYPE html>\n<html {attributes}>\n<head><meta charset="utf-8">{head}</head>\n'
        f"<body>{body}</body>\n</html>\n"
    )
