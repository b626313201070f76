from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.models.rules import AgendaApproval, Rules
from samraad.core.duties import run_until_done
from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.sending import send_agenda
from samraad.meetings.actions.sign_off import (
    approve_agenda,
    ask_for_approval,
    record_approval,
    return_agenda,
)
from samraad.meetings.models.convening import SignOff, SignOffWay
from samraad.meetings.personal import sign_off_link
from samraad.notices.models import Delivery, Kind


@pytest.fixture
def meeting(world):
    return world.meetings.hidden


@pytest.fixture
def row(world, meeting):
    """The chair has been asked."""
    return ask_for_approval(meeting=meeting, by=world.mads)


@pytest.fixture
def page(row):
    """Where the chair answers; no sign-in."""
    return urlsplit(sign_off_link(row)).path


def mail_to(user, meeting):
    run_until_done()
    rows = Delivery.objects.filter(user=user.key, message__about=meeting.pk)
    return list(rows.filter(message__kind=Kind.SIGN_OFF).order_by("pk"))


def test_it_is_not_sent_before_the_chair_has_approved(world, meeting, row):
    with pytest.raises(PermissionDenied):
        send_agenda(meeting=meeting, by=world.mads)
    approve_agenda(sign_off=row, by=world.karen, content=row.content)
    assert send_agenda(meeting=meeting, by=world.mads).number == 1


def test_the_chair_is_asked_by_mail_with_a_link(world, meeting, row):
    (mail,) = mail_to(world.karen, meeting)
    assert "/godkend/" in mail.own_words


def test_opening_the_page_approves_nothing(row, page, client):
    assert client.get(page).status_code == 200
    row.refresh_from_db()
    assert row.is_open


def test_the_button_approves_what_stood_on_the_page(row, page, client, world):
    content = re.search(r'name="content" value="(\w+)"', client.get(page).text)[1]
    answer = client.post(page, {"step": "approve", "content": content})
    row.refresh_from_db()
    assert (answer.status_code, row.way) == (302, SignOffWay.BUTTON)
    assert row.approved_by == world.karen.name


def test_pressed_twice_the_page_says_that_it_is_approved(row, page, client):
    pressed = {"step": "approve", "content": row.content}
    for _press in range(2):
        answer = client.post(page, pressed)
    assert answer.status_code == 200
    assert not answer.context["verdict"]


def test_what_changed_while_the_chair_read_is_not_approved(world, meeting, row):
    add_item(meeting=meeting, title="Nyt punkt", by=world.mads)
    with pytest.raises(ValidationError):
        approve_agenda(sign_off=row, by=world.karen, content=row.content)


def test_sent_back_it_says_what_is_to_be_changed(world, meeting, row):
    with pytest.raises(ValidationError):
        return_agenda(sign_off=row, by=world.karen, words=" ")
    return_agenda(sign_off=row, by=world.karen, words="Punkt 1 skal ud.")
    (mail,) = mail_to(world.mads, meeting)
    assert "Punkt 1 skal ud." in mail.message.text


def test_nobody_else_can_answer(world, row):
    with pytest.raises(PermissionDenied):
        approve_agenda(sign_off=row, by=world.fatima, content=row.content)


def test_an_older_link_stops_when_the_chair_is_asked_again(world, meeting, row):
    newer = ask_for_approval(meeting=meeting, by=world.mads)
    with pytest.raises(PermissionDenied):
        approve_agenda(sign_off=row, by=world.karen, content=row.content)
    approve_agenda(sign_off=newer, by=world.karen, content=newer.content)


def test_the_secretary_records_what_was_said_on_the_phone(world, meeting):
    row = record_approval(meeting=meeting, words="På telefonen.", by=world.mads)
    assert (row.way, row.approved_by) == (SignOffWay.RECORDED, world.karen.name)
    assert mail_to(world.karen, meeting) == []


def test_the_chair_approves_by_sending(world, meeting):
    send_agenda(meeting=meeting, by=world.karen)
    row = SignOff.objects.get(meeting=meeting)
    assert (row.way, row.approved_by) == (SignOffWay.BUTTON, world.karen.name)


def test_some_rules_ask_for_no_approval(world, meeting):
    rules = Rules.objects.filter(body=world.council)
    rules.update(agenda_approval=AgendaApproval.NOBODY)
    send_agenda(meeting=meeting, by=world.mads)
    assert not SignOff.objects.filter(meeting=meeting).exists()


def test_a_broken_link_is_told_so(row, page, client):
    assert client.get(f"{page[:-3]}x/").status_code == 404


def test_what_is_in_a_closed_item_takes_a_sign_in_to_read(world, meeting, client):
    item = add_item(meeting=meeting, title="Om Bo Dam", by=world.mads)
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    page = urlsplit(sign_off_link(ask_for_approval(meeting=meeting, by=world.mads)))
    seen = ["Bo Dam" in client.get(page.path).text]
    client.force_login(world.karen)
    seen.append("Bo Dam" in client.get(page.path).text)
    assert seen == [False, True]
