"""The year wheel as a list: what comes when, and on which meeting next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samraad.core import clock
from samraad.core.shown import shown_short
from samraad.meetings.actions.wheel import counted_days
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.plan import RecurringItem, Timing
from samraad.meetings.recurrence import comes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from samraad.bodies.models.body import Body


@dataclass(frozen=True)
class Spoke:
    item: RecurringItem
    next_day: date | None  # of the meeting that it comes on next; every one has none
    is_first: bool
    is_last: bool

    @property
    def words(self) -> str:
        """What is asked, where on the agenda, and when next."""
        item, told = self.item, []
        if item.kind != ItemKind.NOT_RECORDED:
            told.append(str(item.get_kind_display()))
        if item.comes_last:
            told.append(_("at the end of the agenda"))
        if self.next_day:
            told.append(_("next on %(day)s") % {"day": shown_short(self.next_day)})
        return str(capfirst(" · ".join(told)))


@dataclass(frozen=True)
class Part:
    """What comes at one time of the year, in the order of an agenda."""

    name: str
    spokes: tuple[Spoke, ...]


def wheel_of(body: Body, user: object) -> list[Part]:
    """Every meeting, the year's first, each month, the year's last."""
    rows = RecurringItem.objects.visible_to(user).filter(body=body, stopped_at=None)
    items = sorted(rows.in_order(), key=_place)
    days = counted_days(body.pk, clock.today().year)
    return [
        Part(name, _spokes(list(group), days))
        for name, group in groupby(items, key=_name)
    ]


def stopped_in(body: Body, user: object) -> list[RecurringItem]:
    rows = RecurringItem.objects.visible_to(user).filter(body=body)
    return list(rows.exclude(stopped_at=None).in_order())


def _spokes(items: Sequence[RecurringItem], days: Sequence[date]) -> tuple[Spoke, ...]:
    """Each with its neighbours: beside what comes last, nothing else is moved."""
    groups = [item.comes_last for item in items]
    return tuple(
        Spoke(
            item,
            _next_day(item, days),
            is_first=n == 0 or groups[n - 1] != item.comes_last,
            is_last=n == len(items) - 1 or groups[n + 1] != item.comes_last,
        )
        for n, item in enumerate(items)
    )


def _next_day(item: RecurringItem, days: Iterable[date]) -> date | None:
    if item.timing == Timing.EVERY:
        return None
    known, today = list(days), clock.today()
    coming = (day for day in known if day >= today)
    due = (d for d in coming if comes(item.timing, item.month, day=d, days=known))
    return next(due, None)


def _place(item: RecurringItem) -> tuple[int, int]:
    order = (Timing.EVERY, Timing.FIRST, Timing.MONTH, Timing.LAST)
    return order.index(Timing(item.timing)), item.month or 0


def _name(item: RecurringItem) -> str:
    if item.timing == Timing.MONTH and item.month:
        return str(capfirst(MONTHS[item.month]))
    return {
        Timing.EVERY: _("At every meeting"),
        Timing.FIRST: _("At the first meeting of the year"),
        Timing.LAST: _("At the last meeting of the year"),
    }.get(Timing(item.timing), "")
