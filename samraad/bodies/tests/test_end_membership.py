from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions.body import appoint, end_membership
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.core.clock import moved_to

DAY = timedelta(days=1)


def membership(world, user):
    return Membership.objects.get(body=world.council, person=user.person)


def end(world, user, on=None):
    return end_membership(
        membership=membership(world, user), on=on or clock.today(), by=world.mads
    )


def is_there(user, audience, *moments):
    told = []
    for moment in moments:
        with moved_to(moment):
            told.append(is_in(user, audience))
    return told


def test_the_seat_is_vacant_again(world):
    seat = end(world, world.fatima).seat
    appoint(
        body=world.council,
        person=world.ole.person,
        role=Role.MEMBER,
        seat=seat,
        starts_on=clock.today(),
        by=world.mads,
    )


def test_access_ends_with_the_last_day(world):
    end(world, world.fatima)
    midnight = clock.now().replace(hour=0) + DAY
    moments = (clock.now(), midnight - timedelta(seconds=1), midnight)
    inside = is_there(world.fatima, world.council.members_id, *moments)
    assert inside == [True, True, False]


def test_whose_last_day_was_yesterday_is_out_at_once(world):
    end(world, world.fatima, on=clock.today() - DAY)
    assert not is_in(world.fatima, world.council.members_id)


def test_a_secretary_who_leaves_in_ninety_days_keeps_the_desk_until_then(world):
    last = clock.now().replace(hour=23) + 90 * DAY
    end(world, world.mads, on=last.date())
    moments = (clock.now(), last, last + timedelta(hours=1))
    inside = is_there(world.mads, world.council.desk_id, *moments)
    assert inside == [True, True, False]


def test_the_last_day_can_be_put_off(world):
    end(world, world.fatima, on=clock.today() + DAY)
    end(world, world.fatima, on=clock.today() + 9 * DAY)
    moments = [clock.now() + days * DAY for days in (9, 10)]
    inside = is_there(world.fatima, world.council.members_id, *moments)
    assert inside == [True, False]


def test_between_two_places_one_is_out(world):
    last = clock.now() + 9 * DAY
    appoint(
        body=world.council,
        person=world.fatima.person,
        role=Role.OBSERVER,
        starts_on=last.date() + 9 * DAY,
        by=world.mads,
    )
    member = Membership.objects.get(
        body=world.council, person=world.fatima.person, role=Role.MEMBER
    )
    end_membership(membership=member, on=last.date(), by=world.mads)
    moments = [last + days * DAY for days in (0, 1, 9)]
    inside = is_there(world.fatima, world.council.members_id, *moments)
    assert inside == [True, False, True]


def test_a_chair_who_becomes_a_member_leaves_the_desk_alone(world):
    yesterday = clock.today() - DAY
    appoint(
        body=world.council,
        person=world.karen.person,
        role=Role.MEMBER,
        starts_on=clock.today(),
        by=world.mads,
    )
    chair = Membership.objects.get(person=world.karen.person, role=Role.CHAIR)
    end_membership(membership=chair, on=yesterday, by=world.mads)
    assert is_in(world.karen, world.council.members_id)
    assert not is_in(world.karen, world.council.desk_id)


def test_other_bodies_are_another_matter(world):
    end(world, world.fatima, on=clock.today() - DAY)
    assert is_in(world.fatima, world.national.council.members_id)


def test_it_cannot_end_before_it_began(world):
    row = membership(world, world.fatima)
    with pytest.raises(ValidationError):
        end_membership(
            membership=row, on=row.starts_on - timedelta(days=1), by=world.mads
        )


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        end_membership(
            membership=membership(world, world.fatima),
            on=clock.today(),
            by=world.fatima,
        )
