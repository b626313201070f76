from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from samraad.access.actions import let_in
from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import Rules, Substitution
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.desk import todo
from samraad.desk.at_hand import at_hand, bodies_of
from samraad.desk.week import week_of
from samraad.meetings.actions.asking import ask_for_text
from samraad.meetings.actions.collecting import decline, propose
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.actions.sign_off import (
    approve_agenda,
    ask_for_approval,
    return_agenda,
)
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.collecting import Origin, Proposal, TextRequest
from samraad.meetings.models.convening import Reply, SignOff
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.tests.convening import asked, sent
from samraad.notices.models import Delivery, State

MEETING = date(
    2026, 8, 4
)  # of which nobody has heard; the agenda goes out 8 days before
BEFORE = date(2026, 7, 15)


def at(day, hour):
    return datetime.combine(day, time(hour), ZoneInfo("Europe/Copenhagen"))


@pytest.fixture(autouse=True)
def _with_an_empty_inbox(world):
    """Whatever the world's people have sent in is not what is told of here."""
    for table in (TextRequest, Proposal, SignOff):
        table.objects.all().delete()


@pytest.fixture
def meeting(world):
    assert world.meetings.hidden.first_day == MEETING
    return world.meetings.hidden


def said(maker, user, *, on=BEFORE):
    """What a maker says of the meeting: the day, whether it is late, and the page."""
    with moved_to(at(on, 12)):
        found = list(maker(at_hand(user, bodies_of(user))))
    slug = f"/{MEETING}/"
    return [
        (row.when, row.is_late, row.address.rpartition("integrationsraad/")[2])
        for row in found
        if slug in row.address or "moeder" not in row.address
    ]


def who(maker, user, *, on=BEFORE):
    with moved_to(at(on, 12)):
        return [row.who_waits for row in maker(at_hand(user, bodies_of(user)))]


def answer(world, meeting, reply, *, at_most=99):
    for row in asked(meeting)[:at_most]:
        record_reply(invitation=row, answer=reply, by=world.mads)


def test_the_agenda_is_to_be_sent_until_it_is(world, meeting):
    maker, page = todo.agendas_to_send, f"moeder/{MEETING}/"
    due = date(2026, 7, 27)
    assert said(maker, world.mads, on=due) == [(due, False, page)]
    assert said(maker, world.mads, on=date(2026, 7, 28)) == [(due, True, page)]
    sent(meeting, world.mads)
    assert said(maker, world.mads) == []


def test_the_last_day_for_items_is_said_until_it_has_passed(world, meeting):
    due = date(2026, 7, 21)
    assert (due, False, "indbakke/") in said(todo.items_closing, world.mads, on=due)
    late = said(todo.items_closing, world.mads, on=due + timedelta(days=1))
    assert due not in [when for when, _late, _page in late]


def test_other_rules_set_other_days(world, meeting):
    rules = Rules.objects.get(body=world.council)
    rules.item_days = 20
    rules.save()
    due = date(2026, 7, 15)
    assert (due, False, "indbakke/") in said(todo.items_closing, world.mads)


def test_a_text_is_missing_until_it_comes(world, meeting):
    item = AgendaItem.objects.filter(meeting=meeting)[0]
    due, name = date(2026, 7, 20), "Bo Nygaard"
    asking = {"email": "bo@example.dk", "name": name, "due_on": due, "words": ""}
    request = ask_for_text(item=item, by=world.mads, **asking)
    assert said(todo.texts_missing, world.mads) == [(due, False, "indbakke/")]
    assert name in who(todo.texts_missing, world.mads)[0]
    late = said(todo.texts_missing, world.mads, on=due + timedelta(days=1))
    assert late == [(due, True, "indbakke/")]
    request.answered_at = clock.now()
    request.save()
    assert said(todo.texts_missing, world.mads) == []


