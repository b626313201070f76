from __future__ import annotations

import csv
import io

import pytest

from samraad.meetings.models.frozen import FrozenDecision
from samraad.meetings.models.record import Outcome, Tone


@pytest.fixture
def decision(world):
    rows = FrozenDecision.objects.visible_to(None).in_force()
    return rows.filter(meeting__original=world.meetings.hearing.pk).first()


def table(client):
    text = client.get("/beslutninger.csv").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def line(client, decision):
    return next(row for row in table(client) if row[-1].endswith(decision.path))


@pytest.mark.parametrize("begun", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_taken_for_a_formula(client, decision, begun):
    FrozenDecision.objects.filter(pk=decision.pk).update(concerns=f"{begun}1+1")
    assert line(client, decision)[3] == f"'{begun}1+1"


def test_every_decision_is_told_with_its_tone_and_its_full_address(client, decision):
    rows = FrozenDecision.objects.filter(pk=decision.pk)
    rows.update(outcome=Outcome.REMARK, tone=Tone.CRITICAL, concerns="Plan B")
    told = line(client, decision)
    assert told[3:5] == ["Plan B", str(Tone.CRITICAL.label)]
    assert told[-1].startswith("http")
    assert {len(row) for row in table(client)} == {8}
