from __future__ import annotations

from samraad.bodies.actions.body import appoint, end_membership
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.portal.membership import seats_of


def seats(world):
    return seats_of(world.council, None, on=clock.today())


def test_a_seat_with_two_holders_on_the_day_it_passes_on_counts_once(world):
    before = seats(world)
    leaving = Membership.objects.get(body=world.council, person=world.fatima.person)
    end_membership(membership=leaving, on=clock.today(), by=world.mads)
    appoint(
        body=world.council,
        person=world.ole.person,
        role=Role.MEMBER,
        seat=leaving.seat,
        starts_on=clock.today(),
        by=world.mads,
    )
    after = seats(world)
    assert (after.total, after.vacant) == (before.total, before.vacant)
    assert all(category.vacant >= 0 for category in after.categories)
