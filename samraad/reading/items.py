"""One item: number, title, access, and what its sections say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading import decisions, guests, sections, tasks, words
from samraad.reading.content import List, passages, plain, sentences, span
from samraad.reading.record import Access, Item, Kind, Read, Role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from samraad.reading.content import Passage
    from samraad.reading.marks import Marked
    from samraad.reading.record import Decision, Task
    from samraad.reading.sections import Inside
    from samraad.reading.segments import Segment

_CLOSED = re.compile(words.CLOSED_IN_TITLE, re.IGNORECASE)
_RECOMMENDS = re.compile(
    r"^(?P<who>[A-ZÆØÅ][^.:]{1,100}?)\s+(?:indstiller|foreslår|anbefaler|fremsender"
    r"|forelægger|fremlægger|beder|søger|orienterer)\b"
)
_IMPERSONAL = frozenset({"det", "der", "hermed", "derfor"})
_CASE_NUMBER = re.compile(
    r"^(?:sag(?:s)?(?:\s?nr|nummer)?|j(?:ournal)?\.?\s?nr)\.?:?\s+"
    r"(?P<number>\d[\w.]*(?:[-/]\w[\w.]*)+)",
    re.IGNORECASE,
)
_SURE, _LIKELY = 1.0, 0.8


def read(
    segment: Segment, *, position: int, kind: Kind | None, on: dt.date | None
) -> Item:
    own = (segment.opener,) if segment.opener_is_content else ()
    marked = (*own, *segment.rest)
    case = _case_number(marked)
    access = _access(segment, marked)
    skip = {x.lines.first for x in (case, access) if x is not None}
    inside = sections.read(
        [m for m in marked if m.line.number not in skip or m.label], kind=kind
    )
    found = tuple(_decisions(inside, kind))
    who = tuple(guests.read(inside.sections))
    return Item(
        position=position,
        number=_number(segment),
        title=_title(segment),
        access=access,
        case_number=case,
        sections=inside.sections,
        recommendation=_recommendation(inside),
        recommender=_recommender(inside),
        decisions=found,
        tasks=tuple(_tasks(inside, on)),
        guests=who,
        attachments=tuple(_attachments(inside)),
        attachments_heading_empty=any(
            section.name and not section.blocks
            for section in inside.of(Role.ATTACHMENTS)
        ),
        attendance=inside.attendance.groups,
        attendance_headings=(*inside.attendance.headings, *inside.attendance.empty),
    )


def _number(segment: Segment) -> Read[str] | None:
    if segment.numbered is None:
        return None
    return Read(segment.numbered.number, segment.opener.line.lines)


def _title(segment: Segment) -> Read[str] | None:
    text = ""
    if segment.numbered:
        text = segment.numbered.title
    if segment.heading:
        text = segment.opener.line.text
    title = _CLOSED.sub("", text).strip()
    return Read(title, segment.opener.line.lines) if title else None


def _access(segment: Segment, marked: Sequence[Marked]) -> Read[Access] | None:
    """A line *Åben* of its own, or *Lukket punkt* in the title."""
    lines = segment.opener.line.lines
    if segment.access:
        return Read(segment.access, lines)
    if _CLOSED.search(segment.numbered.title if segment.numbered else ""):
        return Read(Access.CLOSED, lines)
    for one in marked:
        if one.label:
            break
        if one.access:
            return Read(one.access, one.line.lines)
    return None


def _case_number(marked: Sequence[Marked]) -> Read[str] | None:
    for one in marked:
        match = _CASE_NUMBER.match(one.line.text)
        if match and not one.label:
            return Read(match["number"], one.line.lines)
    return None


def _decisions(inside: Inside, kind: Kind | None) -> Iterator[Decision]:
    if kind is Kind.AGENDA:
        return
    for section in inside.of(Role.DECISION):
        read_section = decisions.labelled if section.name else decisions.prose
        yield from read_section(section.blocks)


def _recommendation(inside: Inside) -> Read[str] | None:
    """The recommendation's words, without the sentence on who attends for the item."""
    parts = [
        block
        for section in inside.of(Role.RECOMMENDATION)
        for block in section.blocks
        if isinstance(block, List) or not guests.only_about_guests(block.passage)
    ]
    return Read(plain(parts), span(parts)) if parts else None


def _recommender(inside: Inside) -> Read[str] | None:
    for passage in _passages(inside, Role.RECOMMENDATION):
        match = _RECOMMENDS.match(passage.text)
        if match and match["who"].casefold() not in _IMPERSONAL:
            return Read(match["who"], passage.part(*match.span("who")).lines, _LIKELY)
    return None


def _tasks(inside: Inside, on: dt.date | None) -> Iterator[Task]:
    for passage in _passages(inside, Role.DECISION):
        for sentence in sentences(passage):
            task = tasks.read(sentence, on=on)
            if task:
                yield task


def _attachments(inside: Inside) -> Iterator[Read[str]]:
    for passage in _passages(inside, Role.ATTACHMENTS):
        yield Read(passage.text, passage.lines, _SURE)


def _passages(inside: Inside, role: Role) -> Iterator[Passage]:
    for section in inside.of(role):
        yield from passages(section.blocks)
