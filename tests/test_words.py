"""The words of the project: the glossary's, Danish for all of them, and no excuses."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import polib
import pytest
import sources
from sources import findings

LATER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b")  # … and not themselves
# Names under which anything could lie.
EMPTY_NAMES = {"utils", "util", "helpers", "misc", "common", "managers", "handlers"}
GLOSSARY = sources.ROOT / "docs" / "glossary.md"


def put_off(text: str) -> list[str]:
    return LATER.findall(text)


def test_nothing_is_left_for_later():
    written = [*sources.PYTHON, *sources.TESTS, *sources.TEMPLATES]
    assert findings(put_off, written) == []


def test_what_is_left_for_later_is_found():
    text = "# to-do: later\nxxx_done = 1  # fix-me".replace("-", "").upper()
    assert [word.lower() for word in put_off(text)] == ["todo", "fixme"]


def nameless(paths: list[Path]) -> list[str]:
    return [path.name for path in paths if path.stem in EMPTY_NAMES]


def test_files_are_called_what_they_hold():
    assert nameless(sources.PYTHON) == []
    assert nameless([Path("bodies/utils.py")]) == ["utils.py"]


def english_words(glossary: str) -> set[str]:
    """The second column of every table: the names that code uses."""
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("|")]
    return {word for row in rows for word in re.findall(r"\w+", row[2])}


def test_the_glossary_has_every_noun():
    known = english_words(GLOSSARY.read_text(encoding="utf-8"))
    nouns = {model.__name__ for model in sources.our_models()}
    assert sorted(nouns - known) == []


def test_only_the_second_column_counts():
    glossary = "| dansk | in code |\n|---|---|\n| råd | `Body`, BodyName | Meeting |\n"
    assert english_words(glossary) == {"in", "code", "Body", "BodyName"}


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch):
    """The program that `make check` collects and compares the texts with."""
    monkeypatch.syspath_prepend(sources.ROOT / "setup")
    messages = import_module("messages")
    return SimpleNamespace(
        catalogue=sources.ROOT / messages.CATALOGUE,
        fault=messages._fault,  # noqa: SLF001 -- the part that needs no gettext
        differences=messages._differences,  # noqa: SLF001 -- as above
    )


def test_everything_is_said_in_danish(messages: SimpleNamespace):
    entries = polib.pofile(messages.catalogue.read_text(encoding="utf-8"))
    faults = [messages.fault(entry) for entry in entries]
    assert [fault for fault in faults if fault] == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (polib.POEntry(msgid="Seat", msgstr=""), "not translated"),
        (polib.POEntry(msgid="Seat", msgstr="Plads", flags=["fuzzy"]), "fuzzy"),
        (
            polib.POEntry(msgid="%(n)s seats", msgstr="%(m)s pladser"),
            "does not fill in",
        ),
        (
            polib.POEntry(msgid="a", msgid_plural="b", msgstr_plural={0: "a", 1: ""}),
            "not translated",
        ),
    ],
)
def test_a_hole_in_the_catalogue_is_found(messages, entry: polib.POEntry, says: str):
    assert says in messages.fault(entry)


def test_a_text_that_is_new_in_the_code_is_found(messages):
    before, after = 'msgid "Seat"\nmsgstr "Plads"\n', 'msgid "Term"\nmsgstr ""\n'
    assert messages.differences(before, after)[:2] == [
        "new in the code: Term",
        "gone from the code: Seat",
    ]
