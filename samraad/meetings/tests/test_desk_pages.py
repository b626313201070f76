"""The pages of planning, as the secretary opens and fills them in."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext

from samraad.access.actions import let_in
from samraad.meetings.actions.plan import announce_meeting, plan_meeting
from samraad.meetings.actions.plans import (
    PlannedDay,
    approve_plan,
    draft_plan,
    meetings_of,
)
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.models.meeting import Meeting, MeetingKind, MeetingStatus
from samraad.meetings.models.plan import (
    FormerDate,
    MeetingPlan,
    RecurringItem,
    Timing,
)
from samraad.meetings.planning_policies import can_publish_plan

MAY = date(2028, 5, 4)


@pytest.fixture
def client(world):
    return signed_in(world.mads)


@pytest.fixture
def plan(world):
    return drafted(world, date(2028, 2, 2), MAY)


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def drafted(world, *days, name="2028"):
    year = int(name)
    return draft_plan(
        body=world.council,
        name=name,
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
        days=[PlannedDay(day, time(16), time(18), "Rådhuset") for day in days],
        by=world.mads,
    )


def page(world, name, *parts):
    return reverse(f"meetings:{name}", args=[world.council.slug, *parts])


def row(meeting, **other):
    said = {
        "day": meeting.first_day.isoformat(),
        "start_time": "16:00",
        "end_time": "18:00",
        "place": "Rådhuset",
        "kind": "ordinary",
    } | other
    return {f"{meeting.pk}-{name}": value for name, value in said.items()}


def asked(client, address):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(queries), answer.content.decode()


@pytest.mark.parametrize("name", ["list", "new", "plans", "wheel"])
def test_only_the_desk_opens_its_pages(world, name):
    address = page(world, name)
    assert [
        signed_in(user).get(address).status_code
        for user in (world.ole, world.fatima, world.karen, world.mads)
    ] == [404, 404, 200, 200]
    assert Client().get(address).status_code == 302


def test_only_the_desk_opens_a_plan(world, plan):
    item = add_recurring(body=world.council, title="Budget", by=world.mads)
    for address in (page(world, "plan", plan.pk), page(world, "recurring", item.pk)):
        assert signed_in(world.fatima).get(address).status_code == 404
        assert signed_in(world.mads).get(address).status_code == 200


def test_a_plan_is_drafted_for_a_year(world, client):
    said = {"year": 2028, "count": 5, "weekday": 1, "start_time": "16:30"}
    answer = client.post(page(world, "plans"), said)
    plan = MeetingPlan.objects.get(body=world.council, name="2028")
    assert answer["Location"] == page(world, "plan", plan.pk)
    meetings = meetings_of(plan)
    assert [m.start_time for m in meetings] == [time(16, 30)] * 5
    assert {m.first_day.weekday() for m in meetings} == {1}


def test_a_draft_is_written_over_and_lengthened(world, client, plan):
    first, last = meetings_of(plan)
    new = {f"new-{k}": v for k, v in (("day", "2028-11-02"), ("kind", "workshop"))}
    said = row(first, day="2028-02-09") | row(last) | new
    client.post(page(world, "plan", plan.pk), said)
    assert [(m.first_day, m.kind) for m in meetings_of(plan)] == [
        (date(2028, 2, 9), MeetingKind.ORDINARY),
        (MAY, MeetingKind.ORDINARY),
        (date(2028, 11, 2), MeetingKind.WORKSHOP),
    ]


def test_a_date_is_taken_out_though_its_fields_are_wrong(world, client, plan):
    first, last = meetings_of(plan)
    said = row(first, day="2030-01-01") | row(last) | {"drop": str(first.pk)}
    client.post(page(world, "plan", plan.pk), said)
    assert [m.first_day for m in meetings_of(plan)] == [MAY]


def test_a_day_outside_the_year_is_refused_and_nothing_typed_is_lost(
    world, client, plan
):
    first, last = meetings_of(plan)
    said = row(first, day="2030-01-02") | row(last, place="Biblioteket")
    answer = client.post(page(world, "plan", plan.pk), said)
    assert answer.status_code == 200
    told = answer.content.decode()
    assert ('value="2030-01-02"' in told, 'value="Biblioteket"' in told) == (True, True)
    assert [m.place for m in meetings_of(plan)] == ["Rådhuset", "Rådhuset"]


def test_a_date_that_is_added_outside_the_year_is_told_why(world, client, plan):
    first, last = meetings_of(plan)
    said = row(first) | row(last) | {"new-day": "2030-01-02", "new-place": "Laden"}
    answer = client.post(page(world, "plan", plan.pk), said)
    new = answer.context["sheet"].new
    assert ("day" in new.errors, new["place"].value()) == (True, "Laden")
    assert len(meetings_of(plan)) == 2


def test_a_plan_goes_step_by_step(world, client, plan):
    on = date(2026, 10, 6)
    kind = MeetingKind.ORDINARY
    meeting = plan_meeting(body=world.council, on=on, kind=kind, by=world.mads)
    put = page(world, "plan_step", plan.pk, "dagsorden")
    client.post(put, {"moede": meeting.slug})
    plan.refresh_from_db()
    assert plan.approved_in.meeting == meeting
    assert client.get(page(world, "plan", plan.pk)).status_code == 200


def test_an_approved_plan_is_published(world, client, plan):
    client.post(page(world, "plan_step", plan.pk, "godkend"))
    client.post(page(world, "plan_step", plan.pk, "offentliggoer"))
    plan.refresh_from_db()
    assert (plan.approved_at is None, plan.published_at is None) == (False, False)
    _number, told = asked(client, page(world, "plan", plan.pk))
    assert page(world, "move", "2028-05-04") in told


def test_a_step_out_of_turn_is_refused_in_the_page(world, client, plan):
    step = page(world, "plan_step", plan.pk, "offentliggoer")
    answer = client.post(step, follow=True)
    assert [str(told) for told in answer.context["messages"]] == [
        can_publish_plan(world.mads, plan).reason
    ]


def test_there_are_no_other_steps(world, client, plan):
    address = page(world, "plan_step", plan.pk, "slet-alt")
    assert client.post(address).status_code == 404


def test_a_draft_is_thrown_away(world, client, plan):
    answer = client.post(page(world, "plan_step", plan.pk, "kasser"))
    assert answer["Location"] == page(world, "plans")
    assert not MeetingPlan.objects.filter(pk=plan.pk).exists()


@pytest.mark.parametrize("approved", [False, True])
def test_three_dates_cost_no_more_than_one(world, client, approved):
    one = drafted(world, MAY)
    three = drafted(world, *(date(2029, m, 2) for m in (2, 5, 10)), name="2029")
    if approved:
        approve_plan(plan=one, by=world.mads)
        approve_plan(plan=three, by=world.mads)
    of_one, short = asked(client, page(world, "plan", one.pk))
    of_three, long = asked(client, page(world, "plan", three.pk))
    assert len(long) > len(short)
    assert of_three == of_one


def test_three_meetings_cost_no_more_than_one(world, client):
    body, by = world.elderly, world.mads
    let_in(user=by, audience=body.desk)
    address = reverse("meetings:list", args=[body.slug])
    kind, counts = MeetingKind.ORDINARY, []
    for month in (9, 10, 11):
        plan_meeting(body=body, on=date(2026, month, 1), kind=kind, by=by)
        counts.append(asked(client, address)[0])
    assert counts[0] == counts[2]


def test_three_spokes_cost_no_more_than_one(world, client):
    body, by = world.elderly, world.mads
    let_in(user=by, audience=body.desk)
    counts = []
    for name in ("Et", "To", "Tre"):
        add_recurring(
            body=body, title=name, timing=Timing.MONTH, month=len(name), by=by
        )
        address = reverse("meetings:wheel", args=[body.slug])
        counts.append(asked(client, address)[0])
    assert counts[0] == counts[2]


def test_a_meeting_is_planned(world, client):
    said = {"day": "2026-09-01", "start_time": "16:00", "kind": "dialogue"}
    client.post(page(world, "new"), said | {"about": "Om sprogcaféer"})
    meeting = Meeting.objects.get(body=world.council, slug="2026-09-01")
    assert (meeting.kind, meeting.start_time) == (MeetingKind.DIALOGUE, time(16))


def test_the_day_is_shown_before_anything_is_saved(world, client):
    _number, told = asked(client, page(world, "new") + "?day=2026-06-05&place=Havnen")
    assert 'id="dagen"' in told
    assert ('value="2026-06-05"' in told, 'value="Havnen"' in told) == (True, True)
    assert gettext("Constitution Day") in told
    assert not Meeting.objects.filter(body=world.council, slug="2026-06-05").exists()


def test_an_end_before_the_beginning_is_said_beside_it(world, client):
    said = {"day": "2026-09-01", "start_time": "16:00", "end_time": "15:00"}
    answer = client.post(page(world, "new"), said | {"kind": "ordinary"})
    assert list(answer.context["form"].errors) == ["end_time"]


def test_a_meeting_is_moved(world, client):
    meeting = announce_meeting(
        meeting=plan_meeting(
            body=world.council, on=MAY, kind=MeetingKind.ORDINARY, by=world.mads
        ),
        by=world.mads,
    )
    address = page(world, "move", meeting.slug)
    assert client.get(address).status_code == 200
    answer = client.post(address, {"day": "2028-05-11"})
    assert list(answer.context["form"].errors) == ["reason"]
    client.post(address, {"day": "2028-05-11", "reason": "Sne"})
    assert FormerDate.objects.get(meeting=meeting).reason == "Sne"
    _number, told = asked(client, page(world, "list"))
    assert "Sne" in told


def test_a_meeting_is_cancelled(world, client):
    meeting = world.meetings.tentative
    address = page(world, "cancel", meeting.slug)
    assert client.post(address, {"reason": ""}).status_code == 200
    client.post(address, {"reason": "For få punkter"})
    meeting.refresh_from_db()
    assert (meeting.status, meeting.status_reason) == (
        MeetingStatus.CANCELLED,
        "For få punkter",
    )


def test_what_has_been_held_is_neither_moved_nor_cancelled(world, client):
    for name in ("move", "cancel"):
        address = page(world, name, world.meetings.last.slug)
        answer = client.post(address, {"reason": "x", "day": "2028-01-05"})
        assert answer["Location"] == page(world, "list")


def test_the_wheel_is_filled_and_turned(world, client):
    RecurringItem.objects.filter(body=world.council).delete()
    wheel = page(world, "wheel")
    said = {"title": "Budget", "timing": "month", "kind": "decision"}
    assert list(client.post(wheel, said).context["form"].errors) == ["month"]
    client.post(wheel, said | {"month": 5, "recommendation": "at rådet <drøfter>"})
    item = RecurringItem.objects.get(body=world.council)
    assert (item.month, item.recommendation) == (5, "<p>at rådet &lt;drøfter&gt;</p>")
    address = page(world, "recurring", item.pk)
    client.post(address, said | {"month": 6})
    client.post(address, {"do": "stop"})
    item.refresh_from_db()
    assert (item.month, item.stopped_at is None) == (6, False)
    client.post(address, {"do": "resume"})
    client.post(address, {"do": "down"})
    item.refresh_from_db()
    assert item.stopped_at is None


def test_a_planned_date_is_shown_with_one_click(world, client):
    meeting = world.meetings.hidden
    client.post(page(world, "list"), {"show": meeting.slug})
    assert meeting in Meeting.objects.visible_to(None)


def test_what_is_planned_already_is_taken_into_the_plan(world, client):
    kind, on = MeetingKind.ORDINARY, date(2028, 1, 18)
    known = plan_meeting(body=world.council, on=on, kind=kind, by=world.mads)
    client.post(page(world, "plans"), {"year": 2028, "count": 3, "weekday": 1})
    meetings = meetings_of(MeetingPlan.objects.get(name="2028"))
    assert (len(meetings), known in meetings) == (3, True)


def test_the_usual_time_and_place_are_filled_in(world, client):
    form = client.get(page(world, "new")).context["form"]
    last = world.meetings.last
    assert (form["start_time"].value(), form["place"].value()) == (
        last.start_time,
        last.place,
    )
