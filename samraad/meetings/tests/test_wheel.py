from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.actions.body import found_body
from samraad.bodies.models.body import BodyKind
from samraad.bodies.presets import INTEGRATION, PRESETS
from samraad.core.duties import run_until_done
from samraad.meetings.actions.plan import cancel_meeting, plan_meeting
from samraad.meetings.actions.wheel import (
    add_recurring,
    change_recurring,
    due_items,
    place_recurring,
    place_standing_items,
    resume_recurring,
    stop_recurring,
)
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import RecurringItem, Timing
from samraad.meetings.recurrence import comes

YEAR = [date(2027, month, 8) for month in (1, 3, 6, 9, 11)]


@pytest.fixture
def body(world):
    return world.elderly


@pytest.fixture
def by(world):
    return world.cast.operator


@pytest.fixture
def meet(body, by):
    def _meet(month, day=8, kind=MeetingKind.ORDINARY, year=2027):
        return plan_meeting(body=body, on=date(year, month, day), kind=kind, by=by)

    return _meet


@pytest.fixture
def recur(body, by):
    def _recur(title, **more):
        return add_recurring(body=body, title=title, by=by, **more)

    return _recur


def titles(meeting):
    return [item.title for item in due_items(meeting)]


def months(timing, month=None, days=YEAR):
    return [day.month for day in days if comes(timing, month, day=day, days=days)]


def test_every_meeting_has_what_comes_at_every_meeting():
    assert months(Timing.EVERY) == [1, 3, 6, 9, 11]


def test_the_first_and_the_last_of_the_year():
    assert months(Timing.FIRST) == [1]
    assert months(Timing.LAST) == [11]


def test_a_year_begins_anew_with_the_next():
    days = [date(2026, 11, 8), *YEAR, date(2028, 1, 8)]
    first = [day for day in days if comes(Timing.FIRST, None, day=day, days=days)]
    assert first == [date(2027, 1, 8), date(2028, 1, 8)]


@pytest.mark.parametrize(("month", "is_first"), [(6, True), (7, False)])
def test_a_new_body_begins_the_year_only_in_its_first_half(month, is_first):
    """It has no annual report to give when it meets for the first time in November."""
    day = date(2027, month, 8)
    assert comes(Timing.FIRST, None, day=day, days=[day]) is is_first


@pytest.mark.parametrize(
    ("month", "at"),
    [(1, [1]), (2, [3]), (3, [3]), (4, [6]), (7, [9]), (10, [11]), (11, [11])],
)
def test_a_months_item_comes_in_the_month_or_at_the_next_meeting(month, at):
    assert months(Timing.MONTH, month) == at


def test_what_december_has_no_meeting_for_comes_in_the_new_year():
    days = [date(2026, 11, 8), *YEAR]
    assert months(Timing.MONTH, 12, days) == [1]


def test_a_new_body_does_not_make_up_for_the_year_before_it():
    assert months(Timing.MONTH, 12) == []


def test_in_a_month_with_two_meetings_it_comes_at_the_first():
    days = [date(2027, 3, 8), date(2027, 3, 22)]
    assert months(Timing.MONTH, 3, days) == [3]
    assert not comes(Timing.MONTH, 3, day=days[1], days=days)


def test_it_lapses_when_no_meeting_comes_for_half_a_year():
    assert months(Timing.MONTH, 3, [date(2027, 9, 1)]) == [9]
    assert months(Timing.MONTH, 3, [date(2027, 9, 2)]) == []


def test_they_come_in_the_order_of_an_agenda(meet, recur):
    recur("Eventuelt", comes_last=True)
    recur("Dagsorden")
    recur("Referat")
    assert titles(meet(1)) == ["Dagsorden", "Referat", "Eventuelt"]


def test_what_a_cancelled_meeting_had_comes_at_the_next(meet, recur, by):
    recur("Årsberetning", timing=Timing.FIRST)
    first, second = meet(1), meet(3)
    assert (titles(first), titles(second)) == (["Årsberetning"], [])
    first = cancel_meeting(meeting=first, reason="Snestorm", by=by)
    assert (titles(first), titles(second)) == ([], ["Årsberetning"])


def test_when_a_meeting_is_moved_past_another_the_other_takes_over(meet, recur):
    recur("Budgethøring", timing=Timing.MONTH, month=6)
    june, september = meet(6), meet(9)
    june.date_as(date(2027, 10, 1))
    june.save()
    assert (titles(june), titles(september)) == ([], ["Budgethøring"])


