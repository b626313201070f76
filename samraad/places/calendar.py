"""The calendar of a place: what is reckoned, and what was changed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.places.models import CalendarDay
from samraad.places.occasions import Occasion, occasions_of

if TYPE_CHECKING:
    from datetime import date

    from samraad.places.models import Place

__all__ = ["Occasion", "occasions_between"]


def occasions_between(
    first: date, last: date, *, place: Place | None = None
) -> list[Occasion]:
    """What falls on any of these days in the place, in the order of the calendar."""
    found = {one.key: one for one in reckoned_between(first, last)}
    for row in CalendarDay.objects.read_in(place):
        key = row.replaces or str(row.pk)
        found.pop(key, None)
        if not row.struck and _touches(row, first, last):
            found[key] = _as_occasion(row, key)
    return sorted(found.values(), key=_order)


def reckoned_between(first: date, last: date) -> list[Occasion]:
    """The same before anybody changed it. What began last year may still last."""
    years = range(first.year - 1, last.year + 1)
    every = (occasion for year in years for occasion in occasions_of(year))
    return sorted((o for o in every if _touches(o, first, last)), key=_order)


def _touches(span: Occasion | CalendarDay, first: date, last: date) -> bool:
    return span.first_day <= last and span.last_day >= first


def _as_occasion(row: CalendarDay, key: str) -> Occasion:
    return Occasion(row.name, row.kind, row.first_day, row.last_day, key)


def _order(occasion: Occasion) -> tuple[date, date, str]:
    return occasion.first_day, occasion.last_day, occasion.name
