"""A deadline is the last day that is in time, counted back from the meeting's day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from samraad.bodies.deadlines import after, before, deadlines_of
from samraad.bodies.models.rules import Counting
from samraad.bodies.tests.six_councils import (
    FOUR_WORKING_DAYS,
    GENTOFTE,
    HJOERRING,
    KOEGE,
    MIDDELFART,
    SLAGELSE,
    VIBORG,
    rules,
)
from samraad.places.days import is_working_day

DAY = timedelta(days=1)
A_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))
SOME = st.integers(min_value=0, max_value=90)
EITHER = st.sampled_from(Counting.values)


@pytest.mark.parametrize(
    ("council", "meeting", "items", "send"),
    [
        # Easter 2026: Maundy Thursday 2 April, Easter Monday 6 April.
        (GENTOFTE, date(2026, 4, 9), date(2026, 3, 30), date(2026, 4, 2)),
        (VIBORG, date(2026, 4, 9), date(2026, 3, 26), date(2026, 4, 2)),
        (MIDDELFART, date(2026, 4, 14), date(2026, 3, 31), date(2026, 4, 7)),
        (SLAGELSE, date(2026, 4, 14), date(2026, 4, 2), date(2026, 4, 6)),
        (HJOERRING, date(2026, 4, 20), date(2026, 4, 6), date(2026, 4, 13)),
        (KOEGE, date(2026, 4, 8), date(2026, 3, 25), date(2026, 4, 1)),
        (FOUR_WORKING_DAYS, date(2026, 4, 9), date(2026, 3, 25), date(2026, 3, 31)),
        # Easter 2027: Maundy Thursday 25 March, Easter Monday 29 March.
        (GENTOFTE, date(2027, 4, 1), date(2027, 3, 22), date(2027, 3, 25)),
        (VIBORG, date(2027, 4, 1), date(2027, 3, 18), date(2027, 3, 25)),
        (MIDDELFART, date(2027, 4, 6), date(2027, 3, 23), date(2027, 3, 30)),
        (SLAGELSE, date(2027, 4, 6), date(2027, 3, 25), date(2027, 3, 29)),
        (HJOERRING, date(2027, 4, 12), date(2027, 3, 29), date(2027, 4, 5)),
        (KOEGE, date(2027, 3, 31), date(2027, 3, 17), date(2027, 3, 24)),
        (FOUR_WORKING_DAYS, date(2027, 4, 1), date(2027, 3, 17), date(2027, 3, 23)),
    ],
)
def test_deadlines_across_easter(council, meeting, items, send):
    found = deadlines_of(rules(council), meeting)
    assert (found.items, found.send) == (items, send)


def test_each_deadline_follows_its_own_rule():
    told = {"text_days": 10, "apology_days": 1, "apology_counting": "working"}
    found = deadlines_of(rules({**SLAGELSE, **told}), date(2026, 4, 7))
    assert found.items == date(2026, 3, 26)
    assert found.texts == date(2026, 3, 28)
    assert found.send == date(2026, 3, 30)
    assert found.apologies == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("meeting", "in_time"),
    [
        (date(2023, 5, 8), date(2023, 5, 4)),  # Friday 5 May was Store bededag
        (date(2024, 4, 29), date(2024, 4, 26)),  # the Friday that would have been it
    ],
)
def test_store_bededag_is_a_holiday_until_2023(meeting, in_time):
    assert before(meeting, 1, Counting.WORKING) == in_time


def test_at_least_eight_days_before_a_thursday_is_the_wednesday_of_the_week_before():
    thursday = date(2026, 5, 21)
    assert before(thursday, 8, Counting.CALENDAR) == date(2026, 5, 13)


@given(A_DAY, SOME)
def test_calendar_days_are_counted_one_by_one(day, days):
    assert day - before(day, days, Counting.CALENDAR) == days * DAY
    assert after(day, days, Counting.CALENDAR) - day == days * DAY


@given(A_DAY, SOME)
def test_so_many_working_days_lie_between(day, days):
    first, last = before(day, days, "working"), after(day, days, "working")
    assert working(first, day - DAY) == days
    assert working(day + DAY, last) == days


@given(A_DAY, st.integers(min_value=1, max_value=90))
def test_a_deadline_in_working_days_is_a_working_day(day, days):
    assert is_working_day(before(day, days, Counting.WORKING))
    assert is_working_day(after(day, days, Counting.WORKING))


@given(A_DAY, SOME, EITHER)
def test_more_days_are_never_later(day, days, counting):
    assert before(day, days + 1, counting) < before(day, days, counting)
    assert after(day, days + 1, counting) > after(day, days, counting)


@given(A_DAY, SOME, EITHER)
def test_a_later_meeting_has_no_earlier_deadline(day, days, counting):
    assert before(day, days, counting) <= before(day + DAY, days, counting)


@given(A_DAY, SOME)
def test_working_days_reach_at_least_as_far(day, days):
    assert before(day, days, "working") <= before(day, days, "calendar")


def working(first: date, last: date) -> int:
    between = range((last - first).days + 1)
    return sum(is_working_day(first + n * DAY) for n in between)
