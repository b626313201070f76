from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import Rules, Substitution
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.meetings.absences import stayed_away
from samraad.meetings.actions.absences import let_substitute_take_seat
from samraad.meetings.actions.minutes import note_attendance
from samraad.meetings.models.meeting import AttendanceState

YOHANNES = "Yohannes Gebremeskel"


@pytest.fixture(autouse=True)
def _rule(world):
    """Two absences without notice cost the seat; each has a substitute of their own."""
    rules = Rules.objects.filter(body=world.council)
    rules.update(unexcused_limit=2, substitution=Substitution.PERSONAL)


@pytest.fixture
def absent(world):
    def _absent(*meetings, state=AttendanceState.ABSENT):
        for meeting in meetings:
            note_attendance(meeting=meeting, name=YOHANNES, state=state, by=world.mads)

    return _absent


def away(world):
    found = stayed_away(world.council, world.mads, on=clock.today())
    return {one.membership.person.name: one for one in found}


def test_once_is_not_enough(world, absent):
    absent(world.meetings.last)
    assert YOHANNES not in away(world)


def test_twice_costs_the_seat_and_the_substitute_is_named(world, absent):
    absent(world.meetings.last, world.meetings.spring)
    one = away(world)[YOHANNES]
    assert one.times == 2
    assert one.substitute.person == world.cast.abdirahman.person


def test_one_meeting_is_counted_once(world, absent):
    absent(world.meetings.last, world.meetings.last)
    assert YOHANNES not in away(world)


def test_apologies_are_not_counted(world, absent):
    both = world.meetings.last, world.meetings.spring
    absent(*both, state=AttendanceState.APOLOGIES)
    assert YOHANNES not in away(world)


def test_without_a_limit_nobody_loses_a_seat(world, absent):
    absent(world.meetings.last, world.meetings.spring)
    Rules.objects.filter(body=world.council).update(unexcused_limit=None)
    assert YOHANNES not in away(world)


def test_the_substitute_takes_the_seat_from_tomorrow_on(world, absent):
    absent(world.meetings.last, world.meetings.spring)
    left, came = let_substitute_take_seat(
        membership=away(world)[YOHANNES].membership, by=world.mads
    )
    assert (left.ends_on, came.role) == (clock.today(), Role.MEMBER)
    assert came.seat_id == left.seat_id
    with moved_to(clock.now().replace(day=18)):
        now = Membership.objects.filter(body=world.council).current(on=clock.today())
        holder = now.get(seat=left.seat)
    assert holder.person == world.cast.abdirahman.person


def test_whoever_came_keeps_the_seat(world):
    place = Membership.objects.get(body=world.council, person__name=YOHANNES)
    with pytest.raises(ValidationError):
        let_substitute_take_seat(membership=place, by=world.mads)


def test_nobody_but_the_desk_may(world, absent):
    absent(world.meetings.last, world.meetings.spring)
    place = away(world)[YOHANNES].membership
    with pytest.raises(PermissionDenied):
        let_substitute_take_seat(membership=place, by=world.fatima)
