from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.models.meeting import Meeting, MeetingStatus


def cancel(world, meeting, reason="Sne", by=None):
    return cancel_meeting(meeting=meeting, reason=reason, by=by or world.mads)


def test_it_stays_in_the_register_with_the_reason(world):
    cancel(world, world.meetings.coming)
    meeting = Meeting.objects.visible_to(None).get(pk=world.meetings.coming.pk)
    assert (meeting.status, meeting.status_reason) == (MeetingStatus.CANCELLED, "Sne")


def test_its_calendar_entry_counts_the_change(world):
    before = world.meetings.coming.changes
    assert cancel(world, world.meetings.coming).changes == before + 1


def test_a_reason_is_needed(world):
    with pytest.raises(ValidationError):
        cancel(world, world.meetings.coming, reason="")


def test_what_has_been_held_cannot_be_cancelled(world):
    with pytest.raises(PermissionDenied):
        cancel(world, world.meetings.last)


def test_nothing_more_is_written_to_it(world):
    meeting = cancel(world, world.meetings.coming)
    with pytest.raises(PermissionDenied):
        add_item(meeting=meeting, title="Et punkt", by=world.mads)


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        cancel(world, world.meetings.coming, by=world.fatima)
