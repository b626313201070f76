"""The agenda fills itself, and each line says why it is there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from samraad.access.actions import let_in
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.models.rules import ApprovalOfMinutes
from samraad.core import clock
from samraad.core.dates import EdtfDate
from samraad.editions.models import Approval
from samraad.meetings.actions.agenda import add_item, close_item, write_section
from samraad.meetings.actions.collecting import accept, propose
from samraad.meetings.actions.filling import (
    decline_offer,
    fill_agenda,
    offer_again,
    take_offers,
)
from samraad.meetings.actions.minutes import decide
from samraad.meetings.actions.plan import cancel_meeting, plan_meeting
from samraad.meetings.actions.plans import PlannedDay, draft_plan, put_on_agenda
from samraad.meetings.actions.publish import publish_minutes
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.editor import read_agenda
from samraad.meetings.models.agenda import AgendaItem, Section, SectionRole
from samraad.meetings.models.collecting import Origin, Proposal
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import Purpose, RecurringItem
from samraad.meetings.models.record import Outcome
from samraad.meetings.offers import open_offers


@pytest.fixture
def body(world):
    """A council without a past or a wheel."""
    RecurringItem.objects.filter(body=world.elderly).delete()
    return world.elderly


@pytest.fixture
def by(world, body):
    let_in(user=world.mads, audience=body.desk)
    return world.mads


@pytest.fixture
def meet(body, by):
    def _meet(days):
        return plan_meeting(
            body=body,
            on=clock.today() + timedelta(days=days),
            kind=MeetingKind.ORDINARY,
            by=by,
        )

    return _meet


def titles(meeting):
    items = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    return [item.title for item in items]


def offered(meeting, by):
    return [offer.title for offer in open_offers(meeting, by)]


@pytest.fixture
def wheel(body, by):
    for title in ("Godkendelse af dagsorden", "Meddelelser"):
        add_recurring(body=body, title=title, by=by)
    add_recurring(body=body, title="Eventuelt", comes_last=True, by=by)


def test_it_begins_with_what_stands_on_every_agenda(body, by, meet, wheel):
    meeting = meet(30)
    fill_agenda(meeting=meeting, by=by)
    assert titles(meeting) == ["Godkendelse af dagsorden", "Meddelelser", "Eventuelt"]
    item = AgendaItem.objects.get(meeting=meeting, title="Meddelelser")
    assert (item.number, bool(item.why)) == ("2", True)


def test_what_ends_an_agenda_keeps_its_order(body, by, meet, wheel):
    """Each of them is put in before the others first."""
    add_recurring(body=body, title="Næste møde", comes_last=True, by=by)
    meeting = meet(30)
    fill_agenda(meeting=meeting, by=by)
    assert titles(meeting)[2:] == ["Eventuelt", "Næste møde"]
    numbers = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    assert list(numbers.values_list("number", flat=True)) == ["1", "2", "3", "4"]


def test_what_is_typed_comes_before_a_plan_that_stands_at_the_end(body, by, meet):
    purpose = Purpose.MEETING_PLAN
    for title, what in (("Mødeplan", purpose), ("Eventuelt", Purpose.ORDINARY)):
        add_recurring(body=body, title=title, purpose=what, comes_last=True, by=by)
    meeting, year = meet(30), clock.today().year + 1
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = [PlannedDay(first)]
    draft_plan(
        body=body, name=str(year), first_day=first, last_day=last, days=days, by=by
    )
    fill_agenda(meeting=meeting, by=by)
    add_item(meeting=meeting, title="Mit eget", by=by)
    first_title, plan, last_title = titles(meeting)
    assert (first_title, str(year) in plan) == ("Mit eget", True)
    assert last_title == "Eventuelt"
    assert offered(meeting, by) == []


def test_it_begins_once(body, by, meet, wheel):
    meeting = meet(30)
    add_item(meeting=meeting, title="Mit eget", by=by)
    assert fill_agenda(meeting=meeting, by=by) == []


def test_what_came_from_the_inbox_or_the_plan_does_not_begin_it(body, by, meet, wheel):
    """An agenda that nobody has opened may have items; it fills itself around them."""
    meeting, year = meet(30), clock.today().year + 1
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = [PlannedDay(first)]
    plan = draft_plan(
        body=body, name=str(year), first_day=first, last_day=last, days=days, by=by
    )
    put_on_agenda(plan=plan, meeting=meeting, by=by)
    proposal = propose(body=body, title="Cykelsti", html="", origin=Origin.DESK, by=by)
    accept(proposal=proposal, meeting=meeting, by=by)
    agenda = read_agenda(meeting, by)
    assert not agenda.has_begun
    assert [offer.title for offer in agenda.standing][-1] == "Eventuelt"
    assert len(fill_agenda(meeting=meeting, by=by)) == 3
    assert titles(meeting)[:2] == ["Godkendelse af dagsorden", "Meddelelser"]
    assert titles(meeting)[3:] == ["Cykelsti", "Eventuelt"]
    assert read_agenda(meeting, by).has_begun
    assert fill_agenda(meeting=meeting, by=by) == []


def test_what_is_taken_later_stands_where_it_belongs(body, by, meet, wheel):
    meeting = meet(30)
    add_item(meeting=meeting, title="Mit eget", by=by)
    keys = [offer.key for offer in open_offers(meeting, by)]
    take_offers(meeting=meeting, keys=[keys[2], keys[0]], by=by)
    assert titles(meeting) == ["Godkendelse af dagsorden", "Mit eget", "Eventuelt"]
    assert offered(meeting, by) == ["Meddelelser"]


def test_what_was_left_out_is_not_offered_there_but_elsewhere(body, by, meet, wheel):
    meeting, other = meet(30), meet(60)
    key = open_offers(meeting, by)[0].key
    decline_offer(meeting=meeting, key=key, by=by)
    assert offered(meeting, by) == ["Meddelelser", "Eventuelt"]
    assert len(offered(other, by)) == 3
    offer_again(meeting=meeting, key=key, by=by)
    assert len(offered(meeting, by)) == 3


def hold(meeting, by, *, approval=None):
    add_item(meeting=meeting, title="Et punkt", by=by)
    if approval:
        publish_minutes(meeting=meeting, approval=approval, by=by)


def test_the_last_minutes_are_named_with_their_meetings_date(by, meet):
    hold(meet(-10), by, approval=Approval.DRAFT)
    assert "marts 2026" in offered(meet(20), by)[0]


def test_minutes_that_are_approved_are_not_offered(by, meet):
    hold(meet(-10), by, approval=Approval.APPROVED)
    assert offered(meet(20), by) == []


def test_the_rules_may_approve_minutes_in_another_way(body, by, meet):
    rules = {"approval_of_minutes": ApprovalOfMinutes.DEEMED, "objection_days": 6}
    adopt_rules(body=body, starts_on=date(2020, 1, 1), by=by, **rules)
    hold(meet(-10), by, approval=Approval.DRAFT)
    assert offered(meet(20), by) == []


def test_they_take_the_place_that_the_wheel_gives_them(body, by, meet, wheel):
    add_recurring(body=body, title="Referat", purpose=Purpose.APPROVE_MINUTES, by=by)
    hold(meet(-10), by)
    names = offered(meet(20), by)
    assert len(names) == 4
    assert "marts 2026" in names[2]


@pytest.fixture
def put_off(by, meet):
    item = add_item(meeting=meet(-10), title="Ny brochure", by=by)
    role = SectionRole.PRESENTATION
    write_section(item=item, role=role, html="<p>Tekst</p>", by=by)
    return item


def postpone(item, by, until=None):
    decide(item=item, outcome=Outcome.POSTPONED, until=until, by=by)


def test_a_postponed_item_comes_back_with_its_texts(by, meet, put_off):
    postpone(put_off, by)
    meeting = meet(20)
    keys = [o.key for o in open_offers(meeting, by) if o.title == "Ny brochure"]
    (item,) = take_offers(meeting=meeting, keys=keys, by=by)
    assert Section.objects.get(item=item).text.versions.get().html == "<p>Tekst</p>"
    assert "Ny brochure" not in offered(meet(40), by)


def test_only_the_next_meeting_is_offered_it(by, meet, put_off):
    postpone(put_off, by)
    first, second = meet(20), meet(40)
    assert "Ny brochure" in offered(first, by)
    assert "Ny brochure" not in offered(second, by)


def test_what_was_put_off_to_a_day_waits_for_it(by, meet, put_off):
    postpone(put_off, by, until=EdtfDate.of_day(clock.today() + timedelta(days=30)))
    first, second = meet(20), meet(40)
    assert "Ny brochure" not in offered(first, by)
    assert "Ny brochure" in offered(second, by)


def test_what_was_taken_up_under_its_name_is_not_offered_again(by, meet, put_off):
    postpone(put_off, by)
    add_item(meeting=meet(-5), title="Ny  Brochure", by=by)
    assert "Ny brochure" not in offered(meet(20), by)


def test_a_closed_item_comes_back_closed(by, meet, put_off):
    close_item(item=put_off, ground="§ 27", neutral_title="En sag", by=by)
    postpone(put_off, by)
    meeting = meet(20)
    keys = [o.key for o in open_offers(meeting, by) if o.title == "En sag"]
    (item,) = take_offers(meeting=meeting, keys=keys, by=by)
    assert (item.is_closed, item.title, item.closing_ground) == (True, "En sag", "§ 27")
    real = Section.objects.get(item=item, role=SectionRole.REAL_TITLE)
    assert real.text.versions.latest("number").html == "<p>Ny brochure</p>"


def test_a_members_proposal_waits_for_a_click(body, by, meet, wheel):
    propose(body=body, title="Cykelsti", html="", origin=Origin.DESK, by=by)
    meeting = meet(20)
    fill_agenda(meeting=meeting, by=by)
    assert offered(meeting, by) == ["Cykelsti"]
    keys = [offer.key for offer in open_offers(meeting, by)]
    take_offers(meeting=meeting, keys=keys, by=by)
    assert titles(meeting)[-2:] == ["Cykelsti", "Eventuelt"]
    assert Proposal.objects.get(title="Cykelsti").item.title == "Cykelsti"


def test_nobody_but_the_desk_may(world, meet):
    meeting = meet(20)
    for verb in (fill_agenda, take_offers, decline_offer):
        asked = {take_offers: {"keys": ["x"]}, decline_offer: {"key": "x"}}
        with pytest.raises(PermissionDenied):
            verb(meeting=meeting, by=world.fatima, **asked.get(verb, {}))


def test_what_somebody_has_typed_is_not_offered_beside_it(body, by, meet, wheel):
    meeting = meet(30)
    add_item(meeting=meeting, title="Meddelelser ", by=by)
    assert offered(meeting, by) == ["Godkendelse af dagsorden", "Eventuelt"]


def test_a_cancelled_meetings_own_items_are_offered_at_the_next(body, by, meet, wheel):
    """What somebody had written is not lost; what stands everywhere comes anyway."""
    cancelled, following, later = meet(20), meet(40), meet(60)
    fill_agenda(meeting=cancelled, by=by)
    item = add_item(meeting=cancelled, title="Cykelsti", by=by)
    role = SectionRole.PRESENTATION
    write_section(item=item, role=role, html="<p>Tekst</p>", by=by)
    assert "Cykelsti" not in offered(following, by)
    cancel_meeting(meeting=cancelled, reason="Sne", by=by)
    assert offered(following, by).count("Cykelsti") == 1
    assert len(offered(following, by)) == 4
    assert "Cykelsti" not in offered(later, by)
    fill_agenda(meeting=following, by=by)
    again = AgendaItem.objects.get(meeting=following, title="Cykelsti")
    assert Section.objects.get(item=again).text.versions.get().html == "<p>Tekst</p>"
    cancel_meeting(meeting=following, reason="Mere sne", by=by)
    assert offered(later, by).count("Cykelsti") == 1


def test_a_plan_of_a_cancelled_agenda_can_be_put_on_another(body, by, meet):
    cancelled, following, year = meet(20), meet(40), clock.today().year + 1
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = [PlannedDay(first)]
    plan = draft_plan(
        body=body, name=str(year), first_day=first, last_day=last, days=days, by=by
    )
    put_on_agenda(plan=plan, meeting=cancelled, by=by)
    assert offered(following, by) == []
    cancel_meeting(meeting=cancelled, reason="Sne", by=by)
    (offer,) = open_offers(following, by)
    assert offer.key == f"plan:{plan.pk}"
    fill_agenda(meeting=following, by=by)
    plan.refresh_from_db()
    assert plan.approved_in.meeting == following


@pytest.mark.parametrize("kind", [MeetingKind.EXTRAORDINARY, MeetingKind.AD_HOC])
def test_a_meeting_for_one_cause_is_only_offered_what_recurs(body, by, wheel, kind):
    """Approving the agenda, and any other business, belong to it all the same."""
    agenda = Purpose.APPROVE_AGENDA
    add_recurring(body=body, title="Dagsordenen", purpose=agenda, by=by)
    day = clock.today() + timedelta(days=30)
    meeting = plan_meeting(body=body, on=day, kind=kind, by=by)
    fill_agenda(meeting=meeting, by=by)
    assert titles(meeting) == ["Dagsordenen"]
    assert len(read_agenda(meeting, by).could_come) == 3
