from __future__ import annotations

import csv
from importlib.resources import files
from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.core.text import sort_key
from samraad.places.models import CalendarDay, Place
from samraad.places.policies import can_edit_calendar

if TYPE_CHECKING:
    from datetime import date

    from samraad.core.actor import Actor
    from samraad.places.occasions import Occasion


@transaction.atomic
def load_municipalities() -> int:
    """Write the 98 Danish municipalities and their regions; safe to repeat."""
    source = files("samraad.places") / "data" / "municipalities_dk.csv"
    rows = list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))
    _write({row["iso_3166_2"]: Place(name=row["region"]) for row in rows})
    regions = {place.code: place for place in Place.objects.filter(region=None)}
    _write(
        {
            row["code"]: Place(
                name=row["name"],
                region=regions[row["iso_3166_2"]],
                latitude=float(row["centre_lat"]),
                longitude=float(row["centre_lon"]),
            )
            for row in rows
        }
    )
    return len(rows)


def _write(places: dict[str, Place]) -> None:
    for code, place in places.items():
        place.code, place.sort_key = code, sort_key(place.name)
    Place.objects.bulk_create(
        places.values(),
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "sort_key", "region", "latitude", "longitude"],
    )


@transaction.atomic
def add_occasion(
    *,
    place: Place | None,
    name: str,
    kind: str,
    first_day: date,
    last_day: date,
    by: Actor,
) -> CalendarDay:
    """Write something into the place's calendar that is not reckoned."""
    require(can_edit_calendar(by, place))
    day = CalendarDay(
        place=place, name=name, kind=kind, first_day=first_day, last_day=last_day
    )
    day.full_clean()
    day.save()
    record("places.occasion.added", day, by=by, name=name)
    return day


@transaction.atomic
def change_occasion(
    *,
    place: Place | None,
    occasion: Occasion,
    first_day: date,
    last_day: date,
    by: Actor,
) -> CalendarDay:
    """Let an occasion fall on other days in this place."""
    require(can_edit_calendar(by, place))
    day = _own(place, occasion)
    day.first_day, day.last_day, day.struck = first_day, last_day, False
    day.full_clean()
    day.save()
    record("places.occasion.changed", day, by=by, name=day.name)
    return day


@transaction.atomic
def strike_occasion(*, place: Place | None, occasion: Occasion, by: Actor) -> None:
    """Leave an occasion out of this place's calendar; what was added here is gone."""
    require(can_edit_calendar(by, place))
    day = _own(place, occasion)
    record("places.occasion.struck", day, by=by, name=day.name)
    if day.replaces:
        day.struck = True
        day.save()
    else:
        day.delete()


@transaction.atomic
def restore_occasion(*, place: Place | None, key: str, by: Actor) -> None:
    """Let what was struck out or changed be as it is reckoned."""
    require(can_edit_calendar(by, place))
    for day in CalendarDay.objects.filter(place=place, replaces=key):
        record("places.occasion.restored", day, by=by, name=day.name)
        day.delete()


def _own(place: Place | None, occasion: Occasion) -> CalendarDay:
    """The place's own row about the occasion, perhaps a new one."""
    rows = CalendarDay.objects.select_for_update().filter(place=place)
    row = rows.filter(replaces=occasion.key).first() or rows.added(occasion.key)
    return row or CalendarDay(
        place=place,
        replaces=occasion.key,
        name=occasion.name,
        kind=occasion.kind,
        first_day=occasion.first_day,
        last_day=occasion.last_day,
    )
