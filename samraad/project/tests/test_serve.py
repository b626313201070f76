from __future__ import annotations

import os
import socket

import pytest
from django.core.management import CommandError, call_command

from samraad.notices.servers import ShowMail
from samraad.project import server


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def test_it_knows_a_taken_port_from_a_free_one(taken):
    assert server.is_taken("127.0.0.1", taken)
    assert not server.is_taken("127.0.0.1", free_port())


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_it_refuses_a_taken_port_with_a_sentence(taken, command, monkeypatch):
    monkeypatch.delenv("SAMRAAD_DATABASE_URL", raising=False)
    with pytest.raises(CommandError, match=f"Port {taken} er optaget"):
        call_command(command, port=taken)


def test_static_files_are_collected_once(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    server.collect_static()
    style = tmp_path / "static" / "samraad" / "css" / "base.css"
    style.write_text("mine")
    server.collect_static()
    assert style.read_text() == "mine"


@pytest.mark.parametrize(
    ("host", "name", "is_at_home"),
    [
        ("127.0.0.1", "", True),
        ("localhost", "", True),
        ("::1", "", True),
        ("0.0.0.0", "", False),  # noqa: S104
        ("127.0.0.1", "https://raad.kommune.dk", False),
    ],
)
def test_mail_is_shown_unasked_only_at_home(monkeypatch, host, name, is_at_home):
    monkeypatch.setenv("SAMRAAD_SITE_URL", name)
    assert server.is_at_home(host) == is_at_home


def test_what_the_operator_has_said_of_mail_holds(monkeypatch, settings):
    monkeypatch.delenv(server.SHOWN_TO, raising=False)
    with server.mail_shown(ShowMail.HERE):
        assert settings.SHOW_MAIL == os.environ[server.SHOWN_TO] == "here"
    assert settings.SHOW_MAIL == "no"
    monkeypatch.setenv(server.SHOWN_TO, "no")
    with server.mail_shown(ShowMail.HERE):
        assert settings.SHOW_MAIL == "no"
