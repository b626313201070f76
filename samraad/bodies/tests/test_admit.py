from __future__ import annotations

from datetime import timedelta

from samraad.access.policies import is_in
from samraad.bodies.actions.body import appoint
from samraad.bodies.models.body import Role
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.people.actions import open_account, register_person


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


def test_who_is_to_begin_later_gets_in_then(world):
    midnight = clock.now().replace(hour=0) + timedelta(days=9)
    person = register_person(name="Bo Dam", by=world.mads)
    appoint(
        body=world.council,
        person=person,
        role=Role.SECRETARY,
        starts_on=midnight.date(),
        by=world.mads,
    )
    user = open_account(email="bo@example.dk", person=person, by=world.cast.operator)
    run_until_done()
    assert not is_in(user, world.council.desk_id)
    with moved_to(midnight):
        assert is_in(user, world.council.desk_id)
