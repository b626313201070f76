from __future__ import annotations

from datetime import date

import pytest

from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.listing import Stage, lines_of
from samraad.meetings.models.meeting import Meeting, MeetingKind

TODAY = date(2026, 3, 17)


@pytest.fixture
def line(world):
    def _line(meeting):
        rows = Meeting.objects.visible_to(world.mads).filter(pk=meeting.pk)
        return lines_of(rows, world.mads, on=TODAY)[0]

    return _line


def test_it_says_how_far_each_meeting_has_come(world, line):
    meetings = world.meetings
    assert {
        name: line(getattr(meetings, name)).stage
        for name in ("spring", "last", "dialogue", "coming", "tentative", "cancelled")
    } == {
        "spring": Stage.MINUTES,
        "last": Stage.DRAFT,
        "dialogue": Stage.MINUTES_MISSING,
        "coming": Stage.SENT,
        "tentative": Stage.TENTATIVE,
        "cancelled": Stage.CANCELLED,
    }


def test_a_meeting_planned_for_the_desk_alone_can_be_shown(world, line):
    kind, on = MeetingKind.ORDINARY, date(2026, 9, 1)
    meeting = plan_meeting(body=world.council, on=on, kind=kind, by=world.mads)
    shown = line(world.meetings.coming)
    assert (line(meeting).stage, line(meeting).is_hidden, shown.is_hidden) == (
        *(Stage.PLANNED, True),
        False,
    )


def test_the_dates_of_a_draft_are_shown_with_the_plan_and_not_alone(world, line):
    keys = Meeting.objects.filter(
        body=world.council, first_day__year=2027, audience=world.council.desk
    )
    found = line(keys.order_by("first_day").first())
    assert (found.draft, found.is_hidden) == (world.planning.next_year, False)


def test_only_what_is_to_come_can_be_moved(world, line):
    meetings = world.meetings
    assert [
        line(meeting).can_move
        for meeting in (meetings.coming, meetings.tentative, meetings.last)
    ] == [True, True, False]


def test_the_last_date_before_stands_with_it(world, line):
    assert line(world.meetings.tentative).former.reason != ""
    assert line(world.meetings.coming).former is None
