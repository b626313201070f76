"""Sending the agenda: freezing it, asking everybody, and letting the log tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.actions.freezing import due_day, freeze_agenda
from samraad.meetings.actions.guests import ask_guests
from samraad.meetings.actions.inviting import invite
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.sign_off import approve_as_chair
from samraad.meetings.approval import approval_of
from samraad.meetings.convening_policies import (
    can_send_again,
    can_send_approved,
    may_be_shown,
)
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Sending, SendingKind
from samraad.meetings.models.frozen import FrozenItem

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def send_agenda(*, meeting: Meeting, by: User, late_reason: str = "") -> Sending:
    """Send the agenda for the first time. It cannot be called back.

    After the day on which it was due it takes a reason, which everybody can read.
    The chair's own sending is the chair's approval.
    """
    meeting = locked(meeting)
    require(can_send_approved(by, meeting))
    is_late = clock.today() > due_day(meeting)
    if is_late and not late_reason.strip():
        raise ValidationError(_("Say why the agenda is sent late, in a sentence."))
    sending = Sending(meeting=meeting, kind=SendingKind.AGENDA)
    sending.late_reason = late_reason.strip() if is_late else ""
    approval = approval_of(meeting)
    edition = freeze_agenda(meeting, by=by)
    if approval.is_missing_but_for(by):
        approve_as_chair(meeting, content=edition.hash, by=by)
    return _send(sending, edition, by=by)


@transaction.atomic
def send_change(*, meeting: Meeting, by: User, note: str = "") -> Sending:
    """Send the changed agenda. When nothing has changed, nothing is sent."""
    meeting = locked(meeting)
    require(can_send_again(by, meeting))
    sending = Sending(meeting=meeting, kind=SendingKind.CHANGE, note=note.strip())
    return _send(sending, _changed(meeting, by), by=by)


@transaction.atomic
def send_supplement(*, meeting: Meeting, by: User, note: str = "") -> Sending:
    """Send what has come since as a supplementary agenda of its own."""
    meeting = locked(meeting)
    require(can_send_again(by, meeting))
    items = unsent_items(meeting)
    if not items:
        raise ValidationError(_("No item has come since the agenda was sent."))
    rows = Sending.objects.filter(meeting=meeting, kind=SendingKind.SUPPLEMENT)
    number = rows.count() + 1
    keys = [item.pk for item in items]
    AgendaItem.objects.filter(pk__in=keys).update(supplement=number)
    sending = Sending(meeting=meeting, kind=SendingKind.SUPPLEMENT, note=note.strip())
    return _send(sending, _changed(meeting, by), by=by)


def unsent_items(meeting: Meeting) -> list[AgendaItem]:
    """The items that no edition sent so far has held."""
    editions = Sending.objects.filter(meeting=meeting).values("edition")
    sent = FrozenItem.objects.filter(edition__in=editions).values("original")
    items = AgendaItem.objects.filter(meeting=meeting, withdrawn_reason="")
    return list(items.exclude(pk__in=sent).order_by("position"))


def _changed(meeting: Meeting, by: User) -> Edition:
    """The agenda frozen anew, if it says something else than the one sent last."""
    agendas = Edition.objects.of(meeting.pk).filter(kind=EditionKind.AGENDA)
    last = agendas.standing().first()
    edition = freeze_agenda(meeting, by=by)
    if last and last.hash == edition.hash:
        raise ValidationError(_("Nothing has changed since the agenda was sent."))
    return edition


def _send(sending: Sending, edition: Edition, *, by: User) -> Sending:
    meeting = sending.meeting
    require(may_be_shown(edition))
    sending.edition, sending.audience = edition.pk, edition.audience
    sending.number = Sending.objects.filter(meeting=meeting).count() + 1
    sending.sent_at, sending.sent_by = clock.now(), by.name
    sending.due_on = due_day(meeting)
    sending.full_clean()
    sending.save()
    invite(meeting=meeting, by=by)
    ask_guests(meeting=meeting, by=by)
    record("meetings.agenda.published", edition, by=by)
    record("meetings.agenda.sent", sending, by=by)
    return sending
