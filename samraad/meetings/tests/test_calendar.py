from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
import vobject
from hypothesis import given, settings as how, strategies as st
from icalendar import Calendar

from samraad.bodies.models.body import Body
from samraad.core.dates import EdtfDate
from samraad.meetings.calendar import (
    HERE,
    calendar_of,
    cancellation_ics,
    invitation_ics,
)
from samraad.meetings.models.meeting import Meeting, MeetingKind, MeetingStatus

AT = datetime(2026, 3, 17, 11, tzinfo=UTC)
BODY = Body(name="Ældrerådet, Ærø", slug="aeldreraad", email="raad@example.dk")
WORDS = st.text(
    st.sampled_from("abc æøåÆØÅ,;:\\\"'\n\t–€😀0") | st.characters(codec="utf-8"),
    max_size=80,
)


def meeting_on(on: EdtfDate | date | None, **facts) -> Meeting:
    meeting = Meeting(body=BODY, kind=MeetingKind.ORDINARY, slug="moede", **facts)
    meeting.date_as(on)
    return meeting


def event_in(ics: str):
    [event] = Calendar.from_ical(ics).walk("VEVENT")
    return event


def second_opinion(ics: str):
    """The same entry, as another parser reads it."""
    whole = vobject.readOne(ics)
    assert whole.validate(raiseException=True)
    return whole


def test_an_invitation_says_when_in_danish_time_summer_and_winter():
    for day, offset in ((date(2026, 3, 28), 1), (date(2026, 3, 30), 2)):
        meeting = meeting_on(day, start_time=time(16), end_time=time(18))
        ics = invitation_ics(meeting, at=AT)
        start = event_in(ics)["dtstart"].dt
        assert start == datetime(day.year, 3, day.day, 16, tzinfo=HERE)
        assert start.utcoffset().seconds == offset * 3600
        assert second_opinion(ics).vevent.dtstart.value == start.astimezone(UTC)
        assert "BEGIN:VTIMEZONE" in ics


def test_moved_and_cancelled_it_is_the_same_entry_with_a_higher_number():
    meeting = meeting_on(date(2026, 5, 5), start_time=time(16))
    first = event_in(invitation_ics(meeting, at=AT))
    meeting.date_as(date(2026, 5, 12))
    meeting.changes = 1
    moved = event_in(invitation_ics(meeting, at=AT))
    meeting.status, meeting.changes = MeetingStatus.CANCELLED, 2
    cancelled = cancellation_ics(meeting, at=AT)
    entries = (first, moved, event_in(cancelled))
    assert len({entry["uid"] for entry in entries}) == 1
    assert [entry["sequence"] for entry in entries] == [0, 1, 2]
    assert moved["dtstart"].dt.date() == date(2026, 5, 12)
    assert event_in(cancelled)["status"] == "CANCELLED"
    assert second_opinion(cancelled).method.value == "CANCEL"


def test_an_invitation_names_who_asks_and_who_is_asked(world):
    meeting = meeting_on(date(2026, 5, 5))
    event = event_in(invitation_ics(meeting, at=AT, to=world.fatima))
    assert event["organizer"] == "mailto:raad@example.dk"
    assert event["organizer"].params["CN"] == BODY.name
    assert event["attendee"] == f"mailto:{world.fatima.email}"
    assert event["attendee"].params["CN"] == world.fatima.name
    assert event["last-modified"].dt == AT


def test_without_a_time_of_day_it_takes_the_whole_day():
    ics = invitation_ics(meeting_on(date(2026, 5, 5)), at=AT)
    assert event_in(ics)["dtstart"].dt == date(2026, 5, 5)
    assert second_opinion(ics).vevent.dtstart.value == date(2026, 5, 5)


def test_an_overnight_meeting_ends_on_its_last_day():
    on = EdtfDate.parse("2026-05-05/2026-05-06")
    whole = event_in(invitation_ics(meeting_on(on), at=AT))
    assert (whole["dtstart"].dt, whole["dtend"].dt) == (
        date(2026, 5, 5),
        date(2026, 5, 7),  # the first day after it, as the standard counts
    )
    timed = meeting_on(on, start_time=time(12), end_time=time(15))
    end = event_in(invitation_ics(timed, at=AT))["dtend"].dt
    assert end == datetime(2026, 5, 6, 15, tzinfo=HERE)


@pytest.mark.parametrize("on", ["2026-05", "2026-21", "2026", "2026-05-05/..", None])
def test_what_has_no_day_has_no_entry(on):
    meeting = meeting_on(EdtfDate.parse(on) if on else None)
    assert invitation_ics(meeting, at=AT) == ""
    assert b"VEVENT" not in calendar_of([meeting], name="Rådet", at=AT)


@pytest.mark.parametrize("place", ["", "Rådhuset"])
def test_how_to_take_part_online_is_for_those_who_are_asked(place):
    link = "https://video.example.dk/123"
    meeting = meeting_on(date(2026, 5, 5), online_link=link, place=place)
    event = event_in(invitation_ics(meeting, at=AT))
    assert str(event["location"]) == (place or link)
    assert link in event["description"]
    shared = calendar_of([meeting], name="Rådet", at=AT).decode()
    assert "VEVENT" in shared
    assert "video" not in shared


@how(max_examples=150, deadline=None)
@given(name=WORDS, place=WORDS)
def test_two_parsers_read_any_words_and_no_line_is_too_long(name, place):
    body = Body(name=name, slug="raad", email="raad@example.dk")
    meeting = Meeting(body=body, kind=MeetingKind.ORDINARY, slug="moede", place=place)
    meeting.date_as(date(2026, 5, 5))
    ics = invitation_ics(meeting, at=AT)
    assert max(len(line.encode()) for line in ics.split("\r\n")) <= 75
    read = second_opinion(ics).vevent
    [event] = Calendar.from_ical(ics).walk("VEVENT")
    assert read.summary.value == str(event["summary"])
    assert ics.count("BEGIN:VEVENT") == 1