def test_an_extraordinary_meeting_has_only_what_every_meeting_has(meet, recur):
    recur("Dagsorden")
    recur("Årsberetning", timing=Timing.FIRST)
    extra = meet(1, kind=MeetingKind.EXTRAORDINARY)
    assert titles(extra) == ["Dagsorden"]
    assert titles(meet(2)) == ["Dagsorden", "Årsberetning"]


def test_a_theme_day_has_no_standing_items(meet, recur):
    recur("Dagsorden")
    assert titles(meet(1, kind=MeetingKind.THEME_DAY)) == []


def test_two_meetings_on_one_day_do_not_hide_a_duty(meet, recur):
    recur("Årsberetning", timing=Timing.FIRST)
    assert titles(meet(1)) == titles(meet(1)) == ["Årsberetning"]


def test_another_bodys_meetings_and_duties_do_not_count(world, meet, recur):
    recur("Årsberetning", timing=Timing.FIRST)
    assert titles(world.meetings.coming) != ["Årsberetning"]
    plan_meeting(
        body=world.council,
        on=date(2027, 1, 4),
        kind=MeetingKind.ORDINARY,
        by=world.mads,
    )
    assert titles(meet(1)) == ["Årsberetning"]


def test_what_is_stopped_comes_no_more_until_it_is_taken_up_again(meet, recur, by):
    item, meeting = recur("Nyt fra formanden"), meet(1)
    stop_recurring(item=item, by=by)
    assert titles(meeting) == []
    resume_recurring(item=item, by=by)
    assert titles(meeting) == ["Nyt fra formanden"]


def test_a_monthly_item_has_a_month(recur):
    with pytest.raises(ValidationError):
        recur("Budget", timing=Timing.MONTH)


def test_it_forgets_the_month_when_it_comes_at_every_meeting(recur, by):
    item = recur("Budget", timing=Timing.MONTH, month=5)
    item = change_recurring(item=item, timing=Timing.EVERY, title="Økonomi", by=by)
    assert (item.title, item.timing, item.month) == ("Økonomi", Timing.EVERY, None)


def test_its_recommendation_is_cleaned(recur):
    item = recur("Plan", recommendation="<p>at <script>x</script>rådet</p>")
    assert item.recommendation == "<p>at rådet</p>"


def test_it_moves_among_those_beside_it(meet, recur, by):
    last, *items = (
        recur("Eventuelt", comes_last=True),
        *(recur(name) for name in ("Et", "To", "Tre")),
    )
    place_recurring(item=items[2], step=-1, by=by)
    assert titles(meet(1)) == ["Et", "Tre", "To", "Eventuelt"]
    place_recurring(item=items[0], step=1, by=by)
    place_recurring(item=last, step=1, by=by)
    assert titles(meet(2)) == ["Tre", "Et", "To", "Eventuelt"]


def test_a_template_fills_a_wheel_once(body, by):
    for _time in range(2):
        place_standing_items(body=body, standing=INTEGRATION.standing, by=by)
    rows = RecurringItem.objects.filter(body=body)
    assert rows.count() == len(INTEGRATION.standing)
    assert rows.filter(kind=ItemKind.DECISION, timing=Timing.FIRST).count() == 1


def test_only_the_desk_may(world, recur):
    item = recur("Dagsorden")
    with pytest.raises(PermissionDenied):
        add_recurring(body=world.elderly, title="Mit", by=world.mads)
    for act in (stop_recurring, resume_recurring, change_recurring):
        with pytest.raises(PermissionDenied):
            act(item=item, by=world.mads)
    with pytest.raises(PermissionDenied):
        place_recurring(item=item, step=1, by=world.mads)
    assert item not in RecurringItem.objects.visible_to(world.mads)


def test_a_body_that_is_founded_from_a_template_gets_its_wheel(world, by):
    youth = found_body(
        name="Ungerådet",
        kind=BodyKind.COUNCIL,
        owner=world.cast.municipality,
        preset="youth",
        by=by,
    )
    run_until_done()
    rows = RecurringItem.objects.filter(body=youth).in_order()
    wanted = sorted(PRESETS["youth"].standing, key=lambda item: item.comes_last)
    assert [row.title for row in rows] == [str(item.title) for item in wanted]
    assert {row.audience_id for row in rows} == {youth.desk_id}


def test_a_body_without_a_template_gets_none(world, by):
    group = found_body(
        name="Festudvalget",
        kind=BodyKind.COMMITTEE,
        owner=world.cast.municipality,
        by=by,
    )
    run_until_done()
    assert not RecurringItem.objects.filter(body=group).exists()
