"""Who is let into the circle of a closed item."""

from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.access.policies import is_in
from samraad.bodies.actions.members import appoint
from samraad.bodies.models.body import Role
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.meetings.actions.agenda import add_item, close_item


@pytest.fixture
def closed(world):
    item = add_item(meeting=world.meetings.coming, title="Bo Dam", by=world.mads)
    return close_item(item=item, ground="§ 27", neutral_title="En sag", by=world.mads)


def inside(world, item):
    names = ("karen", "mads", "fatima", "abdirahman", "gitte", "trine", "ole")
    return [name for name in names if is_in(getattr(world.cast, name), item.circle_id)]


def test_substitutes_not_called_observers_and_guests_stay_outside(world, closed):
    assert inside(world, closed) == ["karen", "mads", "fatima"]


def test_who_joins_later_is_let_in_from_that_day(world, closed):
    day = clock.today() + timedelta(days=2)
    appoint(
        body=world.council,
        person=world.ole.person,
        role=Role.MEMBER,
        starts_on=day,
        by=world.mads,
    )
    run_until_done()
    assert "ole" not in inside(world, closed)
    with moved_to(clock.now() + timedelta(days=2)):
        assert "ole" in inside(world, closed)


def test_an_observer_who_joins_is_not(world, closed):
    appoint(
        body=world.council,
        person=world.ole.person,
        role=Role.OBSERVER,
        starts_on=clock.today(),
        by=world.mads,
    )
    run_until_done()
    assert "ole" not in inside(world, closed)
