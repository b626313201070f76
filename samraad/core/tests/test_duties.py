from __future__ import annotations

import pytest

from samraad.core import duties


@pytest.fixture(autouse=True)
def _none_yet(monkeypatch):
    monkeypatch.setattr(duties, "_duties", {})


def test_every_duty_gets_one_turn():
    turns = []
    for name in ("one", "other"):
        duties.duty(named(name, lambda: bool(turns.append(1))))
    assert not duties.run_once()
    assert len(turns) == 2


def test_it_says_whether_any_found_work():
    duties.duty(named("idle", lambda: False))
    duties.duty(named("busy", lambda: True))
    assert duties.run_once()


def test_until_done_means_until_none_finds_work():
    left = [3]

    def work():
        left[0] -= 1
        return left[0] > 0

    duties.duty(work)
    duties.run_until_done()
    assert left == [0]


def test_a_failing_one_is_logged_and_the_others_run(caplog):
    turns = []
    duties.duty(named("failing", lambda: 1 / 0))
    duties.duty(named("next", lambda: bool(turns.append(1))))
    assert not duties.run_once()
    assert len(turns) == 1
    assert "failing failed and will be tried again" in caplog.text


def named(name, work):
    work.__qualname__ = name
    return work
