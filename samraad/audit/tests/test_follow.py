from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.audit.actions import record, seal
from samraad.audit.models import Cursor, Entry
from samraad.audit.receivers import hear_next
from samraad.core import clock
from samraad.core.clock import moved_to

EVENTS = ("tests.bell.rung", "tests.bell.broken")
NAME = "tests.listener"


@pytest.fixture
def rung(world):
    for event in ("tests.bell.rung", "tests.lamp.lit", "tests.bell.rung"):
        record(event, world.council, by=world.mads)
    seal()
    return [entry.number for entry in Entry.objects.filter(event="tests.bell.rung")]


def listener(heard):
    return lambda entry: heard.append(entry.number)


def breaking(entry):
    raise RuntimeError("no ears")


def test_it_hears_its_events_in_order_and_no_others(rung):
    heard = []
    while hear_next(NAME, listener(heard), EVENTS):
        pass
    assert heard == sorted(rung)


def test_it_does_not_hear_what_is_not_sealed(rung, world):
    record("tests.bell.rung", world.council, by=world.mads)
    heard = []
    while hear_next(NAME, listener(heard), EVENTS):
        pass
    assert len(heard) == 2


def test_each_receiver_has_a_cursor_of_its_own(rung):
    one, other = [], []
    hear_next("tests.one", listener(one), EVENTS)
    hear_next("tests.other", listener(other), EVENTS)
    assert one == other == [min(rung)]


def test_a_failure_is_kept_and_waits_twice_as_long_each_time(rung, caplog):
    assert not hear_next(NAME, breaking, EVENTS)
    cursor = Cursor.objects.get(receiver=NAME)
    assert (cursor.number, cursor.attempts, cursor.error) == (0, 1, "no ears")
    assert cursor.next_at == clock.now() + timedelta(seconds=2)
    with moved_to(cursor.next_at):
        assert not hear_next(NAME, breaking, EVENTS)
        cursor.refresh_from_db()
        assert cursor.next_at == clock.now() + timedelta(seconds=4)


def test_while_it_waits_it_hears_nothing(rung, caplog):
    hear_next(NAME, breaking, EVENTS)
    heard = []
    assert not hear_next(NAME, listener(heard), EVENTS)
    with moved_to(clock.now() + timedelta(seconds=2)):
        assert hear_next(NAME, listener(heard), EVENTS)
    assert heard == [min(rung)]


def test_what_it_wrote_before_it_failed_is_undone_and_heard_again(rung, world, caplog):
    def half_way(entry):
        record("tests.half.done", world.council, by=world.mads)
        breaking(entry)

    hear_next(NAME, half_way, EVENTS)
    assert not Entry.objects.filter(event="tests.half.done").exists()


@pytest.mark.parametrize("attempts", [11, 30, 100_000])
def test_it_never_waits_longer_than_an_hour(rung, caplog, attempts):
    Cursor.objects.create(receiver=NAME, attempts=attempts)
    hear_next(NAME, breaking, EVENTS)
    next_at = Cursor.objects.get(receiver=NAME).next_at
    assert next_at == clock.now() + timedelta(hours=1)
