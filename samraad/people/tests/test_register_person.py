from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.people.actions import register_person
from samraad.people.models import Person


def test_a_person_is_found_by_every_spelling_of_the_name(world):
    person = register_person(
        name="Jørgen Hoffmann", also=("Jörgen Hoffman",), by=world.mads
    )
    for spelling in ("jørgen hoffmann", "JOERGEN HOFFMANN", "Jörgen Hoffman"):
        assert list(Person.objects.named(spelling)) == [person]


def test_two_may_bear_the_same_name(world):
    one = register_person(name="Anna Holm-Krarup", by=world.mads)
    other = register_person(name="Anna Holm-Krarup", by=world.mads)
    assert set(Person.objects.named("Anna Holm-Krarup")) == {one, other}


def test_a_spelling_given_twice_is_kept_once(world):
    person = register_person(name="Bo Dam", also=("Bo Dam", "B. Dam"), by=world.mads)
    assert [row.name for row in person.names.order_by("name")] == ["B. Dam", "Bo Dam"]


def test_nobody_but_the_operator_and_a_desk_may(world):
    with pytest.raises(PermissionDenied):
        register_person(name="Bo Dam", by=world.fatima)


@pytest.mark.parametrize("letter", ["å", "ß", "1 "])
def test_a_name_has_room_for_200_letters(world, letter):
    name = (letter * 200)[:200].strip()
    person = register_person(name=name, by=world.mads)
    assert list(Person.objects.named(name)) == [person]


@pytest.mark.parametrize("names", [("Å" * 201, "Bo"), ("Bo", "Å" * 201), ("", "Bo")])
def test_a_longer_name_and_none_are_refused(world, names):
    with pytest.raises(ValidationError):
        register_person(name=names[0], also=names[1:], by=world.mads)
