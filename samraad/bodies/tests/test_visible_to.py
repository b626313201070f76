from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser

from samraad.access.actions import let_in, let_in_during
from samraad.bodies.models.body import Body
from samraad.core import clock


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
    let_in_during(user=world.ole, audience=world.hidden.desk, spans=())
    assert not sees(world.ole, world.hidden)


def test_it_can_be_asked_of_another_time(world):
    now = clock.now()
    before, after = now - timedelta(seconds=1), now + timedelta(days=1)
    spans = [(now, after)]
    let_in_during(user=world.ole, audience=world.hidden.desk, spans=spans)
    asked = [sees(world.ole, world.hidden, at) for at in (before, now, after)]
    assert asked == [False, True, False]