def test_the_chairs_approval_waits_for_the_chair(world, meeting):
    sign_off = ask_for_approval(meeting=meeting, by=world.mads)
    [(_when, _late, page)] = said(todo.approvals, world.mads)
    assert page == f"moeder/{MEETING}/udsend/"
    assert world.karen.name in who(todo.approvals, world.mads)[0]
    assert who(todo.approvals, world.karen) == [""]
    approve_agenda(sign_off=sign_off, content=sign_off.content, by=world.karen)
    assert said(todo.approvals, world.mads) == []


def test_what_the_chair_wants_changed_waits_for_the_secretary(world, meeting):
    sign_off = ask_for_approval(meeting=meeting, by=world.mads)
    return_agenda(sign_off=sign_off, by=world.karen, words="Byt punkt 1 og 2.")
    assert "Byt punkt 1 og 2." in who(todo.approvals, world.mads)[0]


def test_the_chair_is_asked_some_days_before(world, meeting):
    maker = todo.approvals_to_ask
    assert said(maker, world.mads) == []
    [(when, _late, page)] = said(maker, world.mads, on=date(2026, 7, 24))
    assert (when, page) == (date(2026, 7, 27), f"moeder/{MEETING}/udsend/")


def test_those_who_have_not_answered_are_named_until_they_do(world, meeting):
    sent(meeting, world.mads)
    due = date(2026, 8, 2)
    page = f"moeder/{MEETING}/deltagere/"
    assert said(todo.replies_missing, world.mads) == [(due, False, page)]
    assert world.karen.name in who(todo.replies_missing, world.mads)[0]
    answer(world, meeting, Reply.COMING)
    assert said(todo.replies_missing, world.mads) == []


def test_a_quorum_is_in_doubt_when_too_few_are_left(world, meeting):
    sent(meeting, world.mads)
    assert said(todo.quorum_in_doubt, world.mads) == []
    answer(world, meeting, Reply.APOLOGIES, at_most=8)
    page = f"moeder/{MEETING}/deltagere/"
    assert said(todo.quorum_in_doubt, world.mads) == [(MEETING, True, page)]


def test_a_substitute_is_called_for_a_member_who_cannot_come(world, meeting):
    rules = Rules.objects.filter(body=world.council)
    rules.update(substitution=Substitution.NONE)
    sent(meeting, world.mads)
    answer(world, meeting, Reply.APOLOGIES, at_most=1)
    assert said(todo.substitutes_to_call, world.mads) == []
    rules.update(substitution=Substitution.LISTED)  # so nobody has been called yet
    page = f"moeder/{MEETING}/deltagere/"
    assert said(todo.substitutes_to_call, world.mads) == [(MEETING, False, page)]


def test_who_has_no_substitute_is_nothing_to_do_and_the_page_says_so(
    client, world, meeting
):
    rules = Rules.objects.filter(body=world.council)
    rules.update(substitution=Substitution.PERSONAL)
    Membership.objects.filter(role=Role.SUBSTITUTE).update(substitutes_for=None)
    sent(meeting, world.mads)
    answer(world, meeting, Reply.APOLOGIES, at_most=1)
    assert said(todo.substitutes_to_call, world.mads) == []
    (row,) = asked(meeting).filter(reply=Reply.APOLOGIES)
    client.force_login(world.mads)
    page = client.get(f"/skrivebord/{world.council.slug}/moeder/{MEETING}/deltagere/")
    assert page.context["alone"] == {row.pk}


def test_when_the_agenda_is_sent_its_day_is_told_and_others_are_not_needed(
    world, meeting
):
    with moved_to(at(BEFORE, 12)):
        sent(meeting, world.mads)
        (one,) = week_of(at_hand(world.mads, bodies_of(world.mads))).meetings
    told = [(line.day, line.is_done) for line in one.line]
    assert (BEFORE, True) in told
    assert not any(line.is_past for line in one.line if line.day > BEFORE)
    assert any(line.is_needless for line in one.line)


