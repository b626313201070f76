from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from samraad.bodies.actions.body import end_membership
from samraad.bodies.actions.naming import account_named
from samraad.bodies.models.body import Membership
from samraad.core import clock
from samraad.people.actions import close_account


def named(user, world):
    return account_named(
        email=user.email, name=user.name, body=world.council, by=world.mads
    )


def test_where_somebody_sits_their_closed_account_is_opened_again(world):
    close_account(account=world.fatima, by=world.cast.operator)
    assert named(world.fatima, world).is_active


def test_where_somebody_no_longer_sits_it_stays_closed(world):
    close_account(account=world.fatima, by=world.cast.operator)
    place = Membership.objects.get(person=world.fatima.person, body=world.council)
    end_membership(membership=place, on=clock.today(), by=world.mads)
    with (
        clock.moved_to(clock.now() + timedelta(days=2)),
        pytest.raises(ValidationError),
    ):
        named(world.fatima, world)
