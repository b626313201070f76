from __future__ import annotations

from datetime import date, timedelta

import pytest

from samraad.bodies.models.rules import Rules
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.editions.models import Approval
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.publish import (
    publish_agenda,
    publish_minutes,
    remove_minutes,
    withdraw_meeting,
)
from samraad.portal.models import News, NewsKind

REASON = "Forkert bilag"


@pytest.fixture
def held(world):
    return world.meetings.last


def later():
    return moved_to(clock.now() + timedelta(days=1))


def told(meeting, user=None):
    rows = News.objects.visible_to(user).filter(path=meeting.get_absolute_url())
    return list(rows.order_by("at", "id").values_list("kind", "words"))


def remove(held, world):
    with later():
        remove_minutes(meeting=held, reason=REASON, by=world.mads)
        run_until_done()


def test_nothing_is_told_in_public_of_a_withdrawn_meeting(world, held):
    assert told(held)
    withdraw_meeting(meeting=held, reason=REASON, by=world.mads)
    run_until_done()
    assert told(held) == []
    assert not News.objects.visible_to(None).filter(words=REASON)


def test_what_was_published_just_before_a_withdrawal_is_not_told_either(world):
    coming = world.meetings.coming
    publish_agenda(meeting=coming, by=world.mads)
    withdraw_meeting(meeting=coming, reason=REASON, by=world.mads)
    run_until_done()
    assert told(coming) == []
    assert told(coming, world.mads)[-1] == (NewsKind.AGENDA_REMOVED, REASON)


def test_a_meeting_that_is_published_anew_is_told_of_again(world):
    coming = world.meetings.coming
    publish_agenda(meeting=coming, by=world.mads)
    withdraw_meeting(meeting=coming, reason=REASON, by=world.mads)
    publish_agenda(meeting=coming, by=world.mads)
    run_until_done()
    assert told(coming) == [(NewsKind.AGENDA, "")]


def test_removed_minutes_are_told_of_once(world, held):
    publish_minutes(meeting=held, approval=Approval.APPROVED, by=world.mads)
    remove(held, world)
    removals = [line for line in told(held) if line[1] == REASON]
    assert removals == [(NewsKind.REMOVED, REASON)]


def test_everybody_is_told_though_the_members_draft_goes_first(world, held):
    Rules.objects.filter(body=world.council).update(drafts_are_public=False)
    publish_minutes(meeting=held, approval=Approval.DRAFT, by=world.mads)
    run_until_done()
    assert (NewsKind.DRAFT, "") in told(held, world.fatima)
    remove(held, world)
    assert (NewsKind.REMOVED, REASON) in told(held)
    assert len([line for line in told(held, world.fatima) if line[1] == REASON]) == 1


def move(meeting, world):
    on = date(2026, 4, 28)
    return move_meeting(meeting=meeting, on=on, reason="Snestorm", by=world.mads)


def test_a_moved_meeting_is_told_of_at_its_new_address(world):
    before = told(world.meetings.coming)
    meeting = move(world.meetings.coming, world)
    run_until_done()
    assert told(meeting) == [*before, (NewsKind.MOVED, "Snestorm")]


def test_what_was_told_before_a_move_is_taken_back_with_the_meeting(world):
    meeting = move(world.meetings.coming, world)
    withdraw_meeting(meeting=meeting, reason=REASON, by=world.mads)
    run_until_done()
    assert told(meeting) == []
    assert not News.objects.visible_to(None).filter(path__contains="/2026-04-").exists()
