from __future__ import annotations

from datetime import date, time

import pytest
from django.utils.translation import gettext

from samraad.access.actions import let_in
from samraad.demo.people import FATIMA
from samraad.meetings.actions.plan import (
    announce_meeting,
    cancel_meeting,
    plan_meeting,
)
from samraad.meetings.clashes import Spot, around
from samraad.meetings.models.meeting import MeetingKind

DAY = date(2027, 4, 13)  # nothing is on
ORDINARY = MeetingKind.ORDINARY


@pytest.fixture
def group(world):
    """The working group on workplaces: Peter, Dragan and Fatima sit in both."""
    return world.groups[1]


def meet(world, body, by, on=DAY, **more):
    said = {"start_time": time(16), "end_time": time(18)} | more
    return plan_meeting(body=body, on=on, kind=ORDINARY, by=by, **said)


def clashes(world, day=DAY, user=None, **more):
    spot = Spot(day, **({"start": time(16), "end": time(18)} | more))
    return around(world.council, day, day, user or world.mads).clashes(spot)


def test_on_a_free_day_nothing_is_said(world):
    assert clashes(world) == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 6, 5), "Constitution Day"),
        (date(2027, 12, 24), "Christmas Eve"),
        (date(2027, 12, 31), "New Year's Eve"),
        (date(2027, 3, 21), "Newroz"),
        (date(2027, 1, 7), "Orthodox Christmas"),
        (date(2027, 5, 1), "Orthodox Easter"),
        (date(2027, 3, 10), "Eid al-Fitr"),
        (date(2027, 10, 20), "Autumn holiday"),
    ],
)
def test_a_feast_and_a_holiday_are_named(world, day, name):
    told = " ".join(clashes(world, day))
    assert gettext(name) in told


def test_store_bededag_is_one_until_2023(world):
    assert clashes(world, date(2023, 5, 5)) != []
    assert clashes(world, date(2024, 4, 26)) == []


def test_ramadan_is_named_in_the_evening_only(world):
    day = date(2027, 2, 16)
    words = gettext("Ramadan, the evenings")
    told = [clashes(world, day, start=time(hour), end=None) for hour in (13, 18)]
    assert [any(words in line for line in lines) for lines in told] == [False, True]


def test_another_body_with_the_same_members_is_named_with_them(world, group):
    let_in(user=world.mads, audience=group.desk)
    meet(world, group, world.mads)
    (told,) = clashes(world)
    assert (group.name in told, FATIMA in told) == (True, True)


def test_a_body_without_shared_members_is_not(world):
    let_in(user=world.mads, audience=world.elderly.desk)
    meet(world, world.elderly, world.mads)
    assert clashes(world) == []


def test_but_it_is_when_it_has_the_room(world):
    by, room = world.mads, "Mødelokale 1"
    let_in(user=by, audience=world.elderly.desk)
    meet(world, world.elderly, by, place=room)
    assert len(clashes(world, place="mødelokale 1")) == 1
    assert clashes(world, place="Biblioteket") == []
    assert clashes(world, place=room, start=time(18), end=time(20)) == []
    assert len(clashes(world, place=room, start=None, end=None)) == 1


def test_what_one_may_not_see_is_not_told(world, group):
    let_in(user=world.karen, audience=group.desk)
    meeting = meet(world, group, world.karen)
    assert clashes(world) == []
    assert len(clashes(world, user=world.karen)) == 1
    announce_meeting(meeting=meeting, by=world.karen)
    assert len(clashes(world)) == 1


def test_a_cancelled_meeting_clashes_with_nothing(world, group):
    let_in(user=world.mads, audience=group.desk)
    meeting = meet(world, group, world.mads)
    cancel_meeting(meeting=meeting, reason="Sygdom", by=world.mads)
    assert clashes(world) == []


def test_a_meeting_does_not_clash_with_itself_but_with_its_bodys_others(world):
    meeting = meet(world, world.council, world.mads)
    spot = Spot.of(meeting)
    beside = around(world.council, DAY, DAY, world.mads)
    assert beside.clashes(spot) == []
    meet(world, world.council, world.mads, start_time=time(19), end_time=None)
    beside = around(world.council, DAY, DAY, world.mads)
    assert len(beside.clashes(spot)) == 1
