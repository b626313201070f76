"""The desk sees the year's occasions in its municipality, and puts them right."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from samraad.audit.models import Entry
from samraad.people.models import Organisation
from samraad.places.calendar import occasions_between
from samraad.places.models import CalendarDay

YEAR = date(2027, 1, 1), date(2027, 12, 31)
WINTER = "school-winter:2027"


@pytest.fixture
def place(world):
    return world.council.owner.place


@pytest.fixture
def desk(client, world):
    client.force_login(world.mads)
    return client


def address(name, world):
    return reverse(f"bodies:{name}", args=[world.council.slug]) + "?year=2027"


def named(place, key):
    found = occasions_between(*YEAR, place=place)
    return next((one for one in found if one.key == key), None)


def change(desk, world, verb, key, **days):
    told = {"do": verb, "key": key, **days}
    return desk.post(address("calendar_change", world), told)


def test_a_school_holiday_is_moved(desk, world, place):
    change(
        *(desk, world, "change", WINTER),
        first_day=date(2027, 2, 20),
        last_day=date(2027, 2, 28),
    )
    assert named(place, WINTER).first_day == date(2027, 2, 20)
    assert named(None, WINTER).first_day == date(2027, 2, 13)


def test_an_occasion_is_struck_out_and_put_back(desk, world, place):
    change(desk, world, "strike", "may-day:2027")
    assert named(place, "may-day:2027") is None
    page = desk.get(address("calendar", world))
    assert [one.key for one in page.context["struck"]] == ["may-day:2027"]
    change(desk, world, "restore", "may-day:2027")
    assert named(place, "may-day:2027")


def test_a_day_is_added_and_taken_away(desk, world, place):
    told = {"name": "Byfest", "kind": "other", "first_day": date(2027, 8, 20)}
    desk.post(address("calendar", world), told)
    added = CalendarDay.objects.get(place=place)
    assert named(place, str(added.pk)).last_day == date(2027, 8, 20)
    change(desk, world, "strike", str(added.pk))
    assert not CalendarDay.objects.exists()


def test_what_ends_before_it_begins_is_refused(desk, world, place):
    days = {"first_day": date(2027, 2, 20), "last_day": date(2027, 2, 19)}
    change(desk, world, "change", WINTER, **days)
    page = desk.post(address("calendar", world), {"name": "x", "kind": "other", **days})
    assert list(page.context["form"].errors) == ["last_day"]
    assert not CalendarDay.objects.exists()


def test_changes_are_logged(desk, world, place):
    change(desk, world, "strike", "may-day:2027")
    entry = Entry.objects.get(event="places.occasion.struck")
    assert entry.actor == world.mads.key


def test_without_a_municipality_the_calendar_is_everybodys(desk, world):
    Organisation.objects.filter(pk=world.council.owner_id).update(place=None)
    page = desk.get(address("calendar", world))
    assert page.context["not_allowed"]
    assert page.context["form"] is None
    assert change(desk, world, "strike", "may-day:2027").status_code == 403
    assert not CalendarDay.objects.exists()


@pytest.mark.parametrize("year", ["1492", "99999", "x"])
def test_other_years_are_not_found_or_this_one(desk, world, year):
    page = desk.get(
        reverse("bodies:calendar", args=[world.council.slug]), {"year": year}
    )
    assert page.status_code == (200 if year == "x" else 404)


def test_an_occasion_that_is_none_is_not_found(desk, world, place):
    assert change(desk, world, "strike", "carnival:2027").status_code == 404
