"""Keep the Danish catalogue equal to the texts in the code: sorted, without places.

With --check nothing is written; what is wrong is said and the exit status is 1.
"""

from __future__ import annotations

import re
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
HOLE = re.compile(r"%\(\w+\)\w|%%")


def main(arguments: list[str]) -> int:
    check = arguments == ["--check"]
    path = ROOT / CATALOGUE
    if not programs.gettext():
        programs.install("gettext", without="new texts in the code are not looked for")
    wrong: list[str] = []
    if programs.gettext():
        fresh = _collected()
        wrong = _differences(path.read_text(encoding="utf-8"), fresh) if check else []
        if not check:
            path.write_text(fresh, encoding="utf-8")
    wrong += [fault for entry in polib.pofile(str(path)) if (fault := _fault(entry))]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return int(check and bool(wrong))


def _collected() -> str:
    """The catalogue as it should be, collected in a copy of the code."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / PACKAGE
        shutil.copytree(ROOT / PACKAGE, copy, ignore=shutil.ignore_patterns("static"))
        django = [sys.executable, "-m", "django", "makemessages", "-v", "0"]
        form = ["--locale", "da", "--no-location", "--no-obsolete"]
        subprocess.run([*django, *form], cwd=copy, check=True)
        catalogue = polib.pofile(str(Path(folder) / CATALOGUE), wrapwidth=78)
    for changing in ("POT-Creation-Date", "Report-Msgid-Bugs-To"):
        catalogue.metadata.pop(changing, None)
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    return f"{catalogue}\n"


def _fault(entry: polib.POEntry) -> str | None:
    if entry.fuzzy:
        return f"to be confirmed (fuzzy): {entry.msgid}"
    if not entry.translated():
        return f"not translated: {entry.msgid}"
    known = {*HOLE.findall(entry.msgid), *HOLE.findall(entry.msgid_plural)}
    for text in entry.msgstr_plural.values() or [entry.msgstr]:
        if not known.issuperset(HOLE.findall(text)):
            return f"holds a name that the code does not fill in: {text}"
    return None


def _differences(current: str, fresh: str) -> list[str]:
    if current == fresh:
        return []
    before = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(current)}
    after = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(fresh)}
    new = sorted(f"new in the code: {msgid}" for _, msgid in after - before)
    gone = sorted(f"gone from the code: {msgid}" for _, msgid in before - after)
    return [*new, *gone, "The catalogue is not up to date: make messages"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
