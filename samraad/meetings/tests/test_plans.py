from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.models import Audience
from samraad.audit.models import Entry
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.core.shown import shown_short
from samraad.demo.days import at
from samraad.meetings.actions.plan import announce_meeting, plan_meeting
from samraad.meetings.actions.plans import (
    PlannedDay,
    approve_plan,
    discard_plan,
    draft_plan,
    meetings_of,
    publish_plan,
    put_on_agenda,
    revise_plan,
)
from samraad.meetings.models.agenda import AgendaItem, ItemKind, Section, SectionRole
from samraad.meetings.models.meeting import Certainty, Meeting, MeetingKind
from samraad.meetings.models.plan import FormerDate, MeetingPlan, PlannedMeeting
from samraad.notices.models import Delivery, Message
from samraad.texts.models import TextVersion

FEBRUARY, MAY, OCTOBER = date(2028, 2, 2), date(2028, 5, 4), date(2028, 10, 5)


def day(on, **more):
    return PlannedDay(on, time(16), time(18), "Rådhuset", **more)


@pytest.fixture
def plan(world):
    return draft_plan(
        body=world.council,
        name="2028",
        first_day=date(2028, 1, 1),
        last_day=date(2028, 12, 31),
        days=[day(FEBRUARY), day(OCTOBER)],
        by=world.mads,
    )


@pytest.fixture
def meeting(world):
    """A meeting to come whose agenda has not been sent."""
    on = date(2026, 10, 6)
    return plan_meeting(
        body=world.council, on=on, kind=MeetingKind.ORDINARY, by=world.mads
    )


def days(plan):
    return [meeting.first_day for meeting in meetings_of(plan)]


def words(item, role):
    section = Section.objects.get(item=item, role=role)
    return TextVersion.objects.newest_html([section.text_id])[section.text_id]


def test_a_drafts_meetings_are_tentative_and_the_desks_alone(world, plan):
    meetings = meetings_of(plan)
    assert {m.certainty for m in meetings} == {Certainty.TENTATIVE}
    seen = Meeting.objects.filter(pk__in=[m.pk for m in meetings])
    assert not seen.visible_to(world.fatima).exists()
    assert seen.visible_to(world.karen).count() == 2
    assert plan not in MeetingPlan.objects.visible_to(world.fatima)


def test_a_year_has_one_plan(world, plan):
    with pytest.raises(ValidationError):
        draft_plan(
            body=world.council,
            name="2028",
            first_day=plan.first_day,
            last_day=plan.last_day,
            days=[],
            by=world.mads,
        )


def test_dates_are_written_over_added_and_dropped(world, plan):
    first, last = meetings_of(plan)
    changed = PlannedDay(MAY, time(17), None, "Biblioteket", MeetingKind.THEME_DAY)
    revise_plan(
        plan=plan,
        days={first.pk: changed, last.pk: day(OCTOBER)},
        added=[day(date(2028, 12, 7))],
        by=world.mads,
    )
    assert days(plan) == [MAY, OCTOBER, date(2028, 12, 7)]
    first.refresh_from_db()
    assert (first.start_time, first.end_time, first.place, first.kind, first.slug) == (
        *(time(17), None, "Biblioteket"),
        MeetingKind.THEME_DAY,
        "2028-05-04",
    )
    revise_plan(plan=plan, dropped=[first.pk], by=world.mads)
    assert days(plan) == [OCTOBER, date(2028, 12, 7)]
    assert not Meeting.objects.filter(pk=first.pk).exists()


def test_a_draft_leaves_no_former_dates_behind(world, plan):
    first = meetings_of(plan)[0]
    revise_plan(plan=plan, days={first.pk: day(MAY)}, by=world.mads)
    assert not FormerDate.objects.filter(meeting=first).exists()


def test_what_has_not_changed_is_not_said_to_have(world, plan):
    first, last = meetings_of(plan)
    same = {first.pk: day(FEBRUARY), last.pk: day(OCTOBER)}
    revise_plan(plan=plan, days=same, by=world.mads)
    assert not Entry.objects.filter(event="meetings.meeting.replanned").exists()


def test_a_date_lies_within_the_plan(world, plan):
    with pytest.raises(ValidationError):
        revise_plan(plan=plan, added=[day(date(2029, 1, 4))], by=world.mads)
    assert days(plan) == [FEBRUARY, OCTOBER]


def test_a_meeting_that_is_begun_is_not_dropped(world, plan):
    first = announce_meeting(meeting=meetings_of(plan)[0], by=world.mads)
    with pytest.raises(PermissionDenied):
        revise_plan(plan=plan, dropped=[first.pk], by=world.mads)


def test_on_an_agenda_it_is_an_item_with_its_dates(world, plan, meeting):
    item = put_on_agenda(plan=plan, meeting=meeting, by=world.mads)
    assert (item.kind, item.meeting, "2028" in item.title) == (
        *(ItemKind.DECISION, meeting),
        True,
    )
    assert "2. februar 2028" in words(item, SectionRole.PRESENTATION)
    assert "Integrationsrådet" in words(item, SectionRole.RECOMMENDATION)
    again = put_on_agenda(plan=plan, meeting=meeting, by=world.mads)
    assert (again, AgendaItem.objects.filter(meeting=meeting).count()) == (item, 1)


