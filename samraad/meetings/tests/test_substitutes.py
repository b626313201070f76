from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.access.policies import is_in
from samraad.bodies.actions.body import appoint
from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import Rules, SeesClosed, Substitution
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.replying import record_reply, reply
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.tests.convening import asked, invitation_of, sent
from samraad.meetings.when import ends_at
from samraad.notices.models import Delivery, Message
from samraad.people.actions import account_for, register_person


@pytest.fixture
def meeting(world):
    """An agenda has been sent; one of its items is closed."""
    meeting = world.meetings.hidden
    item = AgendaItem.objects.filter(meeting=meeting).first()
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    sent(meeting, world.mads)
    return meeting


@pytest.fixture
def rule(world):
    """Let the council's rules call substitutes in this way."""

    def _rule(substitution):
        rules = Rules.objects.filter(body=world.council)
        rules.update(substitution=substitution)

    return _rule


@pytest.fixture
def substitute(world):
    """A further substitute, on a list at this place."""

    def _substitute(name, order):
        person = register_person(name=name, by=world.mads)
        address = f"{name.partition(' ')[0].lower()}@example.dk"
        user = account_for(email=address, name=name, person=person, by=world.mads)
        place = appoint(
            body=world.council,
            person=person,
            role=Role.SUBSTITUTE,
            starts_on=clock.today(),
            by=world.mads,
        )
        Membership.objects.filter(pk=place.pk).update(order=order)
        return user

    return _substitute


def by_name(meeting, name):
    return asked(meeting).get(name=name)


def says(meeting, name, answer, world):
    row = by_name(meeting, name)
    record_reply(invitation=row, answer=answer, by=world.mads)


def called(meeting):
    return {row.name for row in asked(meeting).filter(role=Role.SUBSTITUTE)}


def subjects_to(user):
    run_until_done()
    rows = Delivery.objects.filter(user=user.key).order_by("pk")
    return list(Message.objects.filter(pk__in=rows.values("message")).order_by("pk"))


def test_a_personal_substitute_is_called_when_their_member_cannot_come(
    world, meeting, rule
):
    rule(Substitution.PERSONAL)
    says(meeting, "Yohannes Gebremeskel", Reply.APOLOGIES, world)
    row = invitation_of(meeting, world.cast.abdirahman)
    assert row.stands_in_for.name == "Yohannes Gebremeskel"


def test_another_members_apology_calls_no_personal_substitute(world, meeting, rule):
    rule(Substitution.PERSONAL)
    says(meeting, world.fatima.name, Reply.APOLOGIES, world)
    assert called(meeting) == set()


def test_without_substitutes_nobody_is_called(world, meeting, rule):
    rule(Substitution.NONE)
    says(meeting, "Yohannes Gebremeskel", Reply.APOLOGIES, world)
    assert called(meeting) == set()


def test_of_a_list_the_next_is_called_when_one_declines(
    world, meeting, rule, substitute
):
    rule(Substitution.LISTED)
    second = substitute("Bodil Anden", 2)
    substitute("Aksel Første", 1)
    says(meeting, world.fatima.name, Reply.APOLOGIES, world)
    assert called(meeting) == {"Aksel Første"}
    says(meeting, "Aksel Første", Reply.APOLOGIES, world)
    assert invitation_of(meeting, second).stands_in_for.name == world.fatima.name


def test_of_a_list_each_apology_calls_one_more(world, meeting, rule, substitute):
    rule(Substitution.LISTED)
    substitute("Aksel Første", 1)
    substitute("Bodil Anden", 2)
    says(meeting, world.fatima.name, Reply.APOLOGIES, world)
    says(meeting, world.karen.name, Reply.APOLOGIES, world)
    assert called(meeting) == {"Aksel Første", "Bodil Anden"}


