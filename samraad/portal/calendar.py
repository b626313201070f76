from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from samraad.core.dates import Precision
from samraad.meetings.models.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = ZoneInfo("Europe/Copenhagen")
USUAL_LENGTH = timedelta(hours=2)


def calendar_of(meetings: Iterable[Meeting], *, name: str, at: datetime) -> bytes:
    """An iCalendar file (RFC 5545) of those meetings that have a day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Samråd//DA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for meeting in meetings:
        if meeting.date and meeting.date.precision == Precision.DAY:
            calendar.add_component(_event(meeting, at))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{meeting.pk}@samraad")
    event.add("dtstamp", at)
    title = f"{meeting.body.name}: {meeting.get_kind_display()}"
    if meeting.is_cancelled:
        title = _("Cancelled: %(title)s") % {"title": title}
    event.add("summary", title)
    event.add("status", _status(meeting))
    event.add("location", meeting.place)
    event.add("url", f"{settings.SITE_URL}{meeting.get_absolute_url()}")
    _add_time(event, meeting)
    return event


def _status(meeting: Meeting) -> str:
    if meeting.status == MeetingStatus.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if meeting.is_tentative else "CONFIRMED"


def _add_time(event: Event, meeting: Meeting) -> None:
    """Without a time of day it is an event of the whole day: none is made up."""
    day = meeting.first_day
    if day is None:
        return
    if meeting.start_time is None:
        event.add("dtstart", day)
        return
    start = datetime.combine(day, meeting.start_time, HERE)
    end = start + USUAL_LENGTH
    if meeting.end_time:
        end = datetime.combine(day, meeting.end_time, HERE)
    event.add("dtstart", start)
    event.add("dtend", end)
