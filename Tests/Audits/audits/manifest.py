"""The manifest lists every file of the site with its size, and no other."""

import json

from finding import judged
from subject import subject_with

NAME = "endpaper-manifest.json"


def check(subject):
    manifest = json.loads((subject.site / NAME).read_text(encoding="utf-8"))
    listed = {entry["path"]: entry["size"] for entry in manifest["files"]}
    files = (path for path in subject.site.rglob("*") if path.is_file() and path.name != NAME)
    found = {path.relative_to(subject.site).as_posix(): path.stat().st_size for path in files}
    altered = (path for path in listed if listed[path] != found.get(path))
    yield judged("listed files", (f"{path} is gone or altered" for path in altered))
    yield judged("found files", (f"{path} is not listed" for path in found if path not in listed))


FAULTS = ("gone.html is gone", "index.html is gone or altered", "new.txt is not listed")


def bad():
    files = '[{"path": "gone.html", "size": 1}, {"path": "index.html", "size": 2}]'
    return subject_with(
        {f"Site/{NAME}": f'{{"files": {files}}}', "Site/index.html": "longer", "Site/new.txt": ""}
    )
