from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.access.actions import let_in, let_in_during, make_audience
from samraad.access.models import AudienceKind, Grant
from samraad.access.policies import is_in
from samraad.core import clock
from samraad.core.clock import moved_to

DAY = timedelta(days=1)


@pytest.fixture
def circle(world):
    members = world.council.members
    made = make_audience(kind=AudienceKind.CIRCLE, label="punkt 4", within=members)
    let_in(user=world.fatima, audience=made)
    return made


def during(world, *spans):
    let_in_during(user=world.fatima, audience=world.council.members, spans=spans)


def is_there(world, audience, *days):
    told = []
    for day in days:
        with moved_to(clock.now() + day * DAY):
            told.append(is_in(world.fatima, audience.pk))
    return told


def test_the_user_is_in_from_the_beginning_of_a_span_to_its_end(world):
    now = clock.now()
    during(world, (now - DAY, now + DAY), (now + 3 * DAY, None))
    inside = is_there(world, world.council.members, -2, -1, 0, 1, 2, 3, 400)
    assert inside == [False, True, True, False, False, True, True]


def test_said_again_it_holds_instead_of_what_was_said_before(world):
    now = clock.now()
    during(world, (now, None))
    during(world, (now, now + 9 * DAY))
    assert is_there(world, world.council.members, 8, 9) == [True, False]


def test_who_leaves_leaves_the_circles_within(world, circle):
    during(world, (clock.now() - DAY, clock.now()))
    assert is_there(world, circle, 0) == [False]


def test_who_leaves_later_leaves_the_circles_then(world, circle):
    during(world, (clock.now() - DAY, clock.now() + 9 * DAY))
    assert is_there(world, circle, 0, 8, 9) == [True, True, False]


def test_who_stays_after_all_stays_in_the_circles(world, circle):
    during(world, (clock.now() - DAY, clock.now() + 9 * DAY))
    during(world, (clock.now() - DAY, None))
    assert is_there(world, circle, 9) == [True]


def test_who_comes_back_comes_back_to_no_circle(world, circle):
    during(world, (clock.now() - DAY, clock.now()))
    during(world, (clock.now() - DAY, None))
    assert is_there(world, circle, 0) == [False]


def test_others_stay(world):
    during(world)
    grant = Grant.objects.get(user=world.mads.key, audience=world.council.members)
    assert grant.ends_at is None


def test_who_was_called_for_a_while_is_not_kept_in_the_circle(world, circle):
    now = clock.now()
    Grant.objects.filter(audience=circle).delete()
    let_in_during(user=world.fatima, audience=circle, spans=[(now, now + 2 * DAY)])
    during(world, (now - DAY, None))
    assert is_there(world, circle, 1, 3) == [True, False]


def test_who_was_called_and_then_let_in_for_good_is_there_once_more(world, circle):
    now = clock.now()
    Grant.objects.create(
        user=world.fatima.key, audience=circle, starts_at=now, ends_at=now + 2 * DAY
    )
    during(world, (now - DAY, None))
    assert is_there(world, circle, 1, 3) == [True, True]
    during(world, (now - DAY, now + DAY))
    assert is_there(world, circle, 0, 1) == [True, False]
