from __future__ import annotations

from datetime import date

import pytest

from samraad.bodies.models.body import Body
from samraad.core import clock
from samraad.demo.days import around, tuesday
from samraad.editions.models import Approval, Edition
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.models.meeting import Meeting


def current(meeting):
    return Edition.objects.visible_to(None).of(meeting.pk).get(is_current=True)


def test_there_is_always_a_next_meeting_with_an_agenda(world):
    meetings = Meeting.objects.visible_to(None).filter(body=world.council)
    coming = meetings.upcoming(on=clock.today()).first()
    assert coming == world.meetings.coming
    assert not current(coming).is_minutes


def test_the_last_minutes_are_a_draft(world):
    assert current(world.meetings.last).approval == Approval.DRAFT


def test_the_theme_day_has_thirty_items(world):
    edition = current(world.meetings.seminar)
    items = FrozenItem.objects.visible_to(None).in_edition(edition)
    assert items.count() == 30


def test_the_corrected_minutes_say_what_was_put_right(world):
    edition = current(world.meetings.hearing)
    assert edition.correction.startswith("Under punkt 8 stod et forkert navn")
    assert edition.corrects.approval == Approval.APPROVED


def test_the_hidden_body_is_for_its_desk_alone(world):
    assert world.hidden not in Body.objects.visible_to(None)
    assert world.hidden in Body.objects.visible_to(world.cast.operator)


@pytest.mark.parametrize(
    "day", [date(2024, 2, 29), date(2026, 7, 14), date(2026, 12, 31)]
)
def test_the_days_are_in_order_whatever_today_is(day):
    days = around(day)
    held = [days.first, days.hearing, days.cancelled, days.extra, days.seminar]
    held += [days.dialogue, days.spring, days.last, day, days.coming, days.tentative]
    held += [days.hidden]
    assert held == sorted(set(held))


def test_nobody_meets_in_july_or_over_christmas():
    places = [place for place in range(-60, 20) if place]
    days = [tuesday(date(2026, 3, 17), place) for place in places]
    assert [day for day in days if day.month == 7] == []
    assert [day for day in days if (day.month, day.day) >= (12, 18)] == []
