"""Who may send an agenda, invite, and answer; and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from samraad.access.policies import is_in
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.documents.models import ScanState
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.approval import approval_of
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Sending, SignOff
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
)
from samraad.meetings.models.meeting import MeetingStatus
from samraad.meetings.policies import can_edit
from samraad.meetings.when import ends_at
from samraad.reading.masking import masked
from samraad.reading.personal_numbers import find
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def can_send_approved(user: User, meeting: Meeting) -> Verdict:
    """Has the chair approved it, where the rules of the meeting's day ask for that?"""
    verdict = can_send_first(user, meeting)
    if verdict and approval_of(meeting).is_missing(user):
        return Denied(_("The chair has not approved the agenda yet."))
    return verdict


def can_send_again(user: User, meeting: Meeting) -> Verdict:
    verdict = can_send(user, meeting)
    if verdict and not Sending.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has not been sent yet."))
    return verdict


def can_ask_for_approval(user: User, meeting: Meeting) -> Verdict:
    verdict = can_send_first(user, meeting)
    if verdict and not approval_of(meeting).can_be_mailed:
        return Denied(_("The chair has no e-mail address here."))
    return verdict


def can_answer_sign_off(user: Actor, sign_off: SignOff) -> Verdict:
    """Whoever was asked answers, until the agenda is sent or somebody is asked anew."""
    if sign_off.asked_of != user.key or not is_in(user, sign_off.meeting.body.desk_id):
        return Denied(_("Somebody else was asked to approve this agenda."))
    if Sending.objects.filter(meeting=sign_off.meeting).exists():
        return Denied(_("The agenda has been sent."))
    rows = SignOff.objects.filter(meeting=sign_off.meeting)
    if sign_off.approved_at or rows.filter(approved_at__isnull=False).exists():
        return Denied(_("The agenda has been approved."))
    if rows.filter(pk__gt=sign_off.pk).exists():
        return Denied(_("The agenda has changed. There is a newer message about it."))
    return _is_to_come(sign_off.meeting)


def may_be_shown(edition: Edition) -> Verdict:
    """No personal number goes out to all who read the open items."""
    if any(find(text) for text in _open_words(edition)):
        return Denied(
            _("What may be a personal number stands in an open item. Take it out.")
        )
    return may_show_files(edition)


def may_show_files(edition: Edition) -> Verdict:
    """Open files in which one was found wait until somebody has looked."""
    files = FrozenAttachment.objects.filter(edition=edition, audience=edition.audience)
    found = files.filter(is_closed=False, document__scan=ScanState.FOUND).first()
    if found:
        return Denied(
            _(
                "“%(name)s” holds what may be a personal number. Take the attachment"
                " off, or mark it as not for the public."
            )
            % {"name": masked(found.name)}
        )
    return ALLOWED


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


def _open_words(edition: Edition) -> Iterator[str]:
    """Everything that stands in the edition for all its readers."""
    rows: dict[Any, tuple[str, ...]] = {
        FrozenMeeting: ("place", "about", "agenda_pointer", "contact"),
        FrozenItem: (
            *("title", "recommender", "case_number"),
            *("closing_ground", "withdrawn_reason"),
        ),
        FrozenSection: ("name", "html"),
        FrozenAttachment: ("name", "document__name"),  # by which it is fetched
        FrozenGuest: ("name", "role_words", "organisation"),
    }
    for model, fields in rows.items():
        found = model.objects.filter(edition=edition, audience=edition.audience_id)
        for values in found.values_list(*fields):
            yield from (plain(str(value)) for value in values)
