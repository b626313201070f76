from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

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
