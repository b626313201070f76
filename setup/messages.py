"""Keep the Danish catalogue equal to the texts in the code: sorted, without places.

With --check nothing is written; what is wrong is said and the exit status is 1.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib
import programs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "samraad"
CATALOGUE = Path(PACKAGE) / "locale" / "da" / "LC_MESSAGES" / "django.po"


def main(arguments: list[str]) -> int:
    if not programs.gettext():
        programs.install("gettext", without="the catalogue is only checked for holes")
    if not programs.gettext():
        return _report(_holes(ROOT / CATALOGUE))
    fresh = _collected()
    if arguments != ["--check"]:
        (ROOT / CATALOGUE).write_text(fresh, encoding="utf-8")
        return _report(_holes(ROOT / CATALOGUE))
    current = (ROOT / CATALOGUE).read_text(encoding="utf-8")
    stale = [] if fresh == current else _differences(current, fresh)
    return _report([*stale, *_holes(ROOT / CATALOGUE)])


def _collected() -> str:
    """The catalogue as it should be, collected in a copy of the code."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / PACKAGE
        shutil.copytree(ROOT / PACKAGE, copy, ignore=shutil.ignore_patterns("static"))
        django = [sys.executable, "-m", "django", "makemessages", "-v", "0"]
        form = ["--locale", "da", "--no-location", "--no-obsolete"]
        subprocess.run([*django, *form], cwd=copy, check=True)
        catalogue = polib.pofile(str(Path(folder) / CATALOGUE), wrapwidth=78)
    catalogue.metadata.pop("POT-Creation-Date", None)
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    return f"{catalogue}\n"


def _holes(path: Path) -> list[str]:
    catalogue = polib.pofile(str(path))
    missing = [
        f"not translated: {entry.msgid}" for entry in catalogue.untranslated_entries()
    ]
    fuzzy = [f"fuzzy: {entry.msgid}" for entry in catalogue.fuzzy_entries()]
    return missing + fuzzy


def _differences(current: str, fresh: str) -> list[str]:
    before = {(e.msgctxt, e.msgid) for e in polib.pofile(current)}
    after = {(e.msgctxt, e.msgid) for e in polib.pofile(fresh)}
    new = [f"new in the code: {msgid}" for _, msgid in after - before]
    gone = [f"gone from the code: {msgid}" for _, msgid in before - after]
    return [*sorted(new), *sorted(gone), "the catalogue is stale: make messages"]


def _report(wrong: list[str]) -> int:
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
