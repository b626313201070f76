from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.core.dates import EdtfDate
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.minutes import (
    decide,
    hold_meeting,
    name_task,
    note_attendance,
)
from samraad.meetings.models.meeting import MeetingStatus, Preamble
from samraad.meetings.models.record import Concern, Decision, Outcome


@pytest.fixture
def item(world, held):
    return add_item(meeting=held, title="Handleplaner", by=world.mads)


def test_the_word_and_what_it_amounts_to_are_kept_apart(world, item):
    decision = decide(
        item=item, outcome=Outcome.POSTPONED, word="Drøftedes.", by=world.mads
    )
    assert (decision.word, decision.outcome) == ("Drøftedes.", "postponed")


def test_one_decision_can_hold_others(world, item):
    whole = decide(item=item, outcome=Outcome.DISCUSSED, by=world.mads)
    for plan in ("Plan 1", "Plan 2"):
        decide(
            item=item,
            outcome=Outcome.APPROVED,
            parent=whole,
            concerns=plan,
            concern=Concern.PLAN,
            by=world.mads,
        )
    rows = Decision.objects.filter(parent=whole).order_by("position")
    assert [(row.position, row.concerns) for row in rows] == [
        (2, "Plan 1"),
        (3, "Plan 2"),
    ]


def test_what_is_postponed_says_until_when_in_the_words_used(world, item):
    decision = decide(
        item=item,
        outcome=Outcome.POSTPONED,
        until=EdtfDate.parse("2026-12"),
        until_words="december 2026",
        by=world.mads,
    )
    decision.refresh_from_db()
    assert (str(decision.date), decision.date_words) == ("2026-12", "december 2026")


def test_a_task_may_be_due_by_the_next_meeting(world, item):
    task = name_task(
        item=item,
        who="Sekretariatet",
        what="Skriver svar",
        by_next_meeting=True,
        due_words="næste møde",
        by=world.mads,
    )
    assert (task.date, task.by_next_meeting) == (None, True)


def test_attendance_is_recorded_from_the_first_name_on(world):
    meeting = world.meetings.dialogue
    preamble = Preamble.objects.get(meeting=meeting)
    assert not preamble.attendance_recorded
    note_attendance(meeting=meeting, name="Bo Dam", by=world.mads)
    preamble.refresh_from_db()
    assert preamble.attendance_recorded


def test_a_meeting_is_held(world):
    meeting = hold_meeting(meeting=world.meetings.dialogue, by=world.mads)
    assert meeting.status == MeetingStatus.HELD


def test_nobody_but_the_desk_may(world, item):
    with pytest.raises(PermissionDenied):
        decide(item=item, outcome=Outcome.APPROVED, by=world.fatima)
    with pytest.raises(PermissionDenied):
        name_task(item=item, what="Alt", by=world.fatima)
    with pytest.raises(PermissionDenied):
        note_attendance(meeting=item.meeting, name="Bo", by=world.fatima)
