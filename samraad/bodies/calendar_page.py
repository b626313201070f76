"""A year's occasions in a body's place, as the desk sees and mends them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import pgettext

from samraad.bodies.forms.calendar import DaysForm
from samraad.core.shown import shown_short
from samraad.places.calendar import occasions_between, reckoned_between
from samraad.places.models import CalendarDay, OccasionKind

if TYPE_CHECKING:
    from samraad.places.models import Place
    from samraad.places.occasions import Occasion


@dataclass(frozen=True)
class Shown:
    occasion: Occasion
    days: str
    kind: str
    is_own: bool  # this place says something of it
    is_changed: bool  # … that may be taken back
    form: DaysForm


@dataclass(frozen=True)
class Month:
    name: str
    occasions: tuple[Shown, ...]


def calendar_page(year: int, place: Place | None) -> dict[str, object]:
    rows = CalendarDay.objects.filter(place=place)
    own = {row.replaces or str(row.pk): bool(row.replaces) for row in rows}
    struck = {row.replaces for row in rows if row.struck}
    return {
        "year": year,
        "before": year - 1,
        "after": year + 1,
        "place": place,
        "months": _months(year, occasions_in(year, place), own),
        "struck": [one for one in _everything(year, place) if one.key in struck],
    }


def _months(year: int, found: list[Occasion], own: dict[str, bool]) -> list[Month]:
    """What began last year stands in January."""
    first = date(year, 1, 1)
    return [
        Month(_month(year, number), tuple(_shown(one, year, own) for one in occasions))
        for number, occasions in groupby(found, lambda o: max(o.first_day, first).month)
    ]


def occasions_in(year: int, place: Place | None) -> list[Occasion]:
    return occasions_between(date(year, 1, 1), date(year, 12, 31), place=place)


def occasion_in(year: int, place: Place | None, key: str) -> Occasion | None:
    return next((o for o in occasions_in(year, place) if o.key == key), None)


def _everything(year: int, place: Place | None) -> list[Occasion]:
    """Before the place had its say: what is reckoned, and what holds for all."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    if place is None:
        return reckoned_between(first, last)
    return occasions_between(first, last)


def _day(day: date, year: int) -> str:
    """Without the year that stands above."""
    if day.year != year:
        return shown_short(day)
    return date_format(day, pgettext("format of a day in a known year", "j M"))


def _shown(occasion: Occasion, year: int, own: dict[str, bool]) -> Shown:
    first, last = _day(occasion.first_day, year), _day(occasion.last_day, year)
    days = {"first_day": occasion.first_day, "last_day": occasion.last_day}
    return Shown(
        occasion=occasion,
        days=first if first == last else f"{first} – {last}",
        kind=str(OccasionKind(occasion.kind).label),
        is_own=occasion.key in own,
        is_changed=own.get(occasion.key, False),
        form=DaysForm(initial=days, auto_id=f"id_{occasion.key}_%s"),
    )


def _month(year: int, number: int) -> str:
    return date_format(date(year, number, 1), "F")