def test_minutes_are_missing_and_after_14_days_late(world, meeting):
    after = {
        days: said(todo.minutes_missing, world.mads, on=MEETING + timedelta(days=days))
        for days in (1, 15)
    }
    due, page = date(2026, 8, 18), f"moeder/{MEETING}/"
    assert after == {1: [(due, False, page)], 15: [(due, True, page)]}


def test_proposals_wait_for_an_answer(world):
    with moved_to(at(BEFORE, 12)):
        proposals = [
            propose(
                body=world.council,
                title=title,
                html="",
                origin=Origin.MEMBER,
                proposer=world.fatima,
                by=world.fatima,
            )
            for title in ("Skilte", "Busser")
        ]
    assert said(todo.proposals_waiting, world.mads) == [(None, False, "indbakke/")]
    assert who(todo.proposals_waiting, world.mads)[0].count(world.fatima.name) == 1
    later = said(todo.proposals_waiting, world.mads, on=BEFORE + timedelta(days=15))
    assert later == [(None, True, "indbakke/")]
    for proposal in proposals:
        decline(proposal=proposal, words="Ikke nu.", by=world.mads)
    assert said(todo.proposals_waiting, world.mads) == []


def test_mail_that_perhaps_did_not_arrive_is_to_be_looked_at(world, meeting):
    sent(meeting, world.mads)
    run_until_done()
    Delivery.objects.filter(user=world.fatima.key).update(state=State.UNCERTAIN)
    assert said(todo.mail_in_trouble, world.mads) == [(None, True, "beskeder/")]
    assert world.fatima.name in who(todo.mail_in_trouble, world.mads)[0]


def test_a_body_that_does_not_meet_is_reminded_of_it(world):
    assert said(todo.no_meeting_planned, world.mads, on=BEFORE) == []
    meetings = Meeting.objects.filter(body=world.council)
    meetings.update(status=MeetingStatus.CANCELLED, status_reason="Rådet hviler.")
    assert said(todo.no_meeting_planned, world.mads) == [(None, False, "plan/")]


def test_a_body_without_members_is_to_begin(world):
    assert said(todo.bodies_to_begin, world.mads) == []
    let_in(user=world.mads, audience=world.elderly.desk)
    hand = at_hand(world.mads, [world.elderly])
    [row] = todo.bodies_to_begin(hand)
    assert row.address == f"/skrivebord/{world.elderly.slug}/kom-i-gang/"


def test_many_names_are_not_all_said():
    told = todo.named(["Ane", "Bo", "Eva", "Ida", "Kim", "Ane"])
    assert told.startswith("Ane, Bo, Eva ")
    assert "Ida" not in told
    assert "2" in told


def test_what_is_late_comes_first_and_what_is_far_off_not_yet(world, meeting):
    with moved_to(at(date(2026, 7, 28), 12)):
        rows = todo.todos(at_hand(world.mads, bodies_of(world.mads)))
    assert [row.is_late for row in rows] == sorted(
        (row.is_late for row in rows), reverse=True
    )
    with moved_to(at(date(2026, 6, 20), 12)):
        rows = todo.todos(at_hand(world.mads, bodies_of(world.mads)))
    assert [row.when for row in rows if row.when and row.when > date(2026, 7, 18)] == []


def test_the_week_parts_what_is_late_soon_and_waiting(world, meeting):
    with moved_to(at(date(2026, 7, 21), 12)):
        week = week_of(at_hand(world.mads, bodies_of(world.mads)))
    soon = [row.when for row in week.soon]
    assert soon == [date(2026, 7, 21), date(2026, 7, 27)]
    assert [one.row.meeting.first_day for one in week.meetings] == [MEETING]
    days = [deadline.day for deadline in week.meetings[0].line]
    assert days == sorted(days)
    assert days[-1] == MEETING


@pytest.mark.parametrize("name", ["fatima", "ole", "trine"])
def test_nobody_else_has_a_desk(world, name):
    assert bodies_of(getattr(world.cast, name)) == []
