from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions import appoint, end_membership
from samraad.bodies.models import Membership, Role
from samraad.core import clock


def membership(world, user):
    return Membership.objects.get(body=world.council, person=user.person)


def end(world, user):
    return end_membership(
        membership=membership(world, user), on=clock.today(), by=world.mads
    )


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


def test_access_ends_at_once(world):
    end(world, world.fatima)
    assert not is_in(world.fatima, world.council.members_id)


def test_a_chair_who_becomes_a_member_leaves_the_desk_alone(world):
    appoint(
        body=world.council,
        person=world.karen.person,
        role=Role.MEMBER,
        starts_on=clock.today(),
        by=world.mads,
    )
    chair = Membership.objects.get(person=world.karen.person, role=Role.CHAIR)
    end_membership(membership=chair, on=clock.today(), by=world.mads)
    assert is_in(world.karen, world.council.members_id)
    assert not is_in(world.karen, world.council.desk_id)


def test_other_bodies_are_another_matter(world):
    end(world, world.fatima)
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
