"""The chair approves the agenda: by a button in the mail, or as the secretary notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.freezing import hash_now
from samraad.meetings.actions.locking import locked
from samraad.meetings.approval import chair_of
from samraad.meetings.convening_policies import (
    can_answer_sign_off,
    can_ask_for_approval,
    can_send_first,
)
from samraad.meetings.models.convening import SignOff, SignOffWay
from samraad.meetings.whom import account_of

if TYPE_CHECKING:
    from samraad.core.actor import Actor
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def ask_for_approval(*, meeting: Meeting, by: User) -> SignOff:
    """Ask the chair to approve the agenda as it stands now; they get a link."""
    meeting = locked(meeting)
    require(can_ask_for_approval(by, meeting))
    row = _begun(meeting, by)
    row.save()
    record("meetings.agenda.approval_asked", row, by=by)
    return row


@transaction.atomic
def approve_agenda(
    *, sign_off: SignOff, by: User, content: str, words: str = ""
) -> SignOff:
    """The chair approves what stood on the page, known by its hash."""
    row = _answerable(sign_off, by)
    if hash_now(locked(row.meeting), by=by) != content:
        raise ValidationError(_("The agenda has changed meanwhile. Read it again."))
    row.content, row.approved_at, row.approved_by = content, clock.now(), by.name
    row.way, row.words, row.returned_at = SignOffWay.BUTTON, words.strip(), None
    row.full_clean()
    row.save()
    record("meetings.agenda.approved", row, by=by)
    return row


@transaction.atomic
def return_agenda(*, sign_off: SignOff, by: User, words: str) -> SignOff:
    """The chair sends it back and says what is to be changed."""
    row = _answerable(sign_off, by)
    if not words.strip():
        raise ValidationError(_("Say what is to be changed, in a sentence."))
    row.returned_at, row.words = clock.now(), words.strip()
    row.full_clean()
    row.save()
    record("meetings.agenda.returned", row, by=by)
    return row


@transaction.atomic
def record_approval(*, meeting: Meeting, by: User, words: str = "") -> SignOff:
    """Note that the chair has approved it in another way: on the phone, in person."""
    meeting = locked(meeting)
    require(can_send_first(by, meeting))
    row = _begun(meeting, by)
    row.approved_at, row.approved_by = row.asked_at, row.asked_name
    row.way, row.words = SignOffWay.RECORDED, words.strip()
    row.full_clean()
    row.save()
    record("meetings.agenda.approved", row, by=by)
    return row


def approve_as_chair(meeting: Meeting, *, content: str, by: User) -> None:
    """The chair who sends the agenda has approved it by sending it."""
    row = _begun(meeting, by, content)
    row.asked_of, row.asked_name = by.key, by.name
    row.approved_at, row.approved_by = row.asked_at, by.name
    row.way = SignOffWay.BUTTON
    row.save()
    record("meetings.agenda.approved", row, by=by)


def _begun(meeting: Meeting, by: User, content: str = "") -> SignOff:
    chair = chair_of(meeting)
    user = account_of(chair) if chair else None
    return SignOff(
        meeting=meeting,
        asked_of=user.key if user else by.key,
        asked_name=chair.person.name if chair else by.name,
        asked_at=clock.now(),
        content=content or hash_now(meeting, by=by),
        audience=meeting.body.desk,
    )


def _answerable(sign_off: SignOff, by: Actor) -> SignOff:
    rows = SignOff.objects.select_for_update(of=("self",))
    row = rows.select_related("meeting__body").get(pk=sign_off.pk)
    require(can_answer_sign_off(by, row))
    return row
