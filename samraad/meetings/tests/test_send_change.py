from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done
from samraad.editions.models import Edition
from samraad.meetings.actions.agenda import add_item, withdraw_item, write_section
from samraad.meetings.actions.sending import send_change, send_supplement
from samraad.meetings.models.agenda import AgendaItem, SectionRole
from samraad.meetings.models.convening import Sending, SendingKind
from samraad.meetings.tests.convening import sent
from samraad.meetings.when import begins_at
from samraad.notices.models import Kind, Message


@pytest.fixture
def meeting(world):
    """An agenda that has been sent."""
    sent(world.meetings.hidden, world.mads)
    return world.meetings.hidden


def mail():
    run_until_done()
    return Message.objects.filter(kind=Kind.CHANGE).order_by("-created_at", "-pk")[0]


def first_item(meeting):
    return AgendaItem.objects.filter(meeting=meeting).order_by("position")[0]


def change(meeting, world):
    role = SectionRole.RECOMMENDATION
    html = "<p>Sekretariatet indstiller, at rådet siger ja.</p>"
    item = first_item(meeting)
    write_section(item=item, role=role, html=html, by=world.mads)


def test_nothing_is_sent_when_nothing_has_changed(world, meeting):
    with pytest.raises(ValidationError):
        send_change(meeting=meeting, by=world.mads)
    assert Edition.objects.of(meeting.pk).count() == 1
    assert Sending.objects.filter(meeting=meeting).count() == 1


def test_a_change_is_a_new_edition_and_a_mail_that_says_what(world, meeting):
    change(meeting, world)
    sending = send_change(meeting=meeting, note="Efter formødet.", by=world.mads)
    assert (sending.number, sending.kind) == (2, SendingKind.CHANGE)
    text = mail().text
    assert "Efter formødet." in text
    assert first_item(meeting).title in text


def test_a_supplement_holds_the_new_items_with_numbers_after_the_old(world, meeting):
    add_item(meeting=meeting, title="Kom til sidst", by=world.mads)
    send_supplement(meeting=meeting, by=world.mads)
    item = AgendaItem.objects.get(meeting=meeting, title="Kom til sidst")
    assert (item.supplement, item.number) == (1, "2")
    text = mail().text
    assert "2. Kom til sidst" in text
    assert f"1. {first_item(meeting).title}" not in text


def test_supplements_are_numbered(world, meeting):
    for title in ("Et", "To"):
        add_item(meeting=meeting, title=title, by=world.mads)
        send_supplement(meeting=meeting, by=world.mads)
    rows = AgendaItem.objects.filter(meeting=meeting).exclude(supplement=None)
    assert dict(rows.values_list("title", "supplement")) == {"Et": 1, "To": 2}


def test_no_supplement_without_new_items(world, meeting):
    change(meeting, world)
    with pytest.raises(ValidationError):
        send_supplement(meeting=meeting, by=world.mads)


def test_a_withdrawn_item_stays_in_sight_with_the_reason(world, meeting, client):
    item = first_item(meeting)
    withdraw_item(item=item, reason="Udvalget er ikke klar", by=world.mads)
    send_change(meeting=meeting, by=world.mads)
    assert "Udvalget er ikke klar" in mail().text
    assert "Udvalget er ikke klar" in client.get(meeting.get_absolute_url()).text


def test_shortly_before_the_meeting_it_does_not_wait(world, meeting):
    change(meeting, world)
    send_change(meeting=meeting, by=world.mads)
    assert not mail().is_urgent
    add_item(meeting=meeting, title="Haster", by=world.mads)
    with moved_to(begins_at(meeting) - timedelta(hours=47)):
        send_change(meeting=meeting, by=world.mads)
        assert mail().is_urgent


def test_the_public_page_says_what_has_changed(world, meeting, client):
    add_item(meeting=meeting, title="Kom til sidst", by=world.mads)
    send_change(meeting=meeting, note="Læs punkt 2.", by=world.mads)
    page = client.get(meeting.get_absolute_url()).text
    assert 'id="aendringer"' in page
    assert "Læs punkt 2." in page


def test_an_earlier_edition_says_nothing_of_later_changes(world, meeting, client):
    add_item(meeting=meeting, title="Kom til sidst", by=world.mads)
    send_change(meeting=meeting, by=world.mads)
    page = client.get(f"{meeting.get_absolute_url()}udgave-1/").text
    assert 'id="aendringer"' not in page


def test_the_public_page_says_why_it_was_late(world, client):
    meeting = world.meetings.hidden
    with moved_to(begins_at(meeting) - timedelta(days=2)):
        sent(meeting, world.mads, late_reason="Lokalet var ikke klar.")
    page = client.get(meeting.get_absolute_url()).text
    assert "Lokalet var ikke klar." in page


def test_not_before_it_has_been_sent(world):
    with pytest.raises(PermissionDenied):
        send_change(meeting=world.meetings.hidden, by=world.mads)


def test_nobody_but_the_desk_may(world, meeting):
    change(meeting, world)
    with pytest.raises(PermissionDenied):
        send_change(meeting=meeting, by=world.fatima)


def test_a_personal_number_in_an_open_item_stops_it(world, meeting):
    role = SectionRole.PRESENTATION
    html = "<p>Borgeren 010190-1234 skriver.</p>"
    write_section(item=first_item(meeting), role=role, html=html, by=world.mads)
    with pytest.raises(PermissionDenied):
        send_change(meeting=meeting, by=world.mads)
    assert Sending.objects.filter(meeting=meeting).count() == 1
