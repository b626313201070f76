"""From what was read to the live record: through the actions of meetings, row by row.

What the source does not state stays empty or *not recorded*; every row remembers the
lines it came from.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.documents.models import Contradiction
from samraad.intake.actions.items import record_item
from samraad.intake.actions.people import call_roll, told_under_every_item
from samraad.intake.actions.sources import Sources, within
from samraad.meetings.actions.minutes import hold_meeting, introduce
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.models.meeting import MeetingKind
from samraad.reading.record import Kind

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.documents.models import Document, ExtractedText
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User
    from samraad.reading.record import Read, Reading


@dataclass(frozen=True)
class Times:
    """When it began and ended; an end before the beginning contradicts it."""

    start: dt.time | None
    end: dt.time | None
    agree: bool = True

    @classmethod
    def of(cls, reading: Reading) -> Times:
        start, end = _time(reading.start_time), _time(reading.end_time)
        if start and end and end <= start:
            return cls(start, None, agree=False)
        return cls(start, end)


def record_reading(
    *,
    reading: Reading,
    body: Body,
    document: Document,
    text: ExtractedText,
    by: User,
) -> Meeting:
    """Make a meeting of a reading, seen by the desk alone."""
    times = Times.of(reading)
    # A draft may lack a date; it can be neither announced nor published without one.
    meeting = plan_meeting(
        body=body,
        on=reading.date.value if reading.date else None,
        kind=MeetingKind.NOT_RECORDED,
        start_time=times.start,
        end_time=times.end,
        place=within(200, reading.place),
        by=by,
    )
    introduce(
        meeting=meeting,
        about=reading.about.value if reading.about else "",
        agenda_pointer=within(300, reading.agenda_pointer),
        contact=_contact(reading),
        original=document,
        text=text,
        by=by,
    )
    sources = Sources(text)
    _head(meeting, reading, sources)
    roll = reading.attendance or told_under_every_item(reading.items)
    call_roll(meeting, roll, sources, by)
    for item in reading.items:
        record_item(meeting, item, sources, by)
    if reading.kind is not Kind.AGENDA:
        meeting = hold_meeting(meeting=meeting, by=by)
    sources.save()
    _contradict(meeting, reading, text, times)
    return meeting


def _time(read: Read[str] | None) -> dt.time | None:
    return dt.time.fromisoformat(read.value) if read else None


def _contact(reading: Reading) -> str:
    lines = reading.contact.text if reading.contact else ()
    return "\n".join(line.value for line in lines)


def _head(meeting: Meeting, reading: Reading, sources: Sources) -> None:
    sources.of_fields(
        meeting.pk,
        kind=reading.kind_read,
        title=reading.title,
        body=reading.body,
        date=reading.date,
        start_time=reading.start_time,
        end_time=reading.end_time,
        place=reading.place,
        about=reading.about,
        agenda_pointer=reading.agenda_pointer,
    )
    for line in reading.contact.text if reading.contact else ():
        sources.of_fields(meeting.pk, contact=line)


def _contradict(
    meeting: Meeting, reading: Reading, text: ExtractedText, times: Times
) -> None:
    pairs = [
        (one.field, one.readings[0], other)
        for one in reading.contradictions
        for other in one.readings[1:]
    ]
    if not times.agree and reading.start_time and reading.end_time:
        pairs.append(("start_time", reading.start_time, reading.end_time))
    Contradiction.objects.bulk_create(
        Contradiction(
            subject=meeting.pk,
            field=field,
            text=text,
            one=within(300, one),
            one_line=one.lines.first,
            other=within(300, other),
            other_line=other.lines.first,
            chosen=within(300, one) if field != "weekday" else "",
        )
        for field, one, other in pairs
    )
