from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from samraad.notices.servers import MailServer, ShowMail
from samraad.project.env import mail_from, mail_server, mail_shown, web_address

NAME = "TESTS_MAIL"


@pytest.fixture
def given(monkeypatch):
    return lambda value: monkeypatch.setenv(NAME, value)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("", None),
        ("smtp://mail.dk", MailServer("mail.dk", 25)),
        ("smtp://127.0.0.1:2525", MailServer("127.0.0.1", 2525)),
        ("smtps://mail.dk", MailServer("mail.dk", 465, is_tls=True)),
        (
            "smtp://r%C3%A5d:p%40ss@mail.dk:587?starttls=1&timeout=5",
            MailServer("mail.dk", 587, "råd", "p@ss", starts_tls=True, patience=5),
        ),
    ],
)
def test_a_mail_server_is_one_address(given, url, server):
    given(url)
    assert mail_server(NAME) == server


@pytest.mark.parametrize(
    "url",
    [
        *("mail.dk", "http://mail.dk", "smtp://", "smtp://mail.dk/box"),
        *("smtp://mail.dk:port", "smtp://mail.dk:99999", "smtp://mail.dk?tls=1"),
        *("smtp://mail.dk?starttls=perhaps", "smtps://mail.dk?starttls=1"),
        *("smtp://mail.dk?timeout=0", "smtp://mail.dk?timeout=nan"),
        "smtp://mail.dk?timeout=long",
    ],
)
def test_nonsense_is_refused_and_no_password_told(given, url):
    given(url.replace("mail.dk", "user:hemmelig@mail.dk"))
    with pytest.raises(ImproperlyConfigured, match=NAME) as refused:
        mail_server(NAME)
    assert "hemmelig" not in str(refused.value)


@pytest.mark.parametrize("value", ["raad@kommune.dk", "Rådet <raad@kommune.dk>"])
def test_mail_comes_from_an_address(given, value):
    given(value)
    assert mail_from(NAME, is_needed=True) == value


@pytest.mark.parametrize("value", ["", "Rådet", "@kommune.dk", "raad@", "a b@c.dk"])
def test_a_mail_server_needs_to_know_from_which(given, value):
    given(value)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        mail_from(NAME, is_needed=True)


@pytest.mark.parametrize(
    ("value", "debug", "server", "shown"),
    [
        (None, False, None, ShowMail.NOBODY),
        (None, True, None, ShowMail.HERE),
        ("yes", False, None, ShowMail.EVERYBODY),
        ("Here", False, None, ShowMail.HERE),
        ("no", True, None, ShowMail.NOBODY),
        ("", True, None, ShowMail.NOBODY),
        ("yes", True, MailServer("mail.dk", 25), ShowMail.NOBODY),
    ],
)
def test_mail_is_shown_to_nobody_unless_asked_for(given, value, debug, server, shown):
    if value is not None:
        given(value)
    assert mail_shown(NAME, debug=debug, server=server) == shown


def test_whom_to_show_mail_to_is_one_of_three(given):
    given("true")
    with pytest.raises(ImproperlyConfigured, match=NAME):
        mail_shown(NAME, debug=False, server=None)


@pytest.mark.parametrize("value", ["sms.dk", "ftp://sms.dk", "https://"])
def test_a_gateway_is_on_the_web(given, value):
    given(value)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        web_address(NAME)
