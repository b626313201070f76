"""Seating many at once, as a pasted list asks for."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.access.policies import is_in
from samraad.bodies.actions.founding import Founding, found
from samraad.bodies.actions.members import Newcomer, seat_members
from samraad.bodies.models.body import Membership, Role, Seat
from samraad.bodies.presets import PRESETS
from samraad.core import clock
from samraad.people.models import User

ANNA = Newcomer(
    name="Anna Holm",
    email="Anna@x.dk",
    category="Byrådet",
    organisation="Byrådet",
    role=Role.CHAIR,
    substitute=Newcomer(name="Bo Dam", email="bo@x.dk"),
)
IDA = Newcomer(name="Ida Krog", category="Foreningerne")


@pytest.fixture
def body(world):
    founding = Founding(
        preset=PRESETS["committee"],
        name="Udvalget",
        starts_on=clock.today(),
        ends_on=None,
        role=Role.SECRETARY,
        owner_name="Birkesund Kommune",
    )
    return found(founding=founding, by=world.cast.operator)


def seat(world, body, *newcomers, **more):
    return seat_members(
        body=body,
        newcomers=newcomers,
        starts_on=clock.today(),
        by=world.cast.operator,
        **more,
    )


def seats(body):
    held = Membership.objects.filter(body=body).values_list("seat", "person__name")
    name = dict(held)
    rows = Seat.objects.filter(category__term__body=body)
    rows = rows.order_by("category__position", "number").select_related("category")
    return [(row.category.name, name.get(row.pk, "")) for row in rows]


def test_each_gets_a_seat_of_their_category(world, body):
    seat(world, body, ANNA, IDA, vacant=["Foreningerne"], only_these_seats=True)
    assert seats(body) == [
        ("Byrådet", "Anna Holm"),
        ("Foreningerne", "Ida Krog"),
        ("Foreningerne", ""),
    ]


def test_the_templates_other_seats_stay_unless_only_these_are_wanted(world, body):
    before = len(seats(body))
    seat(world, body, ANNA)
    assert len(seats(body)) == before + 1


def test_a_vacant_seat_of_the_category_is_taken_first(world, body):
    seat(world, body, ANNA, vacant=["Byrådet"])
    seat(world, body, Newcomer(name="Kaj", category="byraadet"))
    assert seats(body)[-2:] == [("Byrådet", "Anna Holm"), ("Byrådet", "Kaj")]


def test_an_address_opens_an_account_that_is_let_in_at_once(world, body):
    seat(world, body, ANNA)
    anna, bo = User.objects.get(email="anna@x.dk"), User.objects.get(email="bo@x.dk")
    assert is_in(anna, body.desk_id)
    assert is_in(bo, body.members_id)
    assert not is_in(bo, body.desk_id)


def test_a_personal_substitute_belongs_to_the_member(world, body):
    (anna,) = seat(world, body, ANNA)
    bo = Membership.objects.get(body=body, role=Role.SUBSTITUTE)
    assert (bo.substitutes_for, bo.seat) == (anna, None)


def test_a_known_address_is_the_person_known_by_it(world, body):
    one = Newcomer(name="Fatima Sabouni Kjær", email=world.cast.fatima.email.upper())
    (member,) = seat(world, body, one)
    assert member.person == world.cast.fatima.person


def test_nobody_gives_an_account_to_somebody_who_sits_elsewhere_too(world):
    zehra = world.cast.persons["Zehra Koçan Lindegaard"]
    known = Newcomer(name=zehra.name, email="new@x.dk", person=zehra)
    with pytest.raises(PermissionDenied):
        seat_members(
            body=world.council,
            newcomers=[known],
            starts_on=clock.today(),
            by=world.mads,
        )


def test_nobody_but_the_desk_may(world, body):
    with pytest.raises(PermissionDenied):
        seat_members(
            body=body, newcomers=[ANNA], starts_on=clock.today(), by=world.mads
        )
