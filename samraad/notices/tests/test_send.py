from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from samraad.notices.actions import Recipient, next_morning, send
from samraad.notices.models import Choice, Delivery, Kind, Message, Pace, State
from samraad.access.actions import drawer
from samraad.people.models import User

HERE = ZoneInfo("Europe/Copenhagen")


def tell(world, *users, kind=Kind.AGENDA, **said):
    return send(
        kind=kind,
        subject="Dagsorden",
        text="Dagsordenen er sendt ud.",
        to=[Recipient(user) for user in users],
        desk=world.council.desk,
        by=world.mads,
        **said,
    )


def sent_with(message):
    return Delivery.objects.filter(message=message).order_by("id")


def choose(user, kind, pace):
    Choice.objects.create(
        audience=drawer(owner=user), user=user.key, kind=kind, pace=pace
    )


def test_everybody_gets_one_delivery_seen_by_them_and_the_desk(world):
    message = tell(world, world.fatima, world.karen)
    for user in (world.fatima, world.karen):
        [mine] = sent_with(message).filter(user=user.key)
        assert (mine.name, mine.address) == (user.name, user.email)
        assert mine.state == State.WAITING
    seen = Delivery.objects.visible_to(world.fatima).filter(message=message)
    assert [row.user for row in seen] == [world.fatima.key]
    assert Delivery.objects.visible_to(world.mads).filter(message=message).count() == 2
    assert not Delivery.objects.visible_to(None).exists()


def test_many_people_cost_few_queries(world, django_assert_max_num_queries):
    people = [
        User(email=f"medlem{n}@example.dk", shown_name=f"Medlem {n}")
        for n in range(300)
    ]
    User.objects.bulk_create(people)
    with django_assert_max_num_queries(20):
        message = tell(world, *people)
    assert sent_with(message).count() == 300
