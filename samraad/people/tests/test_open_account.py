from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions import appoint
from samraad.bodies.models import Role
from samraad.core import clock
from samraad.core.duties import run_until_done
from samraad.people.actions import open_account, register_person


def test_an_account_has_no_password_of_its_own(world):
    person = register_person(name="Bo Dam", by=world.mads)
    user = open_account(email="bo@example.dk", person=person, by=world.cast.operator)
    assert (user.name, user.has_usable_password()) == ("Bo Dam", False)


def test_an_address_has_one_account(world):
    with pytest.raises(ValidationError):
        open_account(
            email="mads@example.dk", person=world.mads.person, by=world.cast.operator
        )


def test_nobody_but_the_operator_may(world):
    with pytest.raises(PermissionDenied):
        open_account(email="bo@example.dk", person=world.mads.person, by=world.mads)


def test_who_was_appointed_before_gets_in_now(world):
    person = register_person(name="Bo Dam", by=world.mads)
    appoint(
        body=world.council,
        person=person,
        role=Role.MEMBER,
        starts_on=clock.today(),
        by=world.mads,
    )
    user = open_account(email="bo@example.dk", person=person, by=world.cast.operator)
    assert not is_in(user, world.council.members_id)
    run_until_done()
    assert is_in(user, world.council.members_id)
    assert not is_in(user, world.council.desk_id)
