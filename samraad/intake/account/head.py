"""What stands above the items: which meeting, when, where, who was there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.shown import shown_date, shown_time
from samraad.editions.models import EditionKind
from samraad.intake.account.printed import Told, at_lines, fact, sourced
from samraad.meetings.models.meeting import AttendanceState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.reading.record import AttendanceGroup, Attendee, Read, Reading


def told_head(reading: Reading) -> Iterator[Told]:
    yield fact(_("Kind"), _kind(reading))
    yield fact(_("Body"), _stated(reading.body))
    yield fact(_("Date"), _date(reading))
    yield fact(_("Time"), _time(reading))
    yield fact(_("Place"), _stated(reading.place))
    yield from _attendance(reading)
    for label, read in (
        (_("About"), reading.about),
        (_("The agenda"), reading.agenda_pointer),
        (_("The archive"), reading.archive_pointer),
    ):
        if read:
            yield fact(label, sourced(read.value, read))
    if reading.contact:
        words = ", ".join(line.value for line in reading.contact.text)
        yield fact(_("Contact"), words)


def attendees(group: AttendanceGroup) -> str:
    return ", ".join(_attendee(one) for one in group.attendees)


def _attendee(one: Attendee) -> str:
    return f"{one.name.value} ({one.words})" if one.words else one.name.value


def _kind(reading: Reading) -> str:
    kind = str(EditionKind(reading.kind or "").label)
    return sourced(kind, reading.kind_read) if reading.kind_read else kind


def _stated(read: Read[str] | None) -> str:
    return sourced(read.value, read) if read else _("not stated")


def _date(reading: Reading) -> str:
    if reading.date is None:
        return _("not stated")
    return sourced(shown_date(reading.date.value), reading.date)


def _time(reading: Reading) -> str:
    start, end = reading.start_time, reading.end_time
    if start is None:
        return _("not stated")
    words = {"start": _clock(start)}
    if end is None:
        return sourced(_("at %(start)s") % words, start)
    words["end"] = _clock(end)
    return sourced(_("at %(start)s to %(end)s") % words, start)


def _clock(read: Read[str]) -> str:
    return shown_time(dt.time.fromisoformat(read.value))


def _attendance(reading: Reading) -> Iterator[Told]:
    if not reading.attendance:
        told = any(item.attendance for item in reading.items)
        where = _("told under the items") if told else _("not stated")
        yield fact(_("Attendance"), where)
    for group in reading.attendance:
        state = str(AttendanceState(group.attendees[0].state.value).label)
        named = f"{group.name}: " if group.name else ""
        words = f"{named}{attendees(group)} · {at_lines(group.label.lines)}"
        yield fact(state, words)
