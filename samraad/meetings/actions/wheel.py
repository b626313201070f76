"""The year wheel: what recurs, and on which meetings it comes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from samraad.audit.actions import record
from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import Purpose, RecurringItem, Timing
from samraad.meetings.recurrence import COUNTED, WITHOUT_AGENDA, comes
from samraad.texts.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.bodies.presets import StandingPreset
    from samraad.people.models import User


def due_items(meeting: Meeting) -> list[RecurringItem]:
    """What recurs and belongs on this meeting's agenda, in the agenda's order.

    It follows from the dates as they are now: when a meeting is moved or cancelled,
    what it would have taken up comes on the next one.
    """
    if meeting.is_cancelled or meeting.kind in WITHOUT_AGENDA:
        return []
    items = RecurringItem.objects.filter(body=meeting.body_id, stopped_at=None)
    day = meeting.first_day
    if day is None or meeting.kind not in COUNTED:
        return list(items.filter(timing=Timing.EVERY).in_order())
    days = counted_days(meeting.body_id, day.year, asked=meeting)
    return [
        item
        for item in items.in_order()
        if comes(item.timing, item.month, day=day, days=days)
    ]


def counted_days(body: UUID, year: int, asked: Meeting | None = None) -> list[date]:
    """The days of the meetings that count, from the year before to the year after.

    Of several on the day of the meeting that is asked about, it is the only one.
    """
    years = (date(year - 1, 1, 1), date(year + 1, 12, 31))
    rows = Meeting.objects.filter(body=body, kind__in=COUNTED, first_day__range=years)
    rows = rows.exclude(status=MeetingStatus.CANCELLED)
    if asked:
        rows = rows.exclude(pk=asked.pk).exclude(first_day=asked.first_day)
    days = [day for day in rows.values_list("first_day", flat=True) if day]
    return sorted([*days, asked.first_day] if asked and asked.first_day else days)


@transaction.atomic
def add_recurring(  # noqa: PLR0913 -- what an item says before it is opened
    *,
    body: Body,
    title: str,
    by: User,
    kind: ItemKind = ItemKind.NOT_RECORDED,
    timing: Timing = Timing.EVERY,
    month: int | None = None,
    comes_last: bool = False,
    purpose: Purpose = Purpose.ORDINARY,
    recommender: str = "",
    recommendation: str = "",
) -> RecurringItem:
    require(can_run(by, body))
    last = RecurringItem.objects.filter(body=body).aggregate(last=Max("position"))
    item = RecurringItem(
        body=body,
        position=(last["last"] or 0) + 1,
        title=title,
        kind=kind,
        timing=timing,
        month=month if timing == Timing.MONTH else None,
        comes_last=comes_last,
        purpose=purpose,
        recommender=recommender,
        recommendation=clean(recommendation),
        audience=body.desk,
    )
    item.full_clean()
    item.save()
    record("meetings.recurring.added", item, by=by)
    return item


@transaction.atomic
def place_standing_items(
    *, body: Body, standing: Iterable[StandingPreset], by: User
) -> None:
    """Put a preset's items into a wheel that has none yet."""
    if RecurringItem.objects.filter(body=body).exists():
        return
    for item in standing:
        add_recurring(
            body=body,
            title=str(item.title),
            kind=ItemKind(item.kind),
            timing=Timing(item.timing),
            month=item.month,
            comes_last=item.comes_last,
            purpose=Purpose(item.purpose),
            by=by,
        )


@transaction.atomic
def change_recurring(*, item: RecurringItem, by: User, **said: object) -> RecurringItem:
    """Change what it says, when it comes and where; agendas keep what they took up."""
    item = _locked(item, by)
    for name in ("title", "kind", "timing", "month", "comes_last", "recommender"):
        setattr(item, name, said.get(name, getattr(item, name)))
    if item.timing != Timing.MONTH:
        item.month = None
    item.recommendation = clean(str(said.get("recommendation", item.recommendation)))
    item.full_clean()
    item.save()
    record("meetings.recurring.changed", item, by=by)
    return item


@transaction.atomic
def stop_recurring(*, item: RecurringItem, by: User) -> RecurringItem:
    """Let it come no more; agendas that it stands on keep it."""
    return _stop(item, by, "stopped")


@transaction.atomic
def resume_recurring(*, item: RecurringItem, by: User) -> RecurringItem:
    return _stop(item, by, "resumed")


def _stop(item: RecurringItem, by: User, what: str) -> RecurringItem:
    item = _locked(item, by)
    item.stopped_at = clock.now() if what == "stopped" else None
    item.save(update_fields=["stopped_at"])
    record(f"meetings.recurring.{what}", item, by=by)
    return item


@transaction.atomic
def place_recurring(*, item: RecurringItem, step: int, by: User) -> None:
    """Move it so many places up (-1) or down (1) among those that come when it does."""
    item = _locked(item, by)
    rows = RecurringItem.objects.filter(body=item.body, stopped_at=None)
    same = {"comes_last": item.comes_last, "timing": item.timing, "month": item.month}
    beside = list(rows.filter(**same).in_order())
    here = next(n for n, row in enumerate(beside) if row.pk == item.pk)
    beside.insert(max(0, here + step), beside.pop(here))
    places = sorted(row.position for row in beside)
    for row, position in zip(beside, places, strict=True):
        row.position = position
    RecurringItem.objects.bulk_update(beside, ["position"])
    record("meetings.recurring.placed", item, by=by)


def _locked(item: RecurringItem, by: User) -> RecurringItem:
    item = RecurringItem.objects.select_for_update().get(pk=item.pk)
    require(can_run(by, item.body))
    return item
