"""Leaving, replacing and changing role in mid-term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions.body import add_seats, appoint
from samraad.bodies.actions.inviting import invite
from samraad.bodies.actions.members import (
    Newcomer,
    change_member,
    give_role,
    leave,
    remove_seat,
    seat_members,
    take_over,
)
from samraad.bodies.models.body import Membership, Role, Seat, Term
from samraad.bodies.roster import roster_of
from samraad.core import clock
from samraad.demo.days import at
from samraad.notices.models import Delivery, Kind
from samraad.people.models import User

LAST = date(2026, 3, 31)
AFTER = LAST + timedelta(days=1)


@pytest.fixture
def anna(world):
    """A new member with a personal substitute, both with an address."""
    bo = Newcomer(name="Bo Dam", email="bo@x.dk")
    one = Newcomer(
        name="Anna Holm", email="anna@x.dk", category="Byrådet", substitute=bo
    )
    return seat_members(
        body=world.council, newcomers=[one], starts_on=clock.today(), by=world.mads
    )[0]


@pytest.fixture
def bo(anna):
    return Membership.objects.get(substitutes_for=anna)


def gone(world, anna, **more):
    told = {"last_day": LAST, "reason": "Flyttet", "by": world.mads}
    return leave(membership=anna, **told | more)


def test_the_substitute_takes_the_seat_the_day_after(world, anna, bo):
    heir = gone(world, anna, substitute=bo)
    assert (heir.person, heir.seat, heir.role) == (bo.person, anna.seat, Role.MEMBER)
    assert heir.starts_on == AFTER
    bo.refresh_from_db()
    assert (anna.ends_on, anna.end_reason, bo.ends_on) == (LAST, "Flyttet", LAST)


def test_access_ends_with_the_last_day_and_the_heir_is_never_without(world, anna, bo):
    gone(world, anna, substitute=bo)
    users = [User.objects.get(email=f"{name}@x.dk") for name in ("anna", "bo")]
    inside = []
    for day in (LAST, AFTER):
        with clock.moved_to(at(day, 12)):
            inside.append([is_in(user, world.council.members_id) for user in users])
    assert inside == [[True, True], [False, True]]


def test_somebody_new_takes_the_seat_for_the_same_organisation(world, anna):
    anna.organisation = "Byrådet"
    new = Newcomer(name="Kaj Lund", email="kaj@x.dk")
    heir = gone(world, anna, successor=new)
    assert (heir.seat, heir.organisation) == (anna.seat, "Byrådet")


def test_without_a_successor_the_seat_is_vacant_and_the_substitute_waits(
    world, anna, bo
):
    assert gone(world, anna) is None
    roster = roster_of(world.council, world.mads, on=AFTER)
    rows = [seat for group in roster.groups for seat in group.seats]
    row = next(seat for seat in rows if seat.seat == anna.seat)
    assert (row.lines, [s.member for s in row.stand_ins]) == ((), [bo])
    heir = take_over(substitute=bo, seat=anna.seat, first_day=AFTER, by=world.mads)
    assert (heir.person, heir.seat) == (bo.person, anna.seat)


def test_a_seat_that_is_taken_is_not_given_again(world, anna, bo):
    with pytest.raises(ValidationError):
        take_over(substitute=bo, seat=anna.seat, first_day=AFTER, by=world.mads)


def test_there_is_one_chair(world, anna, bo):
    chair = give_role(membership=anna, role=Role.CHAIR, on=AFTER, by=world.mads)
    chairs = Membership.objects.filter(body=world.council, role=Role.CHAIR)
    assert list(chairs.current(on=AFTER)) == [chair]
    karen = Membership.objects.filter(
        body=world.council, person=world.cast.karen.person
    ).current(on=AFTER)
    assert karen.get().role == Role.MEMBER
    bo.refresh_from_db()
    assert (chair.seat, bo.substitutes_for) == (anna.seat, chair)


def test_a_role_given_wrongly_on_the_first_day_is_corrected(world, anna):
    same = give_role(
        membership=anna, role=Role.DEPUTY_CHAIR, on=clock.today(), by=world.mads
    )
    assert (same.pk, same.role) == (anna.pk, Role.DEPUTY_CHAIR)
    assert is_in(User.objects.get(email="anna@x.dk"), world.council.desk_id)


def test_who_helps_at_the_desk_is_let_in_and_out_and_nobody_else_sees_it(world):
    one = Newcomer(name="Eva Ry", email="eva@x.dk", role=Role.STAFF)
    (eva,) = seat_members(
        body=world.council, newcomers=[one], starts_on=clock.today(), by=world.mads
    )
    user = User.objects.get(email="eva@x.dk")
    assert is_in(user, world.council.desk_id)
    assert eva not in Membership.objects.visible_to(None)
    gone(world, eva, last_day=clock.today())
    with clock.moved_to(at(AFTER, 12)):
        assert not is_in(user, world.council.desk_id)


def test_an_address_comes_later(world):
    one = Newcomer(name="Uffe Ny", category="Byrådet")
    (uffe,) = seat_members(
        body=world.council, newcomers=[one], starts_on=clock.today(), by=world.mads
    )
    told = {"name": "Uffe Nygård", "organisation": "", "email": "uffe@x.dk"}
    change_member(membership=uffe, by=world.mads, **told)
    user = User.objects.get(email="uffe@x.dk")
    assert (user.person.name, user.name) == ("Uffe Nygård", "Uffe Nygård")
    assert is_in(user, world.council.members_id)


def test_a_seat_is_removed_only_when_nobody_has_held_it(world, anna):
    term = Term.objects.get(body=world.council)
    (seat,) = add_seats(term=term, category="Pressen", count=1, by=world.mads)
    remove_seat(seat=seat, by=world.mads)
    assert not Seat.objects.filter(category__name="Pressen").exists()
    with pytest.raises(ValidationError):
        remove_seat(seat=anna.seat, by=world.mads)


def test_an_invitation_holds_a_personal_link_and_goes_to_those_not_here_yet(
    world, anna
):
    people = User.objects.filter(email__in=["anna@x.dk", "bo@x.dk"])
    ole = world.cast.ole  # has no place here
    assert invite(body=world.council, people=[*people, ole], by=world.mads) == 2
    sent = Delivery.objects.filter(message__kind=Kind.ACCOUNT, user__in=people)
    links = [row.own_words.split("/link/")[1] for row in sent]
    assert len(set(links)) == 2


def test_who_has_signed_in_is_not_invited_again(world, anna):
    user = User.objects.get(email="anna@x.dk")
    user.last_login = clock.now()
    user.save()
    assert invite(body=world.council, people=[user], by=world.mads) == 0


@pytest.mark.parametrize("name", ["fatima", "gitte", "signe", "ole"])
def test_nobody_but_the_desk_may(world, anna, name):
    by = getattr(world.cast, name)
    for act in (
        lambda: leave(membership=anna, last_day=LAST, reason="", by=by),
        lambda: give_role(membership=anna, role=Role.CHAIR, on=LAST, by=by),
        lambda: invite(body=world.council, people=[], by=by),
        lambda: appoint(
            body=world.council,
            person=anna.person,
            role=Role.MEMBER,
            starts_on=LAST,
            by=by,
        ),
    ):
        with pytest.raises(PermissionDenied):
            act()
