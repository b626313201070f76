"""Answering an invitation: coming or not, and what one needs when one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.substitutes import follow_answer
from samraad.meetings.convening_policies import can_record_reply, can_reply
from samraad.meetings.models.convening import Invitation, Reply

if TYPE_CHECKING:
    from samraad.core.actor import Actor
    from samraad.people.models import User


@transaction.atomic
def reply(*, invitation: Invitation, answer: Reply, by: Actor) -> Invitation:
    """The one who was asked answers. The last answer counts."""
    invitation = _locked(invitation)
    require(can_reply(by, invitation))
    return _take(invitation, answer, by=by)


@transaction.atomic
def record_reply(*, invitation: Invitation, answer: Reply, by: User) -> Invitation:
    """The secretary notes what somebody has said on the phone or in the corridor."""
    invitation = _locked(invitation)
    require(can_record_reply(by, invitation))
    return _take(invitation, answer, by=by)


@transaction.atomic
def say_needs(
    *,
    invitation: Invitation,
    by: Actor,
    eats: bool | None = None,
    needs_interpreter: str = "",
    needs_hearing_loop: bool = False,
    needs: str = "",
) -> Invitation:
    invitation = _locked(invitation)
    require(can_reply(by, invitation))
    invitation.eats, invitation.needs = eats, needs.strip()
    invitation.needs_interpreter = needs_interpreter.strip()
    invitation.needs_hearing_loop = needs_hearing_loop
    invitation.full_clean()
    invitation.save()
    record("meetings.invitation.needs_said", invitation, by=by)
    return invitation


def _take(invitation: Invitation, answer: Reply, *, by: Actor) -> Invitation:
    if invitation.reply == answer:
        return invitation
    invitation.reply = answer
    invitation.replied_at = clock.now() if answer else None
    invitation.full_clean()
    invitation.save(update_fields=["reply", "replied_at"])
    record("meetings.invitation.answered", invitation, by=by, answer=str(answer))
    follow_answer(invitation, by=by)
    return invitation


def _locked(invitation: Invitation) -> Invitation:
    """Behind its meeting: two answers at once must not call one substitute twice."""
    locked(invitation.meeting)
    rows = Invitation.objects.select_for_update(of=("self",))
    return rows.select_related("meeting__body").get(pk=invitation.pk)
