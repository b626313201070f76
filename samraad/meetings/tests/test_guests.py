from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError

from samraad.access.policies import is_in
from samraad.bodies.models.rules import Rules
from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.documents.actions import add_document
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    close_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.actions.sending import send_change
from samraad.meetings.forms.agenda import guest_form
from samraad.meetings.forms.contributing import ContributeForm
from samraad.meetings.models.agenda import AgendaItem, Guest, SectionRole
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.personal import guest_link
from samraad.meetings.tests.convening import sent
from samraad.meetings.when import ends_at
from samraad.notices.models import Delivery, Kind
from samraad.people.actions import close_account
from samraad.people.models import User


@pytest.fixture
def meeting(world):
    return world.meetings.hidden


@pytest.fixture
def item(world, meeting):
    """The guest's own item, with a text and two papers, one for members alone."""
    item = add_item(meeting=meeting, title="Frivillige", by=world.mads)
    invite_guest(item=item, name="Maja Holm", email="maja@example.dk", by=world.mads)
    role = SectionRole.PRESENTATION
    write_section(item=item, role=role, html="<p>Min tekst.</p>", by=world.mads)
    for name, is_closed in (("Oplæg.txt", False), ("Fortroligt.txt", True)):
        document = add_document(
            data=name.encode(), name=name, audience=meeting.body.desk, by=world.mads
        )
        attach_to_item(
            item=item, name=name, document=document, is_closed=is_closed, by=world.mads
        )
    return item


def invited(meeting):
    return Invitation.objects.filter(meeting=meeting).exclude(item=None)


def page_of(row):
    return urlsplit(guest_link(row)).path


def maja():
    return User.objects.get(email="maja@example.dk")


def text_for(client, meeting):
    return client.get(page_of(invited(meeting).get())).text.partition("<main")[2]


def test_a_guest_with_an_address_is_asked_to_the_item_and_told_once(
    world, meeting, item
):
    sent(meeting, world.mads)
    write_section(
        item=item, role=SectionRole.SUMMARY, html="<p>Nyt.</p>", by=world.mads
    )
    send_change(meeting=meeting, by=world.mads)
    run_until_done()
    row = invited(meeting).get()
    assert (row.item, row.user, row.role) == (item, maja().key, "")
    (mail,) = Delivery.objects.filter(user=maja().key)
    assert mail.message.kind == Kind.INVITATION
    assert "/gaest/" in mail.own_words


def test_a_guest_without_an_address_is_asked_by_nobody_here(world, meeting, item):
    Guest.objects.filter(item=item).update(email="")
    sent(meeting, world.mads)
    assert not invited(meeting).exists()


def test_a_member_who_is_a_guest_at_an_item_is_asked_once(world, meeting, item):
    Guest.objects.filter(item=item).update(email=world.fatima.email)
    sent(meeting, world.mads)
    assert not invited(meeting).exists()


def test_the_page_shows_the_own_item_with_its_open_papers_only(
    world, meeting, item, client
):
    add_item(meeting=meeting, title="Et andet punkt", by=world.mads)
    sent(meeting, world.mads)
    shown = text_for(client, meeting)
    assert "Min tekst." in shown
    assert "Oplæg.txt" in shown
    assert "Fortroligt.txt" not in shown
    assert "Et andet punkt" not in shown


def test_a_paper_can_be_fetched_without_signing_in(world, meeting, item, client):
    rules = Rules.objects.filter(body=world.council)
    rules.update(agendas_are_public=False)
    sent(meeting, world.mads)
    page = client.get(page_of(invited(meeting).get())).text
    link = re.search(r'href="(/gaest/[^"]+/[0-9a-f-]{36}/)"', page)[1]
    answer = client.get(link)
    assert b"".join(answer.streaming_content) == "Oplæg.txt".encode()


def test_a_guest_answers_by_a_button(world, meeting, item, client):
    sent(meeting, world.mads)
    row = invited(meeting).get()
    client.post(page_of(row), {"reply": "coming"})
    row.refresh_from_db()
    assert row.reply == Reply.COMING


def test_a_closed_item_is_the_guests_until_the_meeting_ends(
    world, meeting, item, client
):
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    sent(meeting, world.mads)
    circle = AgendaItem.objects.get(pk=item.pk).circle_id
    assert "Min tekst." in text_for(client, meeting)
    assert is_in(maja(), circle)
    with moved_to(ends_at(meeting) + timedelta(minutes=1)):
        assert "Min tekst." not in text_for(client, meeting)
        assert not is_in(maja(), circle)


def test_whoever_is_no_guest_any_more_sees_nothing(world, meeting, item, client):
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    sent(meeting, world.mads)
    Guest.objects.filter(item=item).delete()
    send_change(meeting=meeting, by=world.mads)
    assert "Min tekst." not in text_for(client, meeting)
    assert not is_in(maja(), AgendaItem.objects.get(pk=item.pk).circle_id)


def test_a_cancelled_meeting_shows_no_item(world, meeting, item, client):
    sent(meeting, world.mads)
    cancel_meeting(meeting=meeting, reason="Sygdom", by=world.mads)
    assert "Min tekst." not in text_for(client, meeting)


def test_a_guest_of_a_cancelled_meeting_sees_the_closed_item_no_longer(
    world, meeting, item
):
    close_item(item=item, ground="§ 27", neutral_title="Et punkt", by=world.mads)
    sent(meeting, world.mads)
    maja = User.objects.get(email="maja@example.dk")
    circle = AgendaItem.objects.get(pk=item.pk).circle_id
    assert is_in(maja, circle)
    cancel_meeting(meeting=meeting, reason="Sne", by=world.mads)
    assert not is_in(maja, circle)


def test_a_guest_who_cannot_be_asked_is_named_and_nothing_is_sent(world, item):
    close_account(account=world.ole, by=world.cast.operator)
    guest = Guest.objects.get(item=item)
    for address in ("operator@localhost", "ole@example.dk"):
        Guest.objects.filter(pk=guest.pk).update(email=address)
        with pytest.raises(ValidationError, match="Maja Holm"):
            sent(item.meeting, world.mads)
    assert not invited(item.meeting).exists()
    world.ole.refresh_from_db()
    assert not world.ole.is_active


@pytest.mark.parametrize("address", ["operator@localhost", "OLE@example.dk"])
def test_a_guest_is_not_named_with_such_an_address(world, item, address):
    close_account(account=world.ole, by=world.cast.operator)
    assert "email" in guest_form(item, {"name": "Bo", "email": address}).errors
    form = ContributeForm((), (), {"guest0_name": "Bo", "guest0_email": address})
    assert "guest0_email" in form.errors
