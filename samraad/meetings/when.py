"""When and where a meeting is, in words, and the moments between which it lasts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

from django.utils import timezone
from django.utils.translation import gettext as _

from samraad.core.shown import shown_date, shown_time

if TYPE_CHECKING:
    from samraad.core.dates import EdtfDate

SHORT_NOTICE = dt.timedelta(hours=48)


class Timed(Protocol):
    """A meeting, or what an edition says of one."""

    date: EdtfDate | None
    first_day: dt.date | None
    last_day: dt.date | None
    start_time: dt.time | None
    end_time: dt.time | None


def begins_at(meeting: Timed) -> dt.datetime | None:
    """Without a time of day it begins with its day."""
    if meeting.first_day is None:
        return None
    return _moment(meeting.first_day, meeting.start_time or dt.time.min)


def ends_at(meeting: Timed) -> dt.datetime | None:
    """Without a time of day it ends with its day."""
    if meeting.last_day is None:
        return None
    if meeting.end_time:
        return _moment(meeting.last_day, meeting.end_time)
    return _moment(meeting.last_day + dt.timedelta(days=1), dt.time.min)


def is_soon(meeting: Timed, *, at: dt.datetime) -> bool:
    """Does it begin so soon that nobody can wait for a daily message?"""
    begin = begins_at(meeting)
    return begin is not None and begin - SHORT_NOTICE <= at


def shown_times(meeting: Timed) -> str:
    """From when to when, as far as it is known."""
    if meeting.start_time is None:
        return ""
    start = shown_time(meeting.start_time)
    if meeting.end_time is None:
        return _("at %(start)s") % {"start": start}
    end = shown_time(meeting.end_time)
    return _("at %(start)s to %(end)s") % {"start": start, "end": end}


def shown_when(meeting: Timed) -> str:
    """Day and time of day: “tirsdag den 10. oktober 2023 kl. 16 til 18.30”."""
    day = shown_date(meeting.date) if meeting.date else _("without a date")
    return f"{day} {shown_times(meeting)}".strip()


def _moment(day: dt.date, at: dt.time) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, at))
