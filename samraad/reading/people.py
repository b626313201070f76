"""Names of people as minutes write them, with title and organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.reading.words import TITLE_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTICLES = "de|van|von|der|den|el|al|bin|ben|da|dos|la|le|af"
_WORD = r"[A-ZÆØÅÄÖÜÉÇŞİĞÀ-Þ][\w'’.\-]*"
NAME = rf"{_WORD}(?:(?:\s+(?:{_PARTICLES}))*\s+{_WORD})*"
_NAME = re.compile(NAME)
_NAME_AT_END = re.compile(rf"(?P<title>.*?)\s*(?P<name>{NAME})$")
_TITLE = re.compile(rf"\w*(?:{'|'.join(TITLE_ENDINGS)})(?:en|e|ne|r)?", re.IGNORECASE)
_APART = re.compile(r"\([^)]*\)?|(?P<apart>,|;|\bog\b|\bsamt\b|&)")
_BRACKETED = re.compile(r"\s*\(([^)]*)\)?\s*$")
_ORGANISATION = re.compile(r"\s+(?:fra|ved|v/)\s+(?P<name>\S.*)$")
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    title: str | None = None
    organisation: str | None = None


def is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and len(text.split()) <= _LONGEST_NAME


def is_title(text: str) -> bool:
    words = text.split()
    return bool(words) and any(_TITLE.fullmatch(word) for word in words)


def split_names(text: str) -> tuple[tuple[str, str], ...]:
    """`Anna Holm (formand), Bo Lund og Cem Aydin.` → names, each with its brackets."""
    found = []
    for part in _apart(text.strip().rstrip(".")):
        bracketed = _BRACKETED.search(part)
        name = _BRACKETED.sub("", part).strip(" .")
        if name:
            found.append((name, bracketed[1].strip() if bracketed else ""))
    return tuple(found)


def _apart(text: str) -> Iterator[str]:
    """The parts between commas and *og*, but not those inside brackets."""
    start = 0
    for match in _APART.finditer(text):
        if match["apart"]:
            yield text[start : match.start()].strip()
            start = match.end()
    yield text[start:].strip()


def introduced(text: str) -> tuple[Person, ...]:
    """`Lektor Anna Holm og lærer Bo Lund fra Skolen` → people with what they are."""
    text = text.strip(" ,")
    bracketed = _BRACKETED.search(text)
    named = _ORGANISATION.search(text)
    organisation = None
    if bracketed:
        organisation, text = bracketed[1], text[: bracketed.start()]
    elif named:
        organisation, text = named["name"].strip(" ,"), text[: named.start()]
    people: list[Person] = []
    waiting: str | None = None
    for part in _apart(text):
        title, name = _title_and_name(part)
        if not name:
            waiting = title
            continue
        people.append(Person(name, title or waiting, organisation))
        waiting = None
    return tuple(people)


def _title_and_name(part: str) -> tuple[str | None, str]:
    """A sentence begins with a capital, so its first word may be a title."""
    match = _NAME_AT_END.fullmatch(part.strip())
    if match is None:
        return part.strip() or None, ""
    title, name = match["title"], match["name"]
    first, _, others = name.partition(" ")
    if not title and _TITLE.fullmatch(first):
        title, name = first, others
    return title or None, name if is_name(name) else ""
