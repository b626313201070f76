"""From the bytes of a file to what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samraad.core.dates import Precision
from samraad.reading import closing, head, items, marks, segments
from samraad.reading.decode import decode
from samraad.reading.lines import text_lines
from samraad.reading.markup import html_lines, is_html
from samraad.reading.record import (
    Contradiction,
    Kind,
    Read,
    Reading,
    Role,
    State,
    used_lines,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.reading.head import Head
    from samraad.reading.lines import Line
    from samraad.reading.marks import Marked
    from samraad.reading.record import AttendanceGroup
    from samraad.reading.segments import Parts

READER_VERSION = "1"
_ENOUGH = 3.0
_FIRM, _LIKELY = 0.9, 0.8


def read(data: bytes, *, name: str) -> Reading:
    """Raises NotReadableError. What is readable but no minutes has no kind."""
    text = decode(data, name=name)
    lines = html_lines(text) if is_html(text) else text_lines(text)
    marked = marks.mark(lines)
    parts = segments.divide(marked)
    above = head.read(parts.head)
    kind = _kind(above, parts)
    reading = Reading(
        name=name,
        reader_version=READER_VERSION,
        text_lines=tuple(line.raw for line in lines),
        kind=kind.value if kind else None,
        furniture=_furniture(marked),
    )
    if kind:
        reading = _filled(reading, kind, above, parts)
    return _with_the_rest(reading, lines)


def _kind(above: Head, parts: Parts) -> Read[Kind] | None:
    """A page is minutes when enough speaks for it; a word in passing is not enough."""
    if not parts.segments or _evidence(above, parts) < _ENOUGH:
        return None
    said = above.kind
    if said and said.value is Kind.DECISION_MINUTES:
        return said
    firm = said is not None and said.confidence >= _FIRM
    if said and firm and not (said.value is Kind.AGENDA and _decisions(parts)):
        return said
    opener = parts.segments[0].opener.line
    return Read(Kind.MINUTES, said.lines if said else opener.lines, _LIKELY)


def _evidence(above: Head, parts: Parts) -> float:
    word = 0.0
    if above.kind:
        word = 2.0 if above.kind.confidence >= _FIRM else 0.5
    return sum(
        (
            word,
            above.date is not None,
            above.body is not None,
            bool(above.attendance.groups),
            2 * (_decisions(parts) > 0),
            any(s.numbered and s.numbered.word for s in parts.segments),
            _decisions(parts) > 1,
        )
    )


def _decisions(parts: Parts) -> int:
    return sum(
        one.label is not None and one.label.role is Role.DECISION
        for segment in parts.segments
        for one in (segment.opener, *segment.rest)
    )


def _filled(reading: Reading, kind: Read[Kind], above: Head, parts: Parts) -> Reading:
    date = above.date.value if above.date else None
    on = date.first if date and date.precision is Precision.DAY else None
    found = tuple(
        items.read(segment, position=n, kind=kind.value, on=on)
        for n, segment in enumerate(parts.segments, start=1)
    )
    who = above.attendance
    return replace(
        reading,
        kind_read=kind,
        title=above.title,
        body=above.body,
        date=above.date,
        weekday_is_right=above.weekday_is_right,
        start_time=above.start_time,
        end_time=above.end_time,
        place=above.place,
        about=above.about,
        agenda_pointer=above.agenda_pointer,
        archive_pointer=above.archive_pointer,
        attendance_recorded=bool(who.groups),
        attendance=who.groups,
        items=found,
        contact=closing.read(parts.closing),
        contradictions=(*above.contradictions, *_both_there_and_not(who.groups)),
        headings=(
            *above.headings,
            *who.headings,
            *who.empty,
            *(heading for item in found for heading in item.attendance_headings),
        ),
    )


def _both_there_and_not(
    groups: Sequence[AttendanceGroup],
) -> tuple[Contradiction, ...]:
    there: dict[str, Read[str]] = {}
    found = []
    for group in groups:
        for one in group.attendees:
            if one.state is State.PRESENT:
                there.setdefault(one.name.value, one.name)
            elif one.name.value in there:
                found.append(
                    Contradiction("attendance", (there[one.name.value], one.name))
                )
    return tuple(found)


def _furniture(marked: Sequence[Marked]) -> tuple[Read[str], ...]:
    return tuple(Read(m.line.text, m.line.lines) for m in marked if m.furniture)


def _with_the_rest(reading: Reading, lines: Sequence[Line]) -> Reading:
    """Nothing is dropped: what no part of the reading used is listed."""
    used = used_lines(reading)
    rest = (line for line in lines if line.text and line.number not in used)
    return replace(
        reading, not_understood=tuple(Read(line.text, line.lines, 0.0) for line in rest)
    )
