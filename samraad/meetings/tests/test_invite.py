from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.audit.models import Entry
from samraad.bodies.actions.body import appoint, end_membership
from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import Rules, Substitution
from samraad.core import clock
from samraad.core.duties import run_until_done
from samraad.meetings.actions.agenda import invite_guest
from samraad.meetings.actions.guests import ask_guests
from samraad.meetings.actions.inviting import invite
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Reply
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.tests.convening import asked, invitation_of, sent
from samraad.notices.models import Delivery, Kind
from samraad.people.actions import account_for, register_person


@pytest.fixture
def meeting(world):
    sent(world.meetings.hidden, world.mads)
    run_until_done()
    return Meeting.objects.get(pk=world.meetings.hidden.pk)


@pytest.fixture
def newcomer(world):
    """Joins the council today."""
    name = "Ny Medlemsen"
    person = register_person(name=name, by=world.mads)
    user = account_for(email="ny@example.dk", name=name, person=person, by=world.mads)

    def _join():
        appoint(
            body=world.council,
            person=person,
            role=Role.MEMBER,
            starts_on=clock.today(),
            by=world.mads,
        )
        return user

    return _join


def comes(meeting, user, world, answer=Reply.COMING):
    row = invitation_of(meeting, user)
    record_reply(invitation=row, answer=answer, by=world.mads)


def move(meeting, world, **to):
    new = {
        "on": meeting.first_day,
        "start_time": meeting.start_time,
        "end_time": meeting.end_time,
        "place": meeting.place,
        **to,
    }
    move_meeting(meeting=meeting, reason="Salen er optaget.", by=world.mads, **new)
    run_until_done()


def changes_told(user):
    rows = Delivery.objects.filter(user=user.key, message__kind=Kind.CHANGE)
    return list(rows.select_related("message").order_by("pk"))


def test_saying_it_twice_asks_nobody_twice(world, meeting):
    before = asked(meeting).count()
    assert invite(meeting=meeting, by=world.mads) == []
    assert asked(meeting).count() == before


def test_who_joins_is_asked_and_told(meeting, newcomer):
    user = newcomer()
    run_until_done()
    assert invitation_of(meeting, user).role == Role.MEMBER
    told = Delivery.objects.filter(user=user.key, message__about=meeting.pk)
    assert "/svar/" in told.get(message__kind=Kind.INVITATION).own_words


def test_who_leaves_is_asked_no_longer(world, meeting):
    place = Membership.objects.get(
        body=world.council, person=world.fatima.person, role=Role.MEMBER
    )
    end_membership(membership=place, on=clock.today(), by=world.mads)
    run_until_done()
    assert not asked(meeting).filter(user=world.fatima.key).exists()
    mails = [row.message for row in changes_told(world.fatima)]
    (mail,) = [mail for mail in mails if mail.about == meeting.pk]
    assert "METHOD:CANCEL" in mail.calendar


def test_a_guest_who_is_taken_off_is_not_told_of_a_place_that_ends(world, meeting):
    item = AgendaItem.objects.filter(meeting=meeting).first()
    email = world.ole.email
    guest = invite_guest(item=item, name="Ole", email=email, by=world.mads)
    ask_guests(meeting=meeting, by=world.mads)
    guest.delete()
    ask_guests(meeting=meeting, by=world.mads)
    log = Entry.objects.unsealed().filter(event="meetings.invitation.withdrawn")
    assert log.count() == 1
    run_until_done()
    assert changes_told(world.ole) == []


def test_a_moved_meeting_is_told_with_a_new_calendar_file(world, meeting):
    move(meeting, world, on=meeting.first_day + timedelta(days=7))
    (mail,) = changes_told(world.fatima)
    assert "Salen er optaget." in mail.message.text
    assert "SEQUENCE:1" in mail.message.calendar


def test_after_another_day_everybody_is_asked_anew(world, meeting):
    comes(meeting, world.fatima, world)
    move(meeting, world, on=meeting.first_day + timedelta(days=7))
    assert invitation_of(meeting, world.fatima).reply == Reply.NONE


def test_another_place_asks_nobody_anew(world, meeting):
    comes(meeting, world.fatima, world)
    move(meeting, world, place="Biblioteket")
    assert invitation_of(meeting, world.fatima).reply == Reply.COMING
    assert len(changes_told(world.fatima)) == 1


def test_after_a_move_no_substitute_is_called(world, meeting):
    rules = Rules.objects.filter(body=world.council)
    rules.update(substitution=Substitution.PERSONAL)
    row = asked(meeting).get(name="Yohannes Gebremeskel")
    record_reply(invitation=row, answer=Reply.APOLOGIES, by=world.mads)
    assert asked(meeting).filter(role=Role.SUBSTITUTE).exists()
    move(meeting, world, on=meeting.first_day + timedelta(days=7))
    assert not asked(meeting).filter(role=Role.SUBSTITUTE).exists()


def test_a_cancelled_meeting_leaves_the_calendars(world, meeting):
    cancel_meeting(meeting=meeting, reason="For få punkter.", by=world.mads)
    run_until_done()
    (mail,) = changes_told(world.fatima)
    assert "For få punkter." in mail.message.text
    assert "METHOD:CANCEL" in mail.message.calendar


def test_a_substitute_who_has_read_the_agenda_is_told_of_a_move_too(world, meeting):
    move(meeting, world, on=meeting.first_day + timedelta(days=7))
    (mail,) = changes_told(world.cast.abdirahman)
    assert mail.message.calendar == ""


def test_whoever_takes_a_seat_by_the_meetings_day_reads_its_agenda_before_it(world):
    """They are asked to a meeting, and have to prepare for it."""
    person = register_person(name="Ny Medlemsen", by=world.mads)
    user = account_for(email="ny@example.dk", name="Ny", person=person, by=world.mads)
    meeting = world.meetings.hidden
    day = meeting.first_day
    appoint(
        body=world.council,
        person=person,
        role=Role.MEMBER,
        starts_on=day,
        by=world.mads,
    )
    sent(meeting, world.mads)
    heads = FrozenMeeting.objects.visible_to(user).filter(original=meeting.pk)
    assert heads.exists()
    assert invitation_of(meeting, user)
