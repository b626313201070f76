"""From an empty installation to a body from a template."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from samraad.access.policies import is_of_the_house
from samraad.bodies.actions.founding import Founding, begin, found
from samraad.bodies.models.body import Membership, Role, SeatCategory, Term
from samraad.bodies.policies import can_found_bodies, can_run
from samraad.bodies.presets import PRESETS
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.people.models import Organisation, OrganisationKind
from samraad.places.models import Place


@pytest.fixture
def sine(world):
    return begin(name="Sine Holt", email="Sine@x.dk")


def youth(**more):
    told = {
        "preset": PRESETS["youth"],
        "name": "Ungerådet",
        "starts_on": date(2026, 1, 1),
        "ends_on": date(2029, 12, 31),
        "role": Role.SECRETARY,
        "owner_place": Place.objects.get(name="Vejle"),
    }
    return Founding(**told | more)


def test_the_first_may_found_bodies_and_nobody_is_first_twice(sine):
    assert (sine.email, is_of_the_house(sine)) == ("sine@x.dk", True)
    with pytest.raises(PermissionDenied):
        begin(name="En anden", email="anden@x.dk")


def test_the_template_brings_rules_term_and_seats(sine):
    body = found(founding=youth(), by=sine)
    assert rules_of(body, on=clock.today()).item_days == 7
    assert Term.objects.get(body=body).name == "2026–2029"
    assert SeatCategory.objects.filter(term__body=body).count() == 3


def test_the_founder_runs_it_in_the_part_that_was_chosen(sine):
    body = found(founding=youth(), by=sine)
    assert Membership.objects.get(body=body).role == Role.SECRETARY
    assert can_run(sine, body)


def test_a_municipality_is_registered_once(sine):
    first = found(founding=youth(), by=sine)
    second = found(founding=youth(name="Ældrerådet"), by=sine)
    vejle = Organisation.objects.get(name="Vejle Kommune")
    assert (first.owner, second.owner) == (vejle, vejle)
    assert vejle.kind == OrganisationKind.MUNICIPALITY


def test_another_organisation_is_registered_by_name(sine):
    body = found(founding=youth(owner_place=None, owner_name="Foreningen"), by=sine)
    assert (body.owner.name, body.owner.kind) == ("Foreningen", "other")


def test_a_desk_founds_groups_below_its_own_body_and_nothing_else(world):
    group = youth(preset=PRESETS["committee"], owner_place=None, parent=world.council)
    body = found(founding=group, by=world.mads)
    assert (body.parent, body.owner) == (world.council, world.council.owner)
    with pytest.raises(PermissionDenied):
        found(founding=youth(), by=world.mads)


TABLE = """
             anywhere  council  national
operator     yes       yes      yes
karen        no        yes      no
mads         no        yes      no
fatima       no        no       no
signe        no        no       yes
ole          no        no       no
"""
ROWS = [(line.split()[0], line.split()[1:]) for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", "expected"), ROWS)
def test_who_may_found(world, name, expected):
    user = getattr(world.cast, name)
    verdicts = [
        can_found_bodies(user, below)
        for below in (None, world.council, world.national.council)
    ]
    assert ["yes" if verdict else "no" for verdict in verdicts] == expected
