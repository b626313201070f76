"""Asking to a meeting everybody who has a place in the body, and its guests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.bodies.models.body import Role
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.convening import Invitation
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.whom import account_of, places_of, rank_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.bodies.models.body import Membership
    from samraad.people.models import User

_APART: Final = 1000  # between the positions of two roles


@transaction.atomic
def invite(*, meeting: Meeting, by: User) -> list[Invitation]:
    """Ask whoever has a place on the meeting's day and has not been asked yet.

    Those who have left their place since are no longer asked.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    require(can_invite(by, meeting))
    places = places_of(meeting)
    _let_go(meeting, keep=[place.pk for place in places], by=by)
    asked = Invitation.objects.filter(meeting=meeting).exclude(membership=None)
    known = set(asked.standing().values_list("membership", flat=True))
    added = [
        _ask(meeting, place, position)
        for position, place in _in_order(places)
        if place.pk not in known
    ]
    if added:
        record("meetings.meeting.invited", meeting, by=by, number=len(added))
    return added


def _in_order(places: Iterable[Membership]) -> Iterable[tuple[int, Membership]]:
    for number, place in enumerate(places, 1):
        yield rank_of(place) * _APART + number, place


def _ask(meeting: Meeting, place: Membership, position: int) -> Invitation:
    """Asked of the person's user; somebody without an account is asked otherwise."""
    user = account_of(place)
    asked = Invitation.objects.filter(meeting=meeting, item=None)
    row = asked.filter(user=user.key).first() if user else None
    row = row or Invitation(meeting=meeting, user=user.key if user else None)
    row.name, row.role, row.membership = place.person.name, place.role, place.pk
    row.position, row.invited_at, row.withdrawn_at = position, clock.now(), None
    row.audience = kept_for(user, meeting)
    row.full_clean()
    row.save()
    return row


def kept_for(user: User | None, meeting: Meeting) -> Audience:
    """What is between one person and the desk; without an account, the desk's."""
    desk = meeting.body.desk
    return drawer(owner=user, kept_by=desk) if user else desk


def _let_go(meeting: Meeting, *, keep: list[UUID], by: User) -> None:
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    rows = rows.exclude(role=Role.SUBSTITUTE).exclude(membership=None)
    for row in rows.exclude(membership__in=keep):
        row.withdrawn_at = clock.now()
        row.save(update_fields=["withdrawn_at"])
        record("meetings.invitation.withdrawn", row, by=by)
