from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions import appoint
from samraad.bodies.models import Membership, Role
from samraad.core import clock


def place(world, user, role, **more):
    return appoint(
        body=world.council,
        person=user.person,
        role=role,
        starts_on=clock.today(),
        by=world.mads,
        **more,
    )


def test_a_member_gets_in_but_not_to_the_desk(world):
    place(world, world.ole, Role.MEMBER)
    assert is_in(world.ole, world.council.members_id)
    assert not is_in(world.ole, world.council.desk_id)


def test_a_secretary_gets_to_the_desk(world):
    place(world, world.ole, Role.SECRETARY)
    assert is_in(world.ole, world.council.desk_id)


def test_a_seat_has_one_holder(world):
    taken = Membership.objects.filter(body=world.council).exclude(seat=None).first()
    with pytest.raises(ValidationError):
        place(world, world.ole, Role.MEMBER, seat=taken.seat)


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        appoint(
            body=world.council,
            person=world.ole.person,
            role=Role.MEMBER,
            starts_on=clock.today(),
            by=world.fatima,
        )
