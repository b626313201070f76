from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from samraad.access.actions import drawer
from samraad.notices.actions import Recipient, send
from samraad.notices.actions.telling import next_morning
from samraad.notices.models import Choice, Delivery, Kind, Message, Pace, State
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


def test_whoever_wants_it_daily_gets_it_next_morning_but_urgent_things_at_once(world):
    choose(world.fatima, Kind.AGENDA, Pace.DAILY)
    [calm] = sent_with(tell(world, world.fatima))
    assert calm.state == State.COLLECTED
    assert calm.next_at == datetime(2026, 3, 18, 7, tzinfo=HERE)
    [urgent] = sent_with(tell(world, world.fatima, urgent=True))
    assert urgent.state == State.WAITING


def test_what_is_declined_is_written_down_and_not_sent(world):
    choose(world.fatima, Kind.TASK, Pace.NEVER)
    [declined] = sent_with(tell(world, world.fatima, kind=Kind.TASK))
    assert declined.state == State.DECLINED


def test_somebody_with_two_roles_is_told_once_with_all_their_links(world):
    to = [Recipient(world.fatima, "https://a/"), Recipient(world.fatima, "https://b/")]
    message = send(
        kind=Kind.AGENDA,
        subject="Dagsorden",
        text="Her.",
        to=to,
        desk=world.council.desk,
        by=world.mads,
    )
    [row] = sent_with(message)
    assert row.own_words == "https://a/\n\nhttps://b/"


@pytest.mark.parametrize(
    ("hour", "day"), [(6, 17), (7, 18), (12, 18)], ids=["before", "at", "after"]
)
def test_the_morning_is_the_next_one(hour, day):
    now = datetime(2026, 3, 17, hour, tzinfo=HERE)
    assert next_morning(now) == datetime(2026, 3, day, 7, tzinfo=HERE)


def test_a_subject_stays_on_one_line(world):
    message = send(
        kind=Kind.MESSAGE,
        subject="Hej\r\nBcc: alle@example.dk",
        text="Her.",
        to=[Recipient(world.fatima)],
        desk=world.council.desk,
        by=world.mads,
    )
    assert Message.objects.get(pk=message.pk).subject == "Hej Bcc: alle@example.dk"
