from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.people.actions import (
    account_for,
    close_account,
    open_account,
    register_person,
)


def test_an_account_has_no_password_of_its_own(world):
    person = register_person(name="Bo Dam", by=world.mads)
    user = open_account(email="bo@example.dk", person=person, by=world.cast.operator)
    assert (user.name, user.has_usable_password()) == ("Bo Dam", False)


def test_an_address_has_one_account(world):
    with pytest.raises(ValidationError):
        open_account(
            email="mads@example.dk", person=world.mads.person, by=world.cast.operator
        )


def test_a_member_may_not(world):
    with pytest.raises(PermissionDenied):
        open_account(email="bo@example.dk", person=world.ole.person, by=world.ole)


def test_the_account_of_an_address_is_found_however_it_is_written(world):
    found = account_for(email=" Mads@EXAMPLE.dk ", name="M", by=world.karen)
    assert (found, found.name) == (world.mads, "Mads Hedelund")


def test_whoever_has_none_gets_an_account_without_a_person(world):
    user = account_for(email="Ny@Example.dk", name="Ny Nielsen", by=world.mads)
    assert (user.email, user.name, user.person) == ("ny@example.dk", "Ny Nielsen", None)


def test_an_account_is_given_to_the_person_who_becomes_a_member(world):
    officer = account_for(email="ny@example.dk", name="Ny", by=world.mads)
    person = register_person(name="Ny Nielsen", by=world.mads)
    member = account_for(email="ny@example.dk", name="Ny", by=world.mads, person=person)
    assert (member, member.person) == (officer, person)


def test_an_account_keeps_its_person(world):
    person = register_person(name="Ny Nielsen", by=world.mads)
    user = account_for(email="ole@example.dk", name="Ny", by=world.mads, person=person)
    assert user.person == world.ole.person


def test_the_house_opens_a_closed_account_again(world):
    close_account(account=world.ole, by=world.cast.operator)
    again = account_for(email="ole@example.dk", name="Ole", by=world.cast.operator)
    assert again.is_active


def test_to_name_a_closed_accounts_address_does_not_open_it(world):
    close_account(account=world.ole, by=world.cast.operator)
    with pytest.raises(ValidationError):
        account_for(email="ole@example.dk", name="Ole", by=world.mads)
    world.ole.refresh_from_db()
    assert not world.ole.is_active


def test_the_operator_is_written_to_by_nobody(world):
    with pytest.raises(ValidationError):
        account_for(email="operator@localhost", name="O", by=world.mads)
