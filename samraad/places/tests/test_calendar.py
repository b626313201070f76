"""The calendar of a place: reckoned for each year, and mended by hand."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation

from samraad.places.actions import (
    add_occasion,
    change_occasion,
    restore_occasion,
    strike_occasion,
)
from samraad.places.calendar import occasions_between, reckoned_between
from samraad.places.days import is_working_day, public_holidays
from samraad.places.models import OccasionKind, Place


@pytest.fixture
def place(world):
    return world.council.owner.place


def days(key):
    year = int(key.rpartition(":")[2][:4]) if not is_hijri(key) else 2026
    found = reckoned_between(date(year, 1, 1), date(year, 12, 31))
    return next((o.first_day, o.last_day) for o in found if o.key == key)


def is_hijri(key):
    return key.startswith(("ramadan", "eid"))


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("ramadan:1447", date(2026, 2, 18), date(2026, 3, 19)),
        ("eid-fitr:1447", date(2026, 3, 20), date(2026, 3, 22)),
        ("eid-adha:1447", date(2026, 5, 27), date(2026, 5, 30)),
        ("newroz:2026", date(2026, 3, 20), date(2026, 3, 21)),
        ("orthodox-christmas:2026", date(2026, 1, 7), date(2026, 1, 7)),
        ("orthodox-easter:2026", date(2026, 4, 10), date(2026, 4, 13)),
        ("yom-kippur:2026", date(2026, 9, 20), date(2026, 9, 21)),
        ("diwali:2026", date(2026, 11, 8), date(2026, 11, 8)),
        ("constitution:2026", date(2026, 6, 5), date(2026, 6, 5)),
        ("christmas-eve:2026", date(2026, 12, 24), date(2026, 12, 24)),
        ("new-years-eve:2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("may-day:2026", date(2026, 5, 1), date(2026, 5, 1)),
        ("school-winter:2026", date(2026, 2, 7), date(2026, 2, 15)),
        ("school-easter:2026", date(2026, 3, 28), date(2026, 4, 6)),
        ("school-summer:2026", date(2026, 6, 27), date(2026, 8, 9)),
        ("school-autumn:2026", date(2026, 10, 10), date(2026, 10, 18)),
        ("school-christmas:2026", date(2026, 12, 19), date(2027, 1, 3)),
        ("public:2026-05-14", date(2026, 5, 14), date(2026, 5, 14)),
    ],
)
def test_an_occasion_falls_on_its_days(key, first, last):
    assert days(key) == (first, last)


def test_a_year_may_hold_two_ramadans():
    found = reckoned_between(date(2030, 1, 1), date(2030, 12, 31))
    fasts = [o.first_day.month for o in found if o.kind == OccasionKind.FAST]
    assert fasts == [1, 12]


@pytest.mark.parametrize("year", [1, 1900, 1950, 2036, 2075, 9000])
def test_no_year_is_refused(year):
    assert isinstance(reckoned_between(date(year, 3, 1), date(year, 9, 1)), list)


def test_what_began_last_year_still_lasts():
    found = reckoned_between(date(2027, 1, 2), date(2027, 1, 2))
    assert [one.key for one in found] == ["school-christmas:2026"]


def test_holidays_are_told_in_the_language_of_the_page():
    day = date(2026, 4, 2)
    with translation.override("en"):
        assert public_holidays(2026)[day] == "Maundy Thursday"
    assert public_holidays(2026)[day] == "Skærtorsdag"


def test_a_fast_asks_only_for_the_evenings():
    found = reckoned_between(date(2026, 3, 1), date(2026, 3, 1))
    fast = next(one for one in found if one.kind == OccasionKind.FAST)
    day = date(2026, 3, 10)
    assert not fast.is_on(day, time(14))
    assert fast.is_on(day, time(17))
    assert fast.is_on(day)
    assert fast.is_on(day, time(16), time(18, 30))
    assert not fast.is_on(day, time(15), time(17))


def test_christmas_eve_and_constitution_day_are_working_days_by_law():
    assert is_working_day(date(2026, 12, 24))
    assert is_working_day(date(2026, 6, 5))
    assert not is_working_day(date(2026, 12, 25))


def test_a_place_changes_what_holds_for_all(world, place):
    by, day = world.mads, date(2026, 8, 20)
    winter = named("school-winter:2026")
    later = {"first_day": date(2026, 2, 14), "last_day": date(2026, 2, 22)}
    change_occasion(place=place, occasion=winter, **later, by=by)
    add_occasion(
        place=place, name="Byfest", kind="other", first_day=day, last_day=day, by=by
    )
    assert named("school-winter:2026", place).first_day == date(2026, 2, 14)
    assert named("school-winter:2026") == winter
    assert [one.name for one in occasions_between(day, day, place=place)] == ["Byfest"]
    assert occasions_between(day, day) == []


def test_what_was_changed_is_changed_again_struck_out_and_put_back(world, place):
    by, key = world.mads, "school-winter:2026"
    for first in (date(2026, 2, 14), date(2026, 2, 16)):
        now = named(key, place)
        change_occasion(
            place=place, occasion=now, first_day=first, last_day=first, by=by
        )
    assert named(key, place).first_day == date(2026, 2, 16)
    strike_occasion(place=place, occasion=named(key, place), by=by)
    assert named(key, place) is None
    restore_occasion(place=place, key=key, by=by)
    assert named(key, place) == named(key)


def test_only_who_runs_a_desk_changes_a_places_calendar(world, place):
    with pytest.raises(PermissionDenied):
        strike_occasion(place=place, occasion=named("may-day:2026"), by=world.fatima)


def test_only_the_house_changes_what_holds_for_all(world):
    with pytest.raises(PermissionDenied):
        strike_occasion(place=None, occasion=named("may-day:2026"), by=world.mads)


def named(key: str, place: Place | None = None):
    found = occasions_between(date(2026, 1, 1), date(2026, 12, 31), place=place)
    return next((one for one in found if one.key == key), None)
