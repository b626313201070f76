from __future__ import annotations

from threading import Event, Thread

import pytest

from samraad.core import duties
from samraad.project import worker


@pytest.fixture
def only(monkeypatch):
    """Let these be the only duties there are."""

    def _only(**named):
        monkeypatch.setattr(duties, "_duties", named)

    return _only


def run(stop):
    thread = Thread(target=worker.work, args=[stop])
    thread.start()
    thread.join(10)
    return not thread.is_alive()


def test_it_works_until_it_is_told_to_stop(only):
    stop, turns = Event(), []

    def count():
        turns.append(1)
        if len(turns) == 3:
            stop.set()
        return True

    only(count=count)
    assert run(stop)
    assert len(turns) == 3


def test_a_failing_duty_stops_neither_the_others_nor_the_loop(only, caplog):
    stop, turns = Event(), []

    def fail():
        raise RuntimeError("broken")

    def count():
        turns.append(1)
        if len(turns) == 2:
            stop.set()
        return True

    only(fail=fail, count=count)
    assert run(stop)
    assert len(turns) == 2
    assert "The duty fail failed" in caplog.text


def test_when_there_is_nothing_to_do_it_rests_but_stops_at_once(only, monkeypatch):
    monkeypatch.setattr(worker, "PAUSE", 60)
    only(rest=lambda: False)
    with worker.Worker() as _nothing:
        pass


def test_leaving_waits_for_the_piece_at_hand(only):
    begun, done = Event(), Event()

    def piece():
        begun.set()
        done.set()
        return True

    only(piece=piece)
    with worker.Worker():
        begun.wait(5)
    assert done.is_set()
