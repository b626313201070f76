from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.bodies.actions.body import appoint
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.editions.models import Edition


def place(world, user, role, **more):
    return appoint(
        body=world.council,
        person=user.person,
        role=role,
        starts_on=clock.today(),
        by=world.mads,
        **more,
    )


def test_a_member_gets_in_but_not_to_the_desk(world):
    place(world, world.ole, Role.MEMBER)
    assert is_in(world.ole, world.council.members_id)
    assert not is_in(world.ole, world.council.desk_id)


def test_a_secretary_gets_to_the_desk(world):
    place(world, world.ole, Role.SECRETARY)
    assert is_in(world.ole, world.council.desk_id)


def test_who_begins_later_reads_the_members_drafts_from_that_day(world):
    midnight = clock.now().replace(hour=0) + timedelta(days=14)
    appoint(
        body=world.national.council,
        person=world.ole.person,
        role=Role.MEMBER,
        starts_on=midnight.date(),
        by=world.cast.signe,
    )
    drafts = Edition.objects.of(world.national.adhoc.pk).filter(is_current=True)
    assert drafts.visible_to(world.cast.signe).exists()
    seen = []
    for moment in (clock.now(), midnight - timedelta(seconds=1), midnight):
        with moved_to(moment):
            seen.append(drafts.visible_to(world.ole).exists())
    assert seen == [False, False, True]


def test_a_second_place_later_takes_nothing_from_the_first(world):
    appoint(
        body=world.council,
        person=world.mads.person,
        role=Role.MEMBER,
        starts_on=clock.today() + timedelta(days=14),
        by=world.mads,
    )
    assert is_in(world.mads, world.council.members_id)
    assert is_in(world.mads, world.council.desk_id)


def test_a_seat_has_one_holder(world):
    taken = Membership.objects.filter(body=world.council).exclude(seat=None).first()
    with pytest.raises(ValidationError):
        place(world, world.ole, Role.MEMBER, seat=taken.seat)


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        appoint(
            body=world.council,
            person=world.ole.person,
            role=Role.MEMBER,
            starts_on=clock.today(),
            by=world.fatima,
        )
