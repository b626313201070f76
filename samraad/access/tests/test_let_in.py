from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError

from samraad.access.actions import everybody, let_in, make_audience
from samraad.access.models import Audience, AudienceKind, Grant
from samraad.core import clock
from samraad.core.clock import moved_to


def grants(user, audience):
    return Grant.objects.filter(user=user.key, audience=audience)


def test_saying_it_twice_changes_nothing(world):
    let_in(user=world.ole, audience=world.council.members)
    with moved_to(clock.now() + timedelta(hours=1)):
        let_in(user=world.ole, audience=world.council.members)
    grant = grants(world.ole, world.council.members).get()
    assert (grant.starts_at, grant.ends_at) == (clock.now(), None)


def test_who_is_let_into_a_circle_leaves_it_with_the_audience_around_it(world):
    members, leaves_at = world.council.members, clock.now() + timedelta(days=9)
    grants(world.fatima, members).update(ends_at=leaves_at)
    circle = make_audience(kind=AudienceKind.CIRCLE, label="punkt 4", within=members)
    for user in (world.fatima, world.mads):
        let_in(user=user, audience=circle)
    ends = [grants(user, circle).get().ends_at for user in (world.fatima, world.mads)]
    assert ends == [leaves_at, None]


def test_there_is_one_public_audience(world):
    assert everybody() == everybody()
    with pytest.raises(IntegrityError, match="only_one_public_audience"):
        make_audience(kind=AudienceKind.PUBLIC, label="another")


def test_the_public_audience_is_known_by_its_key(world):
    assert everybody().pk == Audience.EVERYBODY


def test_a_label_is_as_long_as_there_is_room(world):
    audience = make_audience(kind=AudienceKind.CIRCLE, label="punkt" * 50)
    audience.refresh_from_db()
    assert audience.label == "punkt" * 40
