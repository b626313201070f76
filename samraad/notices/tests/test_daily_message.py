"""What waits for the morning comes together, whole, and to its owner alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.access.actions import drawer
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.notices.actions import send_again
from samraad.notices.actions.telling import next_morning
from samraad.notices.models import Channel, Choice, Delivery, Kind, Pace, State


@pytest.fixture
def daily(world):
    """Fatima wants everything together."""
    own = drawer(owner=world.fatima)
    for kind in (Kind.AGENDA, Kind.TASK, Kind.CHANGE):
        Choice.objects.create(
            audience=own, user=world.fatima.key, kind=kind, pace=Pace.DAILY
        )


@pytest.fixture
def morning(fresh):
    """Let it be seven, and what is due be done; the rows as they are then."""

    def morning(*rows, at=timedelta()):
        with moved_to(next_morning(clock.now()) + at):
            run_until_done()
        return [fresh(row) for row in rows]

    return morning


@pytest.fixture
def two(world, tell, daily):
    return [
        *tell(world.fatima, subject="Dagsorden den 5. maj", text="Den er klar."),
        *tell(world.fatima, kind=Kind.TASK, subject="Din opgave", own_words="Din!"),
    ]


def test_nothing_comes_before_the_morning(world, two, post_office, deliver):
    assert [deliver(row).state for row in two] == [State.COLLECTED] * 2
    assert post_office.taken == []


def test_in_the_morning_one_mail_holds_all_of_them(two, post_office, morning):
    rows = morning(*two)
    [letter] = post_office.letters
    text = letter.get_body().get_content().replace("\r\n", "\n")
    contents, first, second = text.split("─" * 40 + "\n")
    assert "1. Dagsorden den 5. maj\n2. Din opgave" in contents
    assert "Den er klar." in first
    assert "Din!" in second
    assert [row.state for row in rows] == [State.SENT] * 2
    assert rows[0].sent_at == rows[1].sent_at


def test_the_daily_message_is_nobody_elses(world, two, post_office, morning):
    morning(*two)
    wholes = Delivery.objects.filter(message__kind=Kind.DIGEST)
    assert wholes.visible_to(world.fatima).count() == 1
    assert not wholes.visible_to(world.mads).exists()
    assert not wholes.visible_to(None).exists()


def test_a_single_message_comes_as_it_is(world, tell, daily, post_office, morning):
    morning(*tell(world.fatima, subject="Dagsorden den 5. maj"))
    [letter] = post_office.letters
    assert letter["Subject"] == "Dagsorden den 5. maj"


def test_what_is_urgent_does_not_wait(world, tell, daily, post_office, deliver):
    [row] = tell(world.fatima, kind=Kind.CHANGE, urgent=True)
    assert deliver(row).state == State.SENT


def test_calendars_go_along(world, tell, two, post_office, morning):
    ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
    for _each in range(2):
        tell(world.fatima, kind=Kind.CHANGE, calendar=ics)
    morning()
    [letter] = post_office.letters
    files = [part.get_filename() for part in letter.iter_attachments()]
    assert files == ["kalender.ics", "2-kalender.ics"]


def test_when_it_fails_each_message_has_failed_and_can_be_sent_alone(
    world, two, post_office, morning, deliver
):
    post_office.says_to_recipient = "550 No such user"
    rows = morning(*two)
    assert [(row.state, row.error) for row in rows] == [
        (State.FAILED, "550 No such user")
    ] * 2
    post_office.says_to_recipient = "250 OK"
    row = send_again(delivery=rows[0], by=world.mads)
    assert deliver(row).state == State.SENT
    [letter] = post_office.letters
    assert letter["Subject"] == "Dagsorden den 5. maj"


def test_when_the_server_is_busy_it_comes_later_and_once(two, post_office, morning):
    post_office.says_to_letter = "451 Not now"
    rows = morning(*two)
    assert [row.state for row in rows] == [State.COLLECTED] * 2
    post_office.says_to_letter = "250 OK"
    rows = morning(*two, at=timedelta(hours=1))
    assert [row.state for row in rows] == [State.SENT] * 2
    assert len(post_office.taken) == 1


def test_by_telephone_each_comes_alone(world, two, gateway, morning):
    Delivery.objects.filter(pk__in=[row.pk for row in two]).update(
        channel=Channel.SMS, address="+4512345678"
    )
    morning(*two)
    assert [said["text"] for said in gateway.taken] == [
        "Dagsorden den 5. maj",
        "Din opgave",
    ]
