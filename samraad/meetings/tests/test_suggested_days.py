from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.planning import propose, usual_of
from samraad.meetings.suggested_days import NEVER, Usual, propose_days, usual, weekdays

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
TUESDAY, THURSDAY = 1, 3


def free(_day):
    return 0


def gaps(days):
    return [(b - a).days // 7 for a, b in pairwise(days)]


def test_days_are_evenly_spread_over_the_usual_weekday():
    days = propose_days(4, THURSDAY, FIRST, LAST, free)
    assert {day.weekday() for day in days} == {THURSDAY}
    assert gaps(days) == [13, 13, 13]


def test_one_meeting_lies_in_the_middle():
    assert propose_days(1, TUESDAY, FIRST, LAST, free) == [date(2027, 7, 6)]


def test_what_is_heavy_is_left_out():
    def july_is_heavy(day):
        return NEVER if day.month == 7 else 0

    days = propose_days(12, TUESDAY, FIRST, LAST, july_is_heavy)
    assert (len(days), [d for d in days if d.month == 7]) == (12, [])


def test_beside_what_is_light_a_free_day_is_taken():
    ideal = propose_days(4, TUESDAY, FIRST, LAST, free)[1]

    def light(day):
        return 1 if day == ideal else 0

    days = propose_days(4, TUESDAY, FIRST, LAST, light)
    assert abs(days[1] - ideal) == timedelta(weeks=1)


def test_no_more_are_proposed_than_there_are_days():
    week = propose_days(5, TUESDAY, FIRST, FIRST + timedelta(days=20), free)
    assert len(week) == len(set(week)) == 3
    assert propose_days(5, TUESDAY, FIRST, LAST, lambda _day: NEVER) == []
    assert propose_days(0, TUESDAY, FIRST, LAST, free) == []


def test_every_week_is_possible():
    assert propose_days(52, TUESDAY, FIRST, LAST, free) == weekdays(
        TUESDAY, FIRST, LAST
    )


def test_what_is_usual_is_what_most_meetings_had(world):
    meetings = [world.meetings.opening, world.meetings.spring, world.meetings.last]
    like = usual(meetings)
    assert (like.weekday, like.start) == (TUESDAY, time(16))
    assert like.place == world.meetings.last.place


def test_a_body_that_has_not_met_gets_a_tuesday_afternoon(world):
    assert usual_of(world.elderly, FIRST, world.mads) == Usual()


def test_only_ordinary_meetings_say_what_is_usual(world):
    seminar = world.meetings.seminar
    seminar.kind = MeetingKind.THEME_DAY
    assert usual([seminar]) == Usual()


def test_a_years_days_avoid_holidays_feasts_and_the_fast(world):
    like = Usual(TUESDAY, time(17), None, "")
    days = propose(world.elderly, like, 6, (FIRST, LAST), world.mads)
    assert len(days) == 6
    assert [d for d in days if d.month == 7] == []
    fast = (date(2027, 2, 8), date(2027, 3, 8))
    assert [d for d in days if fast[0] <= d <= fast[1]] == []
