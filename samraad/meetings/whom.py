"""Whom a meeting concerns: the places on its day, the substitutes, and the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.bodies.models.body import WITH_A_SEAT, Membership, Role
from samraad.core import clock
from samraad.meetings.models.agenda import Guest

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.bodies.models.body import MembershipQuerySet
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

# In this order they are listed; a substitute is asked when called.
ORDER: Final = (
    *WITH_A_SEAT,
    Role.SUBSTITUTE,
    Role.COORDINATOR,
    Role.NON_VOTING,
    Role.OBSERVER,
    Role.SECRETARY,
    Role.STAFF,
)
RANK_APART: Final = 1000  # between the places of two roles in a list
_LAST: Final = 1000


def places_of(meeting: Meeting) -> list[Membership]:
    """Those who have a place on the meeting's day, each once, by their first role."""
    rows = _on_its_day(meeting).exclude(role__in=(Role.SUBSTITUTE, Role.STAFF))
    return _each_once(rows)


def substitutes_of(meeting: Meeting) -> list[Membership]:
    """The substitutes of that day who have no other place, those of a list in order."""
    others = {place.person_id for place in places_of(meeting)}
    rows = _each_once(_on_its_day(meeting).filter(role=Role.SUBSTITUTE))
    return [row for row in rows if row.person_id not in others]


def guests_of(meeting: Meeting) -> list[Guest]:
    rows = Guest.objects.filter(item__meeting=meeting, item__withdrawn_reason="")
    ordered = rows.select_related("item__circle", "item__meeting")
    return list(ordered.order_by("item__position", "position"))


def account_of(place: Membership) -> User | None:
    users = place.person.users.all()
    return next((user for user in users if user.closed_at is None), None)


def rank_of(place: Membership) -> int:
    """Where the role stands when people are listed."""
    return ORDER.index(Role(place.role))


def _on_its_day(meeting: Meeting) -> MembershipQuerySet:
    rows = Membership.objects.filter(body=meeting.body)
    rows = rows.current(on=meeting.first_day or clock.today())
    rows = rows.select_related("person", "seat__category")
    return rows.prefetch_related("person__users")


def _each_once(rows: MembershipQuerySet) -> list[Membership]:
    found: dict[UUID, Membership] = {}
    for row in sorted(rows, key=_sorting):
        found.setdefault(row.person_id, row)
    return list(found.values())


def _sorting(place: Membership) -> tuple[object, ...]:
    seat = place.seat
    at = (seat.category.position, seat.number) if seat else (_LAST, 0)
    in_list = _LAST if place.order is None else place.order
    return rank_of(place), in_list, at, place.person.sort_key
