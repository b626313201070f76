"""Asking guests to their item, and letting them see it until the meeting ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.bodies.actions.naming import account_named
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.circle_spans import open_circles, shut_circles
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.convening import Invitation
from samraad.meetings.whom import guests_of

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.meetings.models.agenda import Guest
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

_AFTER_MEMBERS = 1_000_000  # where guests are listed


@transaction.atomic
def ask_guests(*, meeting: Meeting, by: User) -> list[Invitation]:
    """Ask each guest with an e-mail address who has not been asked to the item yet.

    Who is asked to the whole meeting is asked to no item; who is no guest any more is
    asked no longer.
    """
    require(can_invite(by, meeting))
    whole = Invitation.objects.filter(meeting=meeting, item=None).standing()
    members = {row.user for row in whole if row.user}
    asked = _asked(meeting)
    guests: dict[tuple[UUID, UUID], tuple[Guest, User]] = {}
    for guest in guests_of(meeting):
        if guest.email:
            user = _account_of(guest, meeting, by=by)
            guests[guest.item_id, user.key] = guest, user
    for place, row in asked.items():
        if place not in guests:
            _let_go(row, by=by)
    new = [place for place in guests if place not in asked and place[1] not in members]
    return [_ask(meeting, *guests[place], by=by) for place in new]


def _account_of(guest: Guest, meeting: Meeting, *, by: User) -> User:
    """Nothing is sent while a guest cannot be asked: it is said who, and why."""
    email, name = guest.email, guest.name
    try:
        return account_named(email=email, name=name, body=meeting.body, by=by)
    except ValidationError as refusal:
        told = {"name": name, "why": " ".join(refusal.messages)}
        raise ValidationError(
            _("The guest %(name)s cannot be asked: %(why)s Change the address first.")
            % told
        ) from refusal


def _let_see_item(invitation: Invitation) -> None:
    """Let a guest see their item, also when it is closed, until the meeting ends."""
    item = invitation.item
    if item is not None:
        open_circles(invitation, [item])


def let_out_guests(meeting: Meeting) -> None:
    """A meeting that is cancelled has ended for its guests."""
    for row in _asked(meeting).values():
        if row.item:
            shut_circles(row, [row.item])


def _asked(meeting: Meeting) -> dict[tuple[UUID, UUID], Invitation]:
    rows = Invitation.objects.filter(meeting=meeting).exclude(item=None).standing()
    rows = rows.select_related("item__circle", "meeting")
    return {(row.item_id, row.user): row for row in rows if row.item_id and row.user}


def _ask(meeting: Meeting, guest: Guest, user: User, *, by: User) -> Invitation:
    row = Invitation(
        meeting=meeting,
        item=guest.item,
        user=user.key,
        name=guest.name,
        position=_AFTER_MEMBERS + guest.item.position * 100 + guest.position,
        invited_at=clock.now(),
        audience=drawer(owner=user, kept_by=meeting.body.desk),
    )
    row.full_clean()
    row.save()
    _let_see_item(row)
    record("meetings.guest.asked", row, by=by)
    return row


def _let_go(row: Invitation, *, by: User) -> None:
    row.withdrawn_at = clock.now()
    row.save(update_fields=["withdrawn_at"])
    if row.item:
        shut_circles(row, [row.item])
    record("meetings.invitation.withdrawn", row, by=by)