def test_of_a_group_all_are_asked_and_the_first_comes(world, meeting, rule, substitute):
    rule(Substitution.GROUP)
    aksel = substitute("Aksel Første", None)
    says(meeting, world.fatima.name, Reply.APOLOGIES, world)
    assert called(meeting) == {"Aksel Første", world.cast.abdirahman.name}
    reply(invitation=invitation_of(meeting, aksel), answer=Reply.COMING, by=aksel)
    assert invitation_of(meeting, aksel).stands_in_for.name == world.fatima.name
    assert called(meeting) == {"Aksel Første"}


def test_the_others_of_the_group_are_told(world, meeting, rule, substitute):
    rule(Substitution.GROUP)
    aksel = substitute("Aksel Første", None)
    says(meeting, world.fatima.name, Reply.APOLOGIES, world)
    before = len(subjects_to(world.cast.abdirahman))
    reply(invitation=invitation_of(meeting, aksel), answer=Reply.COMING, by=aksel)
    assert len(subjects_to(world.cast.abdirahman)) == before + 1


def test_who_was_called_is_told_when_the_member_comes_after_all(world, meeting, rule):
    rule(Substitution.PERSONAL)
    says(meeting, "Yohannes Gebremeskel", Reply.APOLOGIES, world)
    before = len(subjects_to(world.cast.abdirahman))
    says(meeting, "Yohannes Gebremeskel", Reply.COMING, world)
    assert called(meeting) == set()
    assert len(subjects_to(world.cast.abdirahman)) == before + 1


def test_a_substitute_is_called_again_after_a_change_of_mind(world, meeting, rule):
    rule(Substitution.PERSONAL)
    for answer in (Reply.APOLOGIES, Reply.COMING, Reply.APOLOGIES):
        says(meeting, "Yohannes Gebremeskel", answer, world)
    assert called(meeting) == {world.cast.abdirahman.name}
    rows = Invitation.objects.filter(meeting=meeting, role=Role.SUBSTITUTE)
    assert rows.count() == 1


def test_a_called_substitute_sees_closed_items_until_the_meeting_ends(
    world, meeting, rule
):
    rule(Substitution.PERSONAL)
    user = world.cast.abdirahman
    circle = AgendaItem.objects.get(meeting=meeting, circle__isnull=False).circle_id
    seen = [is_in(user, circle)]
    says(meeting, "Yohannes Gebremeskel", Reply.APOLOGIES, world)
    seen.append(is_in(user, circle))
    with moved_to(ends_at(meeting) + timedelta(minutes=1)):
        seen.append(is_in(user, circle))
    says(meeting, "Yohannes Gebremeskel", Reply.COMING, world)
    seen.append(is_in(user, circle))
    assert seen == [False, True, False, False]


def test_an_item_that_is_closed_after_the_call_is_seen_until_the_meeting_ends(
    world, meeting, rule
):
    rule(Substitution.PERSONAL)
    says(meeting, "Yohannes Gebremeskel", Reply.APOLOGIES, world)
    item = add_item(meeting=meeting, title="Nyt", by=world.mads)
    closed = close_item(item=item, ground="Pris", neutral_title="Køb", by=world.mads)
    user, circle = world.cast.abdirahman, closed.circle_id
    seen = [is_in(user, circle)]
    with moved_to(ends_at(meeting) + timedelta(minutes=1)):
        seen.append(is_in(user, circle))
    assert seen == [True, False]


def test_rules_may_let_an_observer_see_it_who_is_asked(world):
    rules = Rules.objects.filter(body=world.council)
    rules.update(observers_see_closed=SeesClosed.WHEN_CALLED)
    meeting, user = world.meetings.hidden, world.cast.gitte
    item = AgendaItem.objects.filter(meeting=meeting).first()
    item = close_item(item=item, ground="Pris", neutral_title="Køb", by=world.mads)
    seen = [is_in(user, item.circle_id)]
    sent(meeting, world.mads)
    seen.append(is_in(user, item.circle_id))
    assert seen == [False, True]
