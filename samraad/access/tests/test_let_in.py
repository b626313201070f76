from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError

from samraad.access.actions import everybody, let_in, let_out, make_audience
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


def test_coming_back_is_a_grant_of_its_own(world):
    let_in(user=world.ole, audience=world.council.members)
    let_out(user=world.ole, audience=world.council.members)
    let_in(user=world.ole, audience=world.council.members)
    assert grants(world.ole, world.council.members).count() == 2


def test_who_leaves_an_audience_leaves_the_circles_within_it(world):
    members = world.council.members
    circle = make_audience(kind=AudienceKind.CIRCLE, label="punkt 4", within=members)
    let_in(user=world.fatima, audience=circle)
    let_out(user=world.fatima, audience=members)
    assert grants(world.fatima, circle).get().ends_at == clock.now()


def test_others_stay(world):
    let_out(user=world.fatima, audience=world.council.members)
    assert grants(world.mads, world.council.members).get().ends_at is None


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
