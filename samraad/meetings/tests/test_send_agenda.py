from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.models import Audience
from samraad.audit.models import Entry
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.editions.models import Edition
from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.freezing import due_day
from samraad.meetings.actions.sending import send_agenda
from samraad.meetings.models.convening import Invitation, Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.tests.convening import sent
from samraad.notices.models import Delivery, Kind


@pytest.fixture
def meeting(world):
    """A meeting of which nobody has heard, with one item, a good while ahead."""
    return world.meetings.hidden


def invitations(meeting):
    return Invitation.objects.filter(meeting=meeting).standing()


def test_the_meeting_is_convened_and_the_sending_says_when_it_was_due(world, meeting):
    sending = sent(meeting, world.mads)
    meeting = Meeting.objects.get(pk=meeting.pk)
    assert meeting.status == MeetingStatus.CONVENED
    assert (sending.number, sending.sent_by) == (1, world.mads.name)
    assert sending.due_on == meeting.first_day - timedelta(days=8)


def test_everybody_reads_the_open_items_of_a_public_body(world, meeting):
    sending = sent(meeting, world.mads)
    edition = Edition.objects.get(pk=sending.edition)
    assert sending.audience_id == edition.audience_id == Audience.EVERYBODY


def test_everybody_with_a_place_is_asked_but_no_substitute(world, meeting):
    sent(meeting, world.mads)
    asked = invitations(meeting)
    assert asked[0].name == world.karen.name
    assert asked.filter(role=Role.MEMBER).count() == 10
    assert not asked.filter(role=Role.SUBSTITUTE).exists()


def told(meeting):
    run_until_done()
    rows = Delivery.objects.filter(message__kind=Kind.AGENDA)
    return rows.filter(message__about=meeting.pk).select_related("message")


def test_each_is_told_once_with_a_link_of_their_own(world, meeting):
    sent(meeting, world.mads)
    rows = told(meeting)
    places = Membership.objects.filter(body=world.council).current(on=world.today)
    people = {place.person.name for place in places.select_related("person")}
    assert {row.name for row in rows} == people
    answering = [row.own_words for row in rows if "/svar/" in row.own_words]
    assert len(set(answering)) == len(answering) == len(rows) - 1  # not the substitute


def test_who_is_asked_gets_a_calendar_file_and_a_substitute_none(world, meeting):
    sent(meeting, world.mads)
    rows = {row.name: row.message.calendar for row in told(meeting)}
    assert "METHOD:REQUEST" in rows[world.fatima.name]
    assert rows[world.cast.abdirahman.name] == ""


def test_of_a_closed_item_the_mail_says_only_the_neutral_title(world, meeting):
    item = add_item(meeting=meeting, title="Om Bo Dam", by=world.mads)
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    sent(meeting, world.mads)
    text = told(meeting)[0].message.text
    assert "En sag" in text
    assert "Bo Dam" not in text


def test_the_mail_leads_to_the_public_page_and_to_ones_own(world, meeting):
    sent(meeting, world.mads)
    text, path = told(meeting)[0].message.text, meeting.get_absolute_url()
    assert f"{path}\n" in text
    assert f"/mit/moeder/{meeting.body.slug}/{meeting.slug}/" in text


def test_late_it_takes_a_reason(world, meeting):
    late = due_day(meeting) + timedelta(days=1)
    with moved_to(clock.now() + (late - clock.today())):
        with pytest.raises(ValidationError):
            sent(meeting, world.mads, late_reason=" ")
        sending = sent(meeting, world.mads, late_reason="Sygdom.")
    assert sending.late_reason == "Sygdom."


def test_in_time_no_reason_is_kept(world, meeting):
    sending = sent(meeting, world.mads, late_reason="Sygdom.")
    assert sending.late_reason == ""


def test_a_sent_agenda_is_not_sent_again(world, meeting):
    sent(meeting, world.mads)
    with pytest.raises(PermissionDenied):
        sent(meeting, world.mads)
    assert Sending.objects.filter(meeting=meeting).count() == 1


def test_not_before_there_are_items(world):
    with pytest.raises(PermissionDenied):
        send_agenda(meeting=world.meetings.tentative, by=world.mads)


def test_nobody_but_the_desk_may(world, meeting):
    with pytest.raises(PermissionDenied):
        send_agenda(meeting=meeting, by=world.fatima)


def test_the_log_tells_of_the_sending_and_of_the_edition(world, meeting):
    sending = sent(meeting, world.mads)
    log = Entry.objects.unsealed()
    sent_entry = log.get(event="meetings.agenda.sent")
    published = log.get(event="meetings.agenda.published")
    assert sent_entry.subject_id == str(sending.pk)
    assert published.subject_id == str(sending.edition)
