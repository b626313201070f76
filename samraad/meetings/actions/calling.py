"""Calling people together before there is an agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.meetings.actions.inviting import invite
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.plan import show_meeting
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.meeting import MeetingStatus

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def call_together(*, meeting: Meeting, by: User) -> Meeting:
    """Ask everybody at once, and show them the meeting. Twice is once."""
    meeting = locked(meeting)
    require(can_invite(by, meeting))
    show_meeting(meeting=meeting, by=by)
    if meeting.status == MeetingStatus.PLANNED:
        meeting.status = MeetingStatus.CONVENED
        meeting.save(update_fields=["status"])
    if invite(meeting=meeting, by=by):
        record("meetings.meeting.invited_early", meeting, by=by)
    return meeting