def test_its_table_says_when_items_are_due(world, plan, meeting):
    item = put_on_agenda(plan=plan, meeting=meeting, by=world.mads)
    due = shown_short(FEBRUARY - timedelta(days=14))
    assert due in words(item, SectionRole.PRESENTATION)


def test_the_item_follows_the_draft(world, plan, meeting):
    item = put_on_agenda(plan=plan, meeting=meeting, by=world.mads)
    first = meetings_of(plan)[0]
    revise_plan(plan=plan, days={first.pk: day(MAY)}, by=world.mads)
    told = words(item, SectionRole.PRESENTATION)
    assert ("4. maj 2028" in told, "2. februar 2028" in told) == (True, False)


def test_it_is_not_put_on_an_agenda_that_is_sent(world, plan):
    with pytest.raises(PermissionDenied):
        put_on_agenda(plan=plan, meeting=world.meetings.coming, by=world.mads)


def test_it_is_not_put_to_another_body(world, plan):
    other = plan_meeting(
        body=world.elderly,
        on=date(2026, 10, 6),
        kind=MeetingKind.ORDINARY,
        by=world.cast.operator,
    )
    with pytest.raises(PermissionDenied):
        put_on_agenda(plan=plan, meeting=other, by=world.cast.operator)


def test_approved_its_dates_are_certain(world, plan):
    plan = approve_plan(plan=plan, by=world.mads)
    assert plan.approved_at is not None
    assert {m.certainty for m in meetings_of(plan)} == {Certainty.CONFIRMED}


def test_it_is_not_approved_before_the_meeting_that_decides(world, plan, meeting):
    put_on_agenda(plan=plan, meeting=meeting, by=world.mads)
    with pytest.raises(PermissionDenied):
        approve_plan(plan=plan, by=world.mads)
    with moved_to(at(date(2026, 10, 6), 18)):
        assert approve_plan(plan=plan, by=world.mads).approved_at


def test_an_empty_plan_is_not_approved(world, plan):
    keys = [meeting.pk for meeting in meetings_of(plan)]
    revise_plan(plan=plan, dropped=keys, by=world.mads)
    with pytest.raises(PermissionDenied):
        approve_plan(plan=plan, by=world.mads)


def test_an_approved_plan_changes_meeting_by_meeting(world, plan):
    approve_plan(plan=plan, by=world.mads)
    with pytest.raises(PermissionDenied):
        revise_plan(plan=plan, added=[day(MAY)], by=world.mads)
    with pytest.raises(PermissionDenied):
        discard_plan(plan=plan, by=world.mads)


def test_published_its_meetings_are_everybodys(world, plan):
    with pytest.raises(PermissionDenied):
        publish_plan(plan=plan, by=world.mads)
    approve_plan(plan=plan, by=world.mads)
    plan = publish_plan(plan=plan, by=world.mads)
    assert {m.audience_id for m in meetings_of(plan)} == {Audience.EVERYBODY}
    assert plan in MeetingPlan.objects.visible_to(world.fatima)
    with pytest.raises(PermissionDenied):
        publish_plan(plan=plan, by=world.mads)


def test_a_body_that_is_not_public_shows_its_members(world):
    by = world.cast.operator
    plan = draft_plan(
        body=world.hidden,
        name="2028",
        first_day=date(2028, 1, 1),
        last_day=date(2028, 12, 31),
        days=[day(MAY)],
        by=by,
    )
    plan = publish_plan(plan=approve_plan(plan=plan, by=by), by=by)
    assert [m.audience_id for m in meetings_of(plan)] == [world.hidden.members_id]


def test_a_draft_is_thrown_away_with_its_meetings(world, plan):
    keys = [meeting.pk for meeting in meetings_of(plan)]
    kept = announce_meeting(meeting=meetings_of(plan)[1], by=world.mads)
    discard_plan(plan=plan, by=world.mads)
    assert not MeetingPlan.objects.filter(pk=plan.pk).exists()
    assert list(Meeting.objects.filter(pk__in=keys)) == [kept]
    assert not PlannedMeeting.objects.filter(meeting=kept).exists()


def test_only_the_desk_may(world, plan, meeting):
    for act in (approve_plan, publish_plan, discard_plan, revise_plan):
        with pytest.raises(PermissionDenied):
            act(plan=plan, by=world.fatima)
    with pytest.raises(PermissionDenied):
        put_on_agenda(plan=plan, meeting=meeting, by=world.fatima)


def test_the_members_are_told_of_a_published_plan(world, plan):
    publish_plan(plan=approve_plan(plan=plan, by=world.mads), by=world.mads)
    run_until_done()
    message = Message.objects.get(about=plan.pk)
    told = set(Delivery.objects.filter(message=message).values_list("user", flat=True))
    assert {world.fatima.pk, world.karen.pk} <= told
    assert world.ole.pk not in told
    assert "2. februar 2028" in message.text
    assert "kalender.ics" in message.text
