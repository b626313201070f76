"""Meetings as calendar files (RFC 5545), and as what mail programs take in (RFC 5546).

A meeting keeps its UID for ever. Moved or cancelled, it is told with a higher number
(SEQUENCE), and the entry in somebody's calendar changes instead of standing twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vCalAddress

from samraad.core.dates import OPEN, Precision
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.notices.letters import attendee

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.people.models import User

HERE: Final = ZoneInfo("Europe/Copenhagen")
USUAL_LENGTH: Final = timedelta(hours=2)
A_DAY: Final = timedelta(days=1)
# The hours as the rule says them since 1996, for every program to reckon with alike.
DANISH_TIME: Final = """BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar_of(meetings: Iterable[Meeting], *, name: str, at: datetime) -> bytes:
    """A file of those meetings that have a day, to be fetched again and again.

    By whomever: how to take part online stands only in what is sent to people.
    """
    events = [_event(meeting, at) for meeting in meetings if has_days(meeting)]
    calendar = _calendar(*events)
    calendar.add("x-wr-calname", name)
    return bytes(calendar.to_ical())


def invitation_ics(meeting: Meeting, *, at: datetime, to: User | None = None) -> str:
    """What puts the meeting in a calendar, or moves it there. Empty without a day.

    Made out to nobody, it is made out to each recipient when it is sent as a notice.
    """
    return _told(meeting, "REQUEST", at=at, to=to)


def cancellation_ics(meeting: Meeting, *, at: datetime, to: User | None = None) -> str:
    """What takes the meeting out of the calendar again."""
    return _told(meeting, "CANCEL", at=at, to=to)


def has_days(meeting: Meeting) -> bool:
    """Does it lie on a day, or on days from one to another, and not "in May"?"""
    date = meeting.date
    if date is None:
        return False
    if date.precision != Precision.INTERVAL:
        return date.precision == Precision.DAY
    start, _slash, end = date.edtf.partition("/")
    return OPEN not in {start, end} and len(start) == len(end) == len("2026-03-17")


def _calendar(*events: Event) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Samråd//DA")
    calendar.add("version", "2.0")
    if any(isinstance(event.start, datetime) for event in events):
        calendar.add_component(Timezone.from_ical(DANISH_TIME))
    for event in events:
        calendar.add_component(event)
    return calendar


def _told(meeting: Meeting, method: str, *, at: datetime, to: User | None) -> str:
    if not has_days(meeting):
        return ""
    event = _event(meeting, at)
    event.add("last-modified", at)
    _add_link(event, meeting)
    event.add("organizer", _organizer(meeting))
    if to:
        event.add("attendee", attendee(name=to.name, address=to.email))
    if method == "CANCEL":
        event["status"] = "CANCELLED"
    calendar = _calendar(event)
    calendar.add("method", method)
    return str(calendar.to_ical(), "utf-8")


def _organizer(meeting: Meeting) -> vCalAddress:
    """The secretariat; programs send no answers there, for none are asked for."""
    body = meeting.body
    address = body.email or parseaddr(settings.MAIL_FROM)[1]
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = body.name
    return organizer


def _event(meeting: Meeting, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{meeting.pk}@samraad")
    event.add("dtstamp", at)
    event.add("sequence", meeting.changes)
    title = f"{meeting.body.name}: {meeting.get_kind_display()}"
    if meeting.is_cancelled:
        title = _("Cancelled: %(title)s") % {"title": title}
    event.add("summary", title)
    event.add("status", _status(meeting))
    if meeting.place:
        event.add("location", meeting.place)
    event.add("url", f"{settings.SITE_URL}{meeting.get_absolute_url()}")
    _add_time(event, meeting)
    return event


def _add_link(event: Event, meeting: Meeting) -> None:
    if not meeting.online_link:
        return
    if not meeting.place:
        event.add("location", meeting.online_link)
    words = _("Take part online: %(link)s") % {"link": meeting.online_link}
    event.add("description", words)


def _status(meeting: Meeting) -> str:
    if meeting.status == MeetingStatus.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if meeting.is_tentative else "CONFIRMED"


def _add_time(event: Event, meeting: Meeting) -> None:
    """Without a time of day it is an event of whole days: none is made up."""
    first, last = meeting.first_day, meeting.last_day
    if first is None or last is None:
        return
    if meeting.start_time is None:
        event.add("dtstart", first)
        if last > first:
            event.add("dtend", last + A_DAY)
        return
    start = datetime.combine(first, meeting.start_time, HERE)
    end = start + USUAL_LENGTH
    if meeting.end_time:
        end = datetime.combine(last, meeting.end_time, HERE)
    elif last > first:
        end = datetime.combine(last + A_DAY, datetime.min.time(), HERE)
    event.add("dtstart", start)
    event.add("dtend", end)
