from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

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
