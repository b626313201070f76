"""Who may send an agenda, invite, and answer; and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import MeetingStatus
from samraad.meetings.policies import can_edit
from samraad.meetings.when import ends_at

if TYPE_CHECKING:
    from samraad.core.actor import Actor
    from samraad.meetings.models.convening import Invitation
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


def can_invite(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    return verdict and _is_to_come(meeting)


def can_send(user: User, meeting: Meeting) -> Verdict:
    """May this user send the agenda, for the first time or again?"""
    verdict = can_invite(user, meeting)
    if not verdict:
        return verdict
    if not AgendaItem.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has no items yet."))
    return ALLOWED


def can_send_first(user: User, meeting: Meeting) -> Verdict:
    verdict = can_send(user, meeting)
    if verdict and Sending.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has been sent. Send the changes."))
    return verdict


def can_send_again(user: User, meeting: Meeting) -> Verdict:
    verdict = can_send(user, meeting)
    if verdict and not Sending.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has not been sent yet."))
    return verdict


def can_reply(user: Actor, invitation: Invitation) -> Verdict:
    """One's own answer may be given and changed until the meeting is over."""
    if invitation.user != user.key:
        return Denied(_("Somebody else was asked here."))
    return _is_asked(invitation)


def can_record_reply(user: User, invitation: Invitation) -> Verdict:
    verdict = can_edit(user, invitation.meeting)
    return verdict and _is_asked(invitation)


def _is_asked(invitation: Invitation) -> Verdict:
    if invitation.withdrawn_at:
        return Denied(_("You are no longer asked to this meeting."))
    return _is_to_come(invitation.meeting)


def _is_to_come(meeting: Meeting) -> Verdict:
    if meeting.status == MeetingStatus.CANCELLED:
        return Denied(_("The meeting is cancelled."))
    end = ends_at(meeting)
    if end is None:
        return Denied(_("The meeting has no date yet."))
    if meeting.status == MeetingStatus.HELD or end <= clock.now():
        return Denied(_("The meeting has been held."))
    editions = Edition.objects.of(meeting.pk).standing()
    if editions.exclude(kind=EditionKind.AGENDA).exists():
        return Denied(_("The minutes have been published already."))
    return ALLOWED
