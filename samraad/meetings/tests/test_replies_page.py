from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samraad.bodies.models.body import Role
from samraad.bodies.models.rules import Quorum, Rules
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.meetings.actions.asking_again import ask_in_time
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.attending import apologies_by, attending
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.collecting import MeetingReminder
from samraad.meetings.models.convening import Reply
from samraad.meetings.tests.convening import asked, invitation_of, sent
from samraad.notices.models import Delivery, Kind


@pytest.fixture
def meeting(world):
    sent(world.meetings.hidden, world.mads)
    run_until_done()
    return world.meetings.hidden


@pytest.fixture
def page(meeting):
    return reverse("meetings:replies", args=[meeting.body.slug, meeting.slug])


@pytest.fixture
def mads(client, world):
    client.force_login(world.mads)
    return client


def all_say(meeting, answer, world, *, but=0):
    rows = list(asked(meeting).exclude(role=Role.SECRETARY))
    for row in rows[: len(rows) - but]:
        record_reply(invitation=row, answer=answer, by=world.mads)


def test_it_shows_who_comes(mads, page, world, meeting):
    row = invitation_of(meeting, world.fatima)
    record_reply(invitation=row, answer=Reply.COMING, by=world.mads)
    shown = attending(meeting, world.mads)
    assert [one.row.name for one in shown.coming] == [world.fatima.name]
    assert mads.get(page).status_code == 200


def test_what_is_refused_is_said_in_the_page(mads, page, world, meeting):
    cancel_meeting(meeting=meeting, reason="Sygdom", by=world.mads)
    answer = mads.post(page, {"step": "again"}, follow=True)
    meeting.refresh_from_db()
    refusal = can_invite(world.mads, meeting).reason
    assert [str(told) for told in answer.context["messages"]] == [refusal]


def test_only_the_desk_opens_it(client, page, world):
    client.force_login(world.fatima)
    assert client.get(page).status_code == 404


def test_an_answer_is_noted_by_a_button(mads, page, world, meeting):
    row = invitation_of(meeting, world.fatima)
    mads.post(f"{page}{row.pk}/", {"reply": "apologies"})
    row.refresh_from_db()
    assert row.reply == Reply.APOLOGIES


def test_half_of_the_members_are_a_quorum(world, meeting):
    Rules.objects.filter(body=world.council).update(quorum=Quorum.HALF)
    counted = attending(meeting, world.mads)
    assert (counted.seats, counted.needed, counted.votes) == (12, 6, 0)
    assert not counted.is_quorate
    assert counted.can_become_quorate
    all_say(meeting, Reply.COMING, world)
    assert attending(meeting, world.mads).is_quorate


def test_too_many_apologies_are_told_beforehand(world, meeting):
    Rules.objects.filter(body=world.council).update(quorum=Quorum.HALF)
    all_say(meeting, Reply.APOLOGIES, world)
    assert not attending(meeting, world.mads).can_become_quorate


def test_the_caterer_gets_a_number(world, meeting):
    rows = asked(meeting)[:3]
    for row, eats in zip(rows, (True, False, None), strict=True):
        row.reply, row.replied_at, row.eats = Reply.COMING, clock.now(), eats
        row.save()
    counted = attending(meeting, world.mads)
    assert (counted.eating, counted.not_said_whether_eating) == (1, 1)


def test_the_silent_are_asked_again_and_nobody_else(mads, page, world, meeting):
    row = invitation_of(meeting, world.fatima)
    record_reply(invitation=row, answer=Reply.COMING, by=world.mads)
    mads.post(page, {"step": "again"})
    run_until_done()
    told = Delivery.objects.filter(message__kind=Kind.INVITATION)
    names = set(told.values_list("name", flat=True))
    assert world.karen.name in names
    assert world.fatima.name not in names


def test_two_days_before_apologies_are_due_they_are_asked_once(world, meeting):
    due = apologies_by(meeting)
    early, on_time = due - timedelta(days=3), due - timedelta(days=2)
    asked_on = []
    for day in (early, on_time, on_time):
        with moved_to(clock.now() + (day - clock.today())):
            asked_on.append(ask_in_time())
    assert asked_on == [False, True, False]
    assert MeetingReminder.objects.filter(meeting=meeting).count() == 1


def test_nobody_is_asked_again_within_two_days_of_being_asked(world):
    meeting = world.meetings.hidden
    day = apologies_by(meeting) - timedelta(days=1)
    with moved_to(clock.now() + (day - clock.today())):
        sent(meeting, world.mads, late_reason="Sygdom.")
        assert not ask_in_time()
    with moved_to(clock.now() + (day - clock.today()) + timedelta(days=2)):
        assert not ask_in_time()  # the day for apologies has passed


def test_the_secretary_is_not_waited_for(mads, page, world, meeting):
    shown = attending(meeting, world.mads)
    assert [one.row.name for one in shown.secretariat] == [world.mads.name]
    assert world.mads.name not in [one.row.name for one in shown.silent]
    mads.post(page, {"step": "again"})
    assert invitation_of(meeting, world.mads).asked_again_at is None


def test_everybody_can_be_asked_before_there_is_an_agenda(world, mads):
    meeting = world.meetings.tentative
    page = reverse("meetings:replies", args=[meeting.body.slug, meeting.slug])
    mads.post(page, {"step": "invite"})
    run_until_done()
    told = Delivery.objects.filter(message__about=meeting.pk)
    assert {row.message.kind for row in told} == {Kind.INVITATION}
    assert all("/svar/" in row.own_words for row in told)


def test_more_people_cost_no_more_queries(mads, page, meeting):
    def number():
        with CaptureQueriesContext(connection) as queries:
            mads.get(page)
        return len(queries)

    many = number()
    rows = list(asked(meeting))
    for row in rows[3:]:
        row.delete()
    assert number() == many
