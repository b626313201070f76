from __future__ import annotations

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied

from samraad.access.models import Audience
from samraad.audit.models import Entry
from samraad.meetings.actions.calling import call_together
from samraad.meetings.actions.plan import cancel_meeting, plan_meeting
from samraad.meetings.models.convening import Invitation
from samraad.meetings.models.meeting import MeetingKind, MeetingStatus


@pytest.fixture
def meeting(world):
    return plan_meeting(
        body=world.council,
        on=date(2026, 3, 24),
        kind=MeetingKind.AD_HOC,
        start_time=time(17),
        about="Høringssvar, der ikke kan vente",
        by=world.mads,
    )


def test_everybody_is_asked_before_there_is_an_agenda(world, meeting):
    for _time in range(2):
        meeting = call_together(meeting=meeting, by=world.mads)
    assert (meeting.status, meeting.audience_id) == (
        MeetingStatus.CONVENED,
        Audience.EVERYBODY,
    )
    asked = Invitation.objects.filter(meeting=meeting).standing()
    assert asked.filter(user=world.fatima.pk).count() == 1
    entries = Entry.objects.filter(event="meetings.meeting.invited_early")
    assert [entry.subject_id for entry in entries] == [str(meeting.pk)]


def test_a_cancelled_meeting_calls_nobody(world, meeting):
    meeting = cancel_meeting(meeting=meeting, reason="Løst pr. mail", by=world.mads)
    with pytest.raises(PermissionDenied):
        call_together(meeting=meeting, by=world.mads)


def test_nobody_but_the_desk_may(world, meeting):
    with pytest.raises(PermissionDenied):
        call_together(meeting=meeting, by=world.fatima)
