"""The order of an agenda and its numbers, which follow it until it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.meetings.actions.locking import locked
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.plan import Purpose, RecurringItem
from samraad.meetings.policies import can_order, is_sent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

PUT_BY = {Purpose.APPROVE_MINUTES: "minutes", Purpose.MEETING_PLAN: "plan"}
APART = 100_000  # farther than any agenda is long


@transaction.atomic
def move_item(*, item: AgendaItem, to: int, by: User) -> AgendaItem:
    """Move an item to a place, counted from 1; beyond the ends is at the end."""
    meeting = locked(item.meeting)
    require(can_order(by, meeting))
    items = in_order(meeting)
    moved = next(row for row in items if row.pk == item.pk)
    items.remove(moved)
    items.insert(max(to - 1, 0), moved)
    settle(meeting, items)
    record("meetings.item.moved", moved, by=by, to=moved.position)
    return moved


def in_order(meeting: Meeting) -> list[AgendaItem]:
    return list(AgendaItem.objects.filter(meeting=meeting).order_by("position"))


def settle(meeting: Meeting, items: Sequence[AgendaItem]) -> None:
    """Let the items stand in this order. What has been sent keeps its numbers."""
    follows = not is_sent(meeting)
    changed = []
    for position, item in enumerate(items, start=1):
        number = str(position) if follows else item.number
        if (item.position, item.number) != (position, number):
            item.position, item.number = position, number
            changed.append(item)
    for item in changed:
        item.position += APART  # no two may stand in one place, not even meanwhile
    AgendaItem.objects.bulk_update(changed, ["position"])
    for item in changed:
        item.position -= APART
    AgendaItem.objects.bulk_update(changed, ["position", "number"])


def place_new(item: AgendaItem) -> AgendaItem:
    """Let a new item stand after the others, but before those that always come last.

    On an agenda that has been sent it is the very last, with the next free number.
    """
    meeting = item.meeting
    if is_sent(meeting):
        return _number_after_all(item)
    items = [row for row in in_order(meeting) if row.pk != item.pk]
    items.insert(before_the_last(items), item)
    settle(meeting, items)
    return item


def before_the_last(items: Sequence[AgendaItem]) -> int:
    """How many items stand before those that end every agenda."""
    last = last_keys(items)
    place = len(items)
    while place and items[place - 1].offer in last:
        place -= 1
    return place


def last_keys(items: Sequence[AgendaItem]) -> set[str]:
    """The offers among these items that come last on every agenda."""
    if not items:
        return set()
    rows = RecurringItem.objects.filter(body=items[0].meeting.body_id, comes_last=True)
    purposes = {Purpose(row.purpose) for row in rows}
    named = {PUT_BY[purpose] for purpose in purposes if purpose in PUT_BY}
    keys = {f"recurring:{row.pk}" for row in rows}
    return keys | {i.offer for i in items if i.offer.partition(":")[0] in named}


def _number_after_all(item: AgendaItem) -> AgendaItem:
    rows = AgendaItem.objects.filter(meeting=item.meeting).exclude(pk=item.pk)
    numbers = [n for n in rows.values_list("number", flat=True) if n.isdecimal()]
    item.number = str(max((int(n) for n in numbers), default=rows.count()) + 1)
    item.save(update_fields=["number"])
    return item
