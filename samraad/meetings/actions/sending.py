"""Sending the agenda: freezing it, asking everybody, and letting the log tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.access.actions import everybody
from samraad.audit.actions import record
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.core.policy import require
from samraad.editions.actions import open_edition
from samraad.editions.models import Approval, EditionKind
from samraad.meetings.actions.freeze import freeze
from samraad.meetings.actions.inviting import invite
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.convening_policies import can_send_first
from samraad.meetings.models.convening import Sending, SendingKind
from samraad.meetings.models.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from samraad.access.models import Audience
    from samraad.bodies.models.rules import Rules
    from samraad.editions.models import Edition
    from samraad.people.models import User


@transaction.atomic
def send_agenda(*, meeting: Meeting, by: User, late_reason: str = "") -> Sending:
    """Send the agenda for the first time. It cannot be called back.

    After the day on which it was due it takes a reason, which everybody can read.
    """
    meeting = locked(meeting)
    require(can_send_first(by, meeting))
    due_on = due_day(meeting)
    if clock.today() > due_on and not late_reason.strip():
        raise ValidationError(_("Say why the agenda is sent late, in a sentence."))
    if clock.today() <= due_on:
        late_reason = ""
    edition = freeze_agenda(meeting, by=by)
    return _send(
        Sending(
            meeting=meeting, kind=SendingKind.AGENDA, late_reason=late_reason.strip()
        ),
        edition,
        by=by,
    )


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
    if readers != body.members:
        announce_meeting(meeting=meeting, by=by)
    elif meeting.audience_id == body.desk_id:
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


def _send(sending: Sending, edition: Edition, *, by: User) -> Sending:
    meeting = sending.meeting
    sending.edition, sending.audience = edition.pk, edition.audience
    sending.number = Sending.objects.filter(meeting=meeting).count() + 1
    sending.sent_at, sending.sent_by = clock.now(), by.name
    sending.due_on = due_day(meeting)
    sending.full_clean()
    sending.save()
    invite(meeting=meeting, by=by)
    record("meetings.agenda.published", edition, by=by)
    record("meetings.agenda.sent", sending, by=by)
    return sending


def locked(meeting: Meeting) -> Meeting:
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__owner")
    return rows.get(pk=meeting.pk)
