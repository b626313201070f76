"""A body has been published: what was sent to its members is for everybody now."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samraad.access.models import Audience
from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.actions.following import show_everybody
from samraad.meetings.actions.freezing import readers_of
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.convening_policies import may_be_shown
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.people.models import User


def publish_what_was_sent(*, body: Body, by: User) -> None:
    """Freeze for everybody each agenda that the members read now; not the live one.

    One in which a personal number has been found since stays with the members.
    """
    sent = Sending.objects.filter(meeting__body=body).values("meeting")
    meetings = Meeting.objects.filter(pk__in=sent)
    for meeting in meetings.exclude(status=MeetingStatus.CANCELLED):
        with suppress(PermissionDenied):
            _publish(meeting, by)


@transaction.atomic
def _publish(meeting: Meeting, by: User) -> None:
    meeting = locked(meeting)
    members = meeting.body.members
    agendas = Edition.objects.of(meeting.pk).filter(kind=EditionKind.AGENDA)
    agenda = agendas.filter(is_current=True, audience=members).first()
    if agenda is None or readers_of(meeting).pk != Audience.EVERYBODY:
        return
    announce_meeting(meeting=meeting, by=by)
    edition = show_everybody(meeting=meeting, agenda=agenda, by=by)
    require(may_be_shown(edition))
    Sending.objects.filter(meeting=meeting).update(audience=edition.audience)
    record("meetings.agenda.published", edition, by=by)
