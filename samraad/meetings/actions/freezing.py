"""Freezing the agenda for its readers: what sending and looking beforehand share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import everybody
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.editions.actions import open_edition
from samraad.editions.models import Approval, EditionKind
from samraad.meetings.actions.freeze import freeze
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.models.meeting import MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from samraad.access.models import Audience
    from samraad.bodies.models.rules import Rules
    from samraad.editions.models import Edition
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


def rules_for(meeting: Meeting) -> Rules:
    """The rules of the meeting's own day."""
    return rules_of(meeting.body, on=meeting.first_day or clock.today())


def due_day(meeting: Meeting) -> date:
    """The last day on which the agenda is sent in time."""
    day = meeting.first_day or clock.today()
    return deadlines_of(rules_for(meeting), day).send


def readers_of(meeting: Meeting) -> Audience:
    """Who reads the agenda's open parts: everybody, or the body's members."""
    body = meeting.body
    is_public = body.is_public and rules_for(meeting).agendas_are_public
    return everybody() if is_public else body.members


def freeze_agenda(meeting: Meeting, *, by: User) -> Edition:
    """Copy the agenda for its readers and show them the meeting it belongs to."""
    readers, body = readers_of(meeting), meeting.body
    if readers != body.members and meeting.audience_id != readers.pk:
        announce_meeting(meeting=meeting, by=by)
    if meeting.audience_id == body.desk_id:
        meeting.audience = body.members
    if meeting.status == MeetingStatus.PLANNED:
        meeting.status = MeetingStatus.CONVENED
    meeting.save(update_fields=["status", "audience"])
    edition = open_edition(
        subject=meeting.pk,
        kind=EditionKind.AGENDA,
        approval=Approval.NOT_RECORDED,
        audience=readers,
        by=by,
    )
    freeze(meeting, edition)
    return edition


def hash_now(meeting: Meeting, *, by: User) -> str:
    """The hash that the agenda would bear if it were frozen now; it is not."""
    with transaction.atomic():
        edition = freeze_agenda(meeting, by=by)
        transaction.set_rollback(True)
    meeting.refresh_from_db(fields=["status", "audience"])
    return edition.hash
