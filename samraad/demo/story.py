"""How a meeting of the demo world is written down, before it is played."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import dedent
from typing import TYPE_CHECKING

from django.utils.html import escape

from samraad.meetings.models.agenda import ItemKind, SectionRole
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.meetings.models.record import Concern, Outcome, Tone

if TYPE_CHECKING:
    from datetime import date, time

    from samraad.core.dates import EdtfDate


@dataclass(frozen=True)
class Said:
    """A decision: its word, what it amounts to, and its text."""

    outcome: Outcome
    word: str = ""
    text: str = ""
    about: str = ""
    concern: Concern = Concern.NONE
    tone: Tone = Tone.NONE
    parts: tuple[Said, ...] = ()
    until: EdtfDate | None = None
    until_words: str = ""


@dataclass(frozen=True)
class Promise:
    what: str
    who: str = ""
    due: str = ""  # EDTF
    words: str = ""
    next_meeting: bool = False


@dataclass(frozen=True)
class Paper:
    """An attachment. Without a text nobody has the file any more."""

    name: str
    text: str = ""
    is_closed: bool = False


@dataclass(frozen=True)
class Visitor:
    name: str
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class Closing:
    ground: str
    neutral_title: str
    withheld: str = ""


@dataclass(frozen=True)
class Point:
    """An item of the agenda with what came of it."""

    title: str
    kind: ItemKind = ItemKind.NOT_RECORDED
    recommender: str = ""
    recommendation: str = ""
    told: str = ""
    more: tuple[tuple[SectionRole, str, str], ...] = ()  # role, name, text
    guests: tuple[Visitor, ...] = ()
    papers: tuple[Paper, ...] = ()
    said: tuple[Said, ...] = ()
    promises: tuple[Promise, ...] = ()
    matter: str = ""
    case_number: str = ""
    closing: Closing | None = None
    number: str | None = None  # None: the position


@dataclass(frozen=True)
class Script:
    on: date | EdtfDate
    points: tuple[Point, ...] = ()
    kind: MeetingKind = MeetingKind.ORDINARY
    start: time | None = None
    end: time | None = None
    place: str = ""
    certainty: Certainty = Certainty.CONFIRMED
    words: str = ""
    about: str = ""
    agenda_pointer: str = ""
    apologies: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    substitutes: tuple[tuple[str, str], ...] = ()  # who came, and for whom


@dataclass
class Marks:
    """Words that tests look for: each in one field, open or closed."""

    planted: bool
    in_open: dict[str, str] = field(default_factory=dict)
    in_closed: dict[str, str] = field(default_factory=dict)

    def open(self, where: str) -> str:
        return self._plant(self.in_open, where, f"kanarie-aaben-{where}")

    def closed(self, where: str) -> str:
        return self._plant(self.in_closed, where, f"kanarie-lukket-{where}")

    def _plant(self, words: dict[str, str], where: str, word: str) -> str:
        if not self.planted:
            return ""
        words[where] = word
        return f" {word}"


def html(text: str) -> str:
    """Paragraphs apart by an empty line; lines that begin with a dash are a list."""
    blocks = re.split(r"\n\s*\n", dedent(text).strip())
    return "".join(_block(block) for block in blocks if block.strip())


def _block(block: str) -> str:
    if not block.startswith("- "):
        return f"<p>{_line(block)}</p>"
    points = re.split(r"^- ", block, flags=re.MULTILINE)[1:]
    return "<ul>" + "".join(f"<li>{_line(point)}</li>" for point in points) + "</ul>"


def _line(text: str) -> str:
    return escape(" ".join(text.split()))
