"""What each line is evidence of: a label, an item's heading, access, furniture, …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.reading import words
from samraad.reading.lines import Line, fold
from samraad.reading.record import Access, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_LABEL = 90
_LONGEST_TITLE = 240
_DECISION_LABEL = re.compile(words.DECISION_LABEL, re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?:(?P<word>{words.ITEM_WORD})\.?\s*)?(?:nr\.?\s*)?(?P<number>\d{{1,3}}[a-zæøå]?)"
    r"\s*(?P<sign>[.:)–-]|(?=\s))\s*(?P<title>.*)",
    re.IGNORECASE,
)
_FURNITURE = [re.compile(pattern, re.IGNORECASE) for pattern in words.FURNITURE]
_SPEAKS = re.compile(
    r"\b(?:blev|er|var|har|havde|skal|kan|vil|der|som|det|den|ikke)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    role: Role
    name: str
    rest: str  # what follows a colon on the same line


@dataclass(frozen=True, slots=True)
class Numbered:
    word: str
    number: str
    title: str

    @property
    def value(self) -> int:
        return int(re.sub(r"\D", "", self.number))


@dataclass(frozen=True, slots=True)
class Marked:
    line: Line
    furniture: bool = False
    closing: bool = False
    access: Access | None = None
    label: Label | None = None
    numbered: Numbered | None = None

    @property
    def is_text(self) -> bool:
        return bool(self.line.text) and not self.furniture


def mark(lines: Sequence[Line]) -> tuple[Marked, ...]:
    return tuple(_mark(line) for line in lines)


def _mark(line: Line) -> Marked:
    if not line.text:
        return Marked(line)
    if line.furniture or any(p.search(line.text) for p in _FURNITURE):
        return Marked(line, furniture=True)
    return Marked(
        line,
        closing=line.closing or line.folded in words.CLOSING_LABELS,
        access=words.ACCESS_LINES.get(line.folded),
        label=label(line),
        numbered=_numbered(line),
    )


def label(line: Line) -> Label | None:
    """`Beslutning`, `Vedlagt materiale:`, `Bilag: Budget 2024`."""
    if len(line.text) <= _LONGEST_LABEL:
        role = words.SECTION_LABELS.get(line.folded)
        if role is None and _is_decision_label(line):
            role = Role.DECISION
        if role is not None:
            return Label(role, line.text.rstrip(" :"), "")
    name, colon, rest = line.text.partition(":")
    role = words.SECTION_LABELS.get(fold(name)) if colon else None
    return Label(role, name, rest.strip()) if role is not None else None


def _is_decision_label(line: Line) -> bool:
    """`Beslutning i Handicaprådet den 5. april`, but not `Beslutning om at …`."""
    text = line.text
    if not _DECISION_LABEL.fullmatch(text.rstrip(" :")) or text.endswith((".", ",")):
        return False
    body = any(noun in line.folded for noun in words.BODY_NOUNS)
    return body and not _SPEAKS.search(text.partition(" den ")[0])


def _numbered(line: Line) -> Numbered | None:
    match = _NUMBERED.fullmatch(line.text)
    if match is None or len(line.text) > _LONGEST_TITLE:
        return None
    title = match["title"].strip()
    word = match["word"] or ""
    if not word and (not title or match["sign"] not in set(".)") or line.listed):
        return None
    if title and not title[0].isalpha() and title[0] not in '”"“§(-':
        return None
    if not word and title[:1].islower():
        return None
    return Numbered(word.lower(), match["number"], title.rstrip(" :"))
