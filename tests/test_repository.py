"""What lies beside the code: documents that must be there, and what none may say."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING

import sources
from sources import ROOT

from samraad.core.explained import explained_by

if TYPE_CHECKING:
    from pathlib import Path

HELP = ROOT / "docs" / "user"
# Addresses without a help page of their own.
NO_PAGES = {
    "portal:language": "sets a choice and goes back",
    "portal:document": "a file",
    "portal:help": "lists the help pages",
    "portal:help_text": "is a help page",
    "preparation:offline": "a script",
    "meetings:guest_file": "a file",
    "notices:enclosure": "a file",
}
# Each with a letter in brackets, so that this file does not find itself.
ELSEWHERE = re.compile(
    r"""(?:p[y]pi|pythonhoste[d]|npmj[s]|yarnpk[g])\.(?:org|com) # registries
    | artifac[t]ory | \bnexu[s]\. | --(?:extra-)?index-ur[l][ ]\S
    | (?<![\w.-])/(?:work|tmp|root|home|Users)/[\w.]  # folders of one machine
    | clau[d]e | anthropi[c] | chatgp[t] | copilo[t] | \bjir[a]\b | gitla[b] # tools
    """,
    re.VERBOSE | re.IGNORECASE,
)


def in_git() -> list[Path]:
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    told = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in told.stdout.split("\0") if (path := ROOT / name).is_file()]


def places(text: str) -> list[str]:
    """Names of machines, folders and tools that only exist where somebody worked."""
    return ELSEWHERE.findall(text)


def test_no_file_says_where_it_was_made():
    told = {
        p: places(p.read_text(encoding="utf-8", errors="replace")) for p in in_git()
    }
    assert {path.name: found for path, found in told.items() if found} == {}


def test_what_only_exists_elsewhere_is_found():
    backwards = ["gro.sjmpn.yrtsiger", "niam/krow/", "edualC"]
    assert [len(places(word[::-1])) for word in backwards] == [1, 1, 1]
    assert places("a /workshop and https://example.dk/home") == []


def downloads(lock: str) -> list[str]:
    return re.findall(r"https?://\S+", lock)


def test_lock_files_name_no_address():
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "package-lock.json"]
    assert len(locks) > 2
    assert [p.name for p in locks if downloads(p.read_text())] == []
    assert downloads('"resolved": "https://example.org/a.tgz"') != []


def without_hash(lock: str) -> list[str]:
    pins = re.findall(r"^\S+==(?:.+\\\n)*.+", lock, re.MULTILINE)
    return [pin.partition("==")[0] for pin in pins if "--hash=sha256:" not in pin]


def test_everything_locked_has_a_hash():
    assert sources.findings(without_hash, ROOT.glob("requirements/*.txt")) == []
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [n for n, p in packages.items() if n and "integrity" not in p] == []


def test_a_pin_without_a_hash_is_found():
    lock = "one==1 \\\n    --hash=sha256:0 \\\n    --hash=sha256:1\ntwo==2\n"
    assert without_hash(lock) == ["two"]


def test_the_readme_names_the_two_commands():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [c for c in ("make demo", "make test") if c not in text] == []


def test_the_map_shows_every_app():
    told = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    apps = {path.parent.name for path in sources.PACKAGE.glob("*/__init__.py")}
    assert [app for app in sorted(apps) if not re.search(rf"\b{app}\b", told)] == []


def test_decisions_are_numbered_and_complete():
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert numbers == [f"{n:04}" for n in range(1, len(decisions) + 1)] != []


def without_help(names: list[str], folder: Path) -> list[str]:
    """The help pages that are missing, in Danish or English, or have no title."""
    wanted = [
        folder / f"{explained_by(name)}.{language}.md"
        for name in names
        for language in ("da", "en")
    ]
    return [p.name for p in wanted if not p.exists() or p.read_text()[:2] != "# "]


def test_every_page_has_its_help():
    pages = [
        name
        for name, route, view in sources.addresses()
        if name not in NO_PAGES and not re.search(r"\.\w+$", route)
        if not sources.only_takes_posts(view)
    ]
    assert without_help(pages, HELP) == []


def test_a_page_without_help_is_found(tmp_path: Path):
    (tmp_path / "front.da.md").write_text("# Forsiden\n")
    (tmp_path / "front.en.md").write_text("no title")
    assert without_help(["portal:front"], tmp_path) == ["front.en.md"]
