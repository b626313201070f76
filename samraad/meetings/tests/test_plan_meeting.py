from __future__ import annotations

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.core.dates import EdtfDate
from samraad.editions.models import PublicName
from samraad.meetings.actions.plan import announce_meeting, plan_meeting
from samraad.meetings.models.meeting import Meeting, MeetingKind, MeetingStatus

DAY = date(2026, 9, 1)


def plan(world, on=DAY, **more):
    return plan_meeting(
        body=world.council, on=on, kind=MeetingKind.ORDINARY, by=world.mads, **more
    )


def test_it_is_planned_for_the_desk_alone(world):
    meeting = plan(world)
    assert meeting.status == MeetingStatus.PLANNED
    assert meeting in Meeting.objects.visible_to(world.karen)
    assert meeting not in Meeting.objects.visible_to(world.fatima)
    assert meeting not in Meeting.objects.visible_to(None)


def test_a_second_meeting_that_day_has_an_address_of_its_own(world):
    assert [plan(world).slug for _time in range(3)] == [
        "2026-09-01",
        "2026-09-01-2",
        "2026-09-01-3",
    ]


def test_the_day_may_be_unknown(world):
    meeting = plan(world, EdtfDate.parse("2026-09"), words="september 2026")
    assert (meeting.slug, meeting.date_words) == ("2026-09", "september 2026")
    assert (meeting.first_day, meeting.last_day) == (DAY, date(2026, 9, 30))


def test_it_cannot_end_before_it_begins(world):
    with pytest.raises(ValidationError):
        plan(world, start_time=time(17), end_time=time(16))


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        plan_meeting(
            body=world.council, on=DAY, kind=MeetingKind.ORDINARY, by=world.fatima
        )


def test_announced_it_is_everybodys_and_has_an_address(world):
    meeting = announce_meeting(meeting=plan(world), by=world.mads)
    assert meeting in Meeting.objects.visible_to(None)
    name = PublicName.objects.current().get(subject=meeting.pk)
    assert name.path == "/raad/birkesund-integrationsraad/moeder/2026-09-01/"


def test_a_body_that_is_not_published_announces_nothing(world):
    meeting = plan_meeting(
        body=world.hidden,
        on=DAY,
        kind=MeetingKind.ORDINARY,
        by=world.cast.operator,
    )
    with pytest.raises(PermissionDenied):
        announce_meeting(meeting=meeting, by=world.cast.operator)


def test_a_date_is_stored_as_text_and_read_as_it_was(world):
    meeting = world.meetings.tentative
    meeting.date_as(EdtfDate.parse("2026-21"), "foråret 2026")
    meeting.save()
    row = Meeting.objects.get(pk=meeting.pk)
    assert row.date == EdtfDate.parse("2026-21")
    assert (row.date_words, row.first_day, row.last_day) == (
        "foråret 2026",
        date(2026, 3, 1),
        date(2026, 5, 31),
    )
    assert Meeting.objects.filter(date="2026-21").get() == row


def test_no_date_is_none(world):
    meeting = world.meetings.tentative
    meeting.date_as(None)
    meeting.save()
    assert Meeting.objects.get(pk=meeting.pk).date is None
