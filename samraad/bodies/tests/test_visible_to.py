from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser

from samraad.access.actions import let_in, let_out
from samraad.bodies.models import Body
from samraad.core import clock
from samraad.core.clock import moved_to


def sees(user, body, at=None):
    return Body.objects.visible_to(user, at).filter(pk=body.pk).exists()


def test_everybody_sees_what_is_public(world):
    assert [
        sees(user, world.council) for user in (None, AnonymousUser(), world.ole)
    ] == [
        True,
        True,
        True,
    ]


def test_a_stranger_sees_nothing_else(world):
    assert not sees(None, world.hidden)
    assert not sees(AnonymousUser(), world.hidden)
    assert not sees(world.ole, world.hidden)


def test_who_is_let_in_sees_it(world):
    let_in(user=world.ole, audience=world.hidden.desk)
    assert sees(world.ole, world.hidden)


def test_who_is_let_out_sees_it_no_more(world):
    let_in(user=world.ole, audience=world.hidden.desk)
    let_out(user=world.ole, audience=world.hidden.desk)
    assert not sees(world.ole, world.hidden)


def test_it_can_be_asked_of_another_time(world):
    let_in(user=world.ole, audience=world.hidden.desk)
    before, now = clock.now() - timedelta(seconds=1), clock.now()
    with moved_to(now + timedelta(days=1)):
        let_out(user=world.ole, audience=world.hidden.desk)
        assert not sees(world.ole, world.hidden)
    assert [sees(world.ole, world.hidden, at) for at in (before, now)] == [False, True]
