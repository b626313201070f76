"""Calling substitutes by the body's rule, and telling them when they are not needed.

A member who cannot come leaves a gap. A substitute who stands in fills one; of a group
all are asked, and whoever first says that they come fills the gap that has waited
longest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.audit.actions import record
from samraad.bodies.models.body import WITH_A_SEAT, Role
from samraad.bodies.models.rules import SeesClosed, Substitution
from samraad.core import clock
from samraad.meetings.actions.circle_spans import (
    closed_items,
    open_circles,
    shut_circles,
)
from samraad.meetings.actions.freezing import rules_for
from samraad.meetings.actions.kept import invitation_for_place
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.whom import RANK_APART, rank_of, substitutes_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Membership
    from samraad.core.actor import Actor
    from samraad.meetings.models.convening import InvitationQuerySet
    from samraad.meetings.models.meeting import Meeting


def follow_answer(invitation: Invitation, *, by: Actor) -> None:
    """What somebody's answer means for the substitutes."""
    meeting = invitation.meeting
    if invitation.role in WITH_A_SEAT:
        if invitation.reply != Reply.APOLOGIES:
            _come_back(invitation, by=by)
    elif invitation.role == Role.SUBSTITUTE:
        _substitute_answered(invitation)
    else:
        return
    fill_gaps(meeting, by=by)


def fill_gaps(meeting: Meeting, *, by: Actor) -> None:
    """Ask as many substitutes as the gaps take, and let go those who are left over."""
    waiting = gaps(meeting)
    for row in _willing(meeting):
        if not waiting:
            break
        _stand_in(row, waiting.pop(0))
    for gap in waiting:
        for place in _next_for(gap):
            _call(gap, place, by=by)
    if not waiting:
        _release(_idle(meeting), by=by)


def gaps(meeting: Meeting) -> list[Invitation]:
    """Members who cannot come and whose place nobody takes, the longest known first."""
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    standing_in = rows.exclude(stands_in_for=None).exclude(reply=Reply.APOLOGIES)
    absent = rows.filter(role__in=WITH_A_SEAT, reply=Reply.APOLOGIES)
    absent = absent.exclude(pk__in=standing_in.values("stands_in_for"))
    return list(absent.order_by("replied_at", "id").select_related("meeting__body"))


def _next_for(gap: Invitation) -> Iterable[Membership]:
    """Whom the rule of the meeting's day calls for this member now."""
    meeting = gap.meeting
    asked = _asked_places(meeting)
    free = [place for place in substitutes_of(meeting) if place.pk not in asked]
    match rules_for(meeting).substitution:
        case Substitution.PERSONAL:
            return [p for p in free if p.substitutes_for_id == gap.membership][:1]
        case Substitution.LISTED:
            return free[:1]
        case Substitution.GROUP:
            return free
        case _:
            return []


def _asked_places(meeting: Meeting) -> set[UUID | None]:
    """The substitutes who are asked, or were and said that they cannot come."""
    rows = Invitation.objects.filter(meeting=meeting, role=Role.SUBSTITUTE)
    there = rows.filter(withdrawn_at=None) | rows.filter(reply=Reply.APOLOGIES)
    return set(there.values_list("membership", flat=True))


def _call(gap: Invitation, place: Membership, *, by: Actor) -> Invitation:
    """A substitute of a group is asked; another one is called in a member's place."""
    meeting = gap.meeting
    is_group = rules_for(meeting).substitution == Substitution.GROUP
    row = invitation_for_place(meeting, place)
    row.position = rank_of(place) * RANK_APART + (place.order or 0)
    row.reply, row.replied_at = Reply.NONE, None
    row.stands_in_for = None if is_group else gap
    row.full_clean()
    row.save()
    if not is_group:
        _let_see(row)
    record("meetings.substitute.called", row, by=by)
    return row


def _willing(meeting: Meeting) -> list[Invitation]:
    """Substitutes who come and stand in for nobody, who said so first."""
    rows = _called(meeting).filter(reply=Reply.COMING, stands_in_for=None)
    return list(rows.order_by("replied_at", "id").select_related("meeting__body"))


def _idle(meeting: Meeting) -> list[Invitation]:
    """Substitutes who are asked and stand in for nobody."""
    rows = _called(meeting).filter(stands_in_for=None)
    return list(rows.exclude(reply=Reply.APOLOGIES).select_related("meeting__body"))


def _called(meeting: Meeting) -> InvitationQuerySet:
    rows = Invitation.objects.filter(meeting=meeting, item=None)
    return rows.filter(role=Role.SUBSTITUTE).standing()


def _stand_in(row: Invitation, gap: Invitation) -> None:
    row.stands_in_for = gap
    row.save(update_fields=["stands_in_for"])
    _let_see(row)


def _substitute_answered(row: Invitation) -> None:
    """Who cannot come stands in for nobody, and sees what other substitutes see."""
    if row.reply == Reply.APOLOGIES:
        row.stands_in_for = None
        row.save(update_fields=["stands_in_for"])
        _let_see_no_more(row)


def _come_back(member: Invitation, *, by: Actor) -> None:
    """A member comes after all: whoever stood in is free, and told so if not needed."""
    rows = _called(member.meeting).filter(stands_in_for=member)
    for row in rows.select_related("meeting__body"):
        row.stands_in_for = None
        row.save(update_fields=["stands_in_for"])
        _let_see_no_more(row)
        others = gaps(member.meeting)
        if others and rules_for(member.meeting).substitution != Substitution.PERSONAL:
            _stand_in(row, others[0])
        else:
            _release([row], by=by)


def _release(rows: Iterable[Invitation], *, by: Actor) -> None:
    for row in rows:
        row.withdrawn_at = clock.now()
        row.save(update_fields=["withdrawn_at"])
        record("meetings.substitute.released", row, by=by)


def stand_down(row: Invitation, *, by: Actor) -> None:
    """No longer called, and told nothing: the whole meeting is asked anew."""
    row.stands_in_for, row.withdrawn_at = None, clock.now()
    row.save(update_fields=["stands_in_for", "withdrawn_at"])
    _let_see_no_more(row)
    record("meetings.invitation.withdrawn", row, by=by)


def _let_see(row: Invitation) -> None:
    """Until the meeting ends also closed items, where the rules say so."""
    if rules_for(row.meeting).substitutes_see_closed == SeesClosed.WHEN_CALLED:
        open_circles(row, closed_items(row.meeting))


def _let_see_no_more(row: Invitation) -> None:
    if rules_for(row.meeting).substitutes_see_closed == SeesClosed.WHEN_CALLED:
        shut_circles(row, closed_items(row.meeting))
