from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse

from samraad.notices.actions import Recipient, send
from samraad.notices.actions.showing import SHOWN_AT_MOST, show
from samraad.notices.answers import NoMailServerError
from samraad.notices.duties import send_next
from samraad.notices.mailbox import all_shown
from samraad.notices.models import Kind, ShownMail
from samraad.notices.servers import MailServer

MAILBOX = "/postkasse/"
BACKEND = "samraad.notices.mailbox.Backend"
LOOPBACK = {"SERVER_NAME": "127.0.0.1"}


@pytest.fixture
def shown(settings):
    settings.EMAIL_BACKEND, settings.SHOW_MAIL = BACKEND, "yes"


@pytest.fixture
def code(db):
    return show(to="fatima@example.dk", subject="Din kode", source=b"\n123456")


def test_it_is_closed_unless_somebody_opens_it(client, code, settings):
    assert settings.SHOW_MAIL == "no"
    for path in (MAILBOX, f"{MAILBOX}{code.pk}/", f"{MAILBOX}{code.pk}/1/"):
        assert client.get(path, **LOOPBACK).status_code == 404


@pytest.mark.parametrize("shown", ["here", "yes"])
def test_where_there_is_a_mail_server_it_is_closed(client, code, settings, shown):
    settings.SHOW_MAIL, settings.MAIL_SERVER = shown, MailServer("localhost", 25)
    assert client.get(MAILBOX, **LOOPBACK).status_code == 404


def test_here_it_opens_to_this_machine_alone(client, code, settings):
    settings.SHOW_MAIL, settings.ALLOWED_HOSTS = "here", ["*"]
    assert client.get(MAILBOX, **LOOPBACK).status_code == 200
    assert client.get(MAILBOX, SERVER_NAME="localhost").status_code == 200
    for told in (
        {"SERVER_NAME": "raad.example.dk"},
        {**LOOPBACK, "HTTP_X_FORWARDED_FOR": "192.0.2.7"},
        {**LOOPBACK, "HTTP_FORWARDED": "for=192.0.2.7"},
        {**LOOPBACK, "HTTP_VIA": "1.1 proxy"},
        {**LOOPBACK, "REMOTE_ADDR": "192.0.2.7"},
        {"SERVER_NAME": "127.0.0.1.example.dk"},
    ):
        assert client.get(MAILBOX, **told).status_code == 404, told


def test_what_may_not_be_shown_is_not_kept_either(db, settings):
    settings.EMAIL_BACKEND = BACKEND
    with pytest.raises(NoMailServerError):
        mail.send_mail("Din kode", "123456", None, ["fatima@example.dk"])
    assert not ShownMail.objects.exists()


def test_a_sign_in_code_can_be_read(client, db, shown):
    mail.send_mail("Din kode", "Koden er 123456.", None, ["fatima@example.dk"])
    assert b"Din kode" in client.get(MAILBOX).content
    [row] = all_shown()
    page = client.get(reverse("notices:mail", args=[row.pk])).content.decode()
    assert "Koden er 123456." in page


def test_a_message_is_shown_with_links_and_its_calendar(client, world, shown):
    send(
        kind=Kind.INVITATION,
        subject="Møde i rådet <b>",
        text="Svar her:\nhttp://127.0.0.1:8000/svar/abc/",
        to=[Recipient(world.fatima)],
        desk=world.council.desk,
        by=world.mads,
        calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    )
    assert send_next()
    [row] = all_shown(to=world.fatima.email)
    page = client.get(reverse("notices:mail", args=[row.pk])).content.decode()
    assert '<a href="http://127.0.0.1:8000/svar/abc/"' in page
    assert "Møde i rådet &lt;b&gt;" in page
    file = client.get(reverse("notices:enclosure", args=[row.pk, 1]))
    assert file.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert file.content.startswith(b"BEGIN:VCALENDAR")
    assert client.get(reverse("notices:enclosure", args=[row.pk, 2])).status_code == 404


def test_mail_to_one_person_can_be_picked_out(client, code, shown):
    show(to="karen@example.dk", subject="Til Karen", source=b"\n")
    page = client.get(MAILBOX, {"til": "karen@example.dk"}).content.decode()
    assert "Til Karen" in page
    assert "Din kode" not in page


def test_the_oldest_make_room(db):
    for number in range(SHOWN_AT_MOST + 2):
        show(to="a@example.dk", subject=str(number), source=b"\n")
    subjects = [row.subject for row in all_shown()]
    assert len(subjects) == SHOWN_AT_MOST
    assert subjects[0] == str(SHOWN_AT_MOST + 1)


def test_whoever_asks_for_a_code_is_told_where_to_look(client, world, settings):
    asked = {"login": world.fatima.email}
    look = f'href="{MAILBOX}?til=fatima%40example.dk"'
    for shown, is_told in (("no", False), ("yes", True)):
        settings.SHOW_MAIL = shown
        page = client.post("/log-ind/", asked, follow=True).content.decode()
        assert (look in page) is is_told
