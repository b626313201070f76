"""Asking to a meeting everybody who has a place in the body, and its guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import let_in_during
from samraad.access.models import Grant
from samraad.audit.actions import record
from samraad.bodies.actions.body import end_of_place
from samraad.bodies.models.body import Role
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.asking_again import ASK_AGAIN
from samraad.meetings.actions.circle_spans import closed_items, open_circles
from samraad.meetings.actions.circles import fill_circle
from samraad.meetings.actions.kept import invitation_for_place
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.substitutes import stand_down
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.collecting import MeetingReminder
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.whom import RANK_APART, account_of, places_of, rank_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Body, Membership
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def invite(*, meeting: Meeting, by: User) -> list[Invitation]:
    """Ask whoever has a place on the meeting's day and has not been asked yet.

    Those who have left their place since are no longer asked.
    """
    meeting = locked(meeting)
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
        for item in closed_items(meeting):
            fill_circle(item)  # the rules may let observers see it who are asked
    return added


def _in_order(places: Iterable[Membership]) -> Iterable[tuple[int, Membership]]:
    for number, place in enumerate(places, 1):
        yield rank_of(place) * RANK_APART + number, place


def _ask(meeting: Meeting, place: Membership, position: int) -> Invitation:
    row = invitation_for_place(meeting, place)
    row.position, row.stands_in_for = position, None
    row.full_clean()
    row.save()
    _let_in_early(meeting.body, place)
    return row


def _let_in_early(body: Body, place: Membership) -> None:
    """Whoever takes a seat on the meeting's day reads its agenda before that day.

    They are let in as a member is; what is closed opens on the first day of the seat.
    """
    user = account_of(place)
    if user is None or place.starts_on <= clock.today():
        return
    if not Grant.objects.filter(user=user.key, audience=body.members).current(
        at=clock.now()
    ):
        spans = [(clock.now(), end_of_place(place))]
        let_in_during(user=user, audience=body.members, spans=spans)


def _let_go(meeting: Meeting, *, keep: list[UUID], by: User) -> None:
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    rows = rows.exclude(role=Role.SUBSTITUTE).exclude(membership=None)
    for row in rows.exclude(membership__in=keep):
        row.withdrawn_at = clock.now()
        row.save(update_fields=["withdrawn_at"])
        record("meetings.invitation.withdrawn", row, by=by)


@transaction.atomic
def ask_anew(*, meeting: Meeting, by: User) -> None:
    """After a move nobody has answered yet, and no substitute is called.

    What people need stays known; guests see their item until the new end.
    """
    meeting = locked(meeting)
    rows = Invitation.objects.filter(meeting=meeting).standing()
    substitutes = rows.filter(role=Role.SUBSTITUTE, item=None)
    for row in substitutes.select_related("meeting__body"):
        stand_down(row, by=by)
    rows.update(
        reply=Reply.NONE,
        replied_at=None,
        invited_at=clock.now(),
        asked_again_at=None,
    )
    for row in rows.exclude(item=None).select_related("item__circle", "meeting"):
        open_circles(row, [row.item] if row.item else [])
    MeetingReminder.objects.filter(meeting=meeting, what=ASK_AGAIN).delete()
    record("meetings.meeting.asked_anew", meeting, by=by)


def ask_newcomers(meeting: Meeting, *, by: User) -> list[Invitation]:
    """Ask who has joined since the others were asked; each is told alone."""
    added = invite(meeting=meeting, by=by)
    for row in added:
        record("meetings.newcomer.asked", row, by=by)
    return added
