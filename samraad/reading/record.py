"""What a reading is: frozen values, each with its source lines and how sure it is."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from samraad.reading.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.core.dates import EdtfDate
    from samraad.reading.content import Block

T = TypeVar("T")


class Kind(StrEnum):
    MINUTES = "minutes"
    DECISION_MINUTES = "decision_minutes"
    AGENDA = "agenda"


class Access(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class State(StrEnum):
    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT_WITHOUT_NOTICE = "absent_without_notice"


class Role(StrEnum):
    """What a section of an item is for, whatever it is called."""

    SUMMARY = "summary"
    PRESENTATION = "presentation"
    BACKGROUND = "background"
    ECONOMY = "economy"
    LEGAL = "legal"
    CONSULTATION = "consultation"
    COMPETENCE = "competence"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ATTACHMENTS = "attachments"
    OTHER = "other"


class Outcome(StrEnum):
    APPROVED = "approved"
    DISCUSSED = "discussed"
    FOR_INFORMATION = "for_information"
    NOTED = "noted"
    RECOMMENDED = "recommended"
    NOMINATED = "nominated"
    APPOINTED = "appointed"
    POSTPONED = "postponed"
    REFERRED = "referred"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    NOTHING = "nothing"
    NO_DECISION = "no_decision"
    OTHER = "other"


class Concerns(StrEnum):
    COMMITTEE = "committee"
    PLAN = "plan"
    CANDIDATE = "candidate"


class Tone(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value, where it stands, how sure that is (0–1), and where it stands again."""

    value: T
    lines: Lines
    confidence: float = 1.0
    also: tuple[Lines, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    name: Read[str]
    state: State
    words: str = ""  # what stands in brackets after the name: "formand", "A"


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    label: Read[str]  # as written: Rådet, Sekretariatet, Afbud
    name: str | None  # the group, where the label names one
    attendees: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class Guest:
    name: Read[str]
    title: str | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Section:
    name: Read[str] | None  # the heading as written
    role: Role
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    text: Read[str]
    tone: Tone
    word: str
    concerns: Read[str] | None


@dataclass(frozen=True, slots=True)
class Decision:
    """The word as written and what the text says; what hides under it are children."""

    word: Read[str] | None
    outcome: Read[Outcome]
    text: Read[str]
    blocks: tuple[Block, ...]
    concerns: Read[str] | None = None
    concerns_kind: Concerns | None = None
    postponed_to: Read[EdtfDate] | None = None
    postponed_words: str | None = None
    children: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    who: Read[str] | None  # nobody is named
    what: Read[str]
    due: Read[EdtfDate] | None
    due_words: str | None
    next_meeting: bool


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item. Neither number nor title is ever made up."""

    position: int
    number: Read[str] | None
    title: Read[str] | None
    access: Read[Access] | None
    case_number: Read[str] | None
    sections: tuple[Section, ...]
    recommendation: Read[str] | None
    recommender: Read[str] | None
    decisions: tuple[Decision, ...]
    tasks: tuple[Task, ...]
    guests: tuple[Guest, ...]
    attachments: tuple[Read[str], ...]
    attachments_heading_empty: bool
    attendance: tuple[AttendanceGroup, ...] = ()  # who was away, told under the item
    attendance_headings: tuple[Read[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """The block that says whom to ask. `text` has every line of it."""

    text: tuple[Read[str], ...]
    names: tuple[Read[str], ...] = ()
    addresses: tuple[Read[str], ...] = ()
    phones: tuple[Read[str], ...] = ()
    emails: tuple[Read[str], ...] = ()
    cvr: Read[str] | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two readings that cannot both be right; the first is the one used."""

    field: str
    readings: tuple[Read[str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    name: str
    reader_version: str
    text_lines: tuple[str, ...]
    kind: Kind | None
    kind_read: Read[Kind] | None = None
    title: Read[str] | None = None
    body: Read[str] | None = None
    date: Read[EdtfDate] | None = None
    weekday_is_right: bool | None = None
    start_time: Read[str] | None = None
    end_time: Read[str] | None = None
    place: Read[str] | None = None
    about: Read[str] | None = None
    agenda_pointer: Read[str] | None = None
    archive_pointer: Read[str] | None = None
    attendance_recorded: bool = False
    attendance: tuple[AttendanceGroup, ...] = ()
    items: tuple[Item, ...] = ()
    contact: Contact | None = None
    contradictions: tuple[Contradiction, ...] = ()
    furniture: tuple[Read[str], ...] = ()
    headings: tuple[Read[str], ...] = ()  # words that only lead to what follows
    not_understood: tuple[Read[str], ...] = ()


def used_lines(part: object) -> set[int]:
    """Every line that a value, heading or block of the reading came from."""
    return {n for lines in _all_lines(part) for n in lines.numbers}


def _all_lines(part: object) -> Iterator[Lines]:
    if isinstance(part, Lines):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _all_lines(one)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _all_lines(getattr(part, field.name))
