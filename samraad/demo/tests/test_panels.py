"""Who tries the demo is told on the page for signing in whom they can be."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse

from samraad.demo.panels import PLAYED
from samraad.demo.people import address_of
from samraad.notices.servers import MailServer
from samraad.people.actions import close_account


def people(client):
    page = client.get(reverse("account_login")).content.decode()
    return [handle for handle in PLAYED if f'value="{address_of(handle)}"' in page]


def test_where_everybody_reads_the_mail_the_people_are_listed(world, client, settings):
    settings.SHOW_MAIL = "yes"
    assert people(client) == list(PLAYED)


@pytest.mark.parametrize("shown", ["no", "here"])
def test_elsewhere_nobody_is_named(world, client, settings, shown):
    settings.SHOW_MAIL = shown
    assert people(client) == []


def test_where_there_is_a_mail_server_nobody_is_named(world, client, settings):
    settings.SHOW_MAIL, settings.MAIL_SERVER = "yes", MailServer("localhost", 25)
    assert people(client) == []


def test_whose_account_is_closed_is_not_listed(world, client, settings):
    settings.SHOW_MAIL = "yes"
    close_account(account=world.cast.trine, by=world.cast.operator)
    assert "trine" not in people(client)


def test_the_button_sends_the_code(world, client):
    client.post(reverse("account_login"), {"login": world.mads.email})
    [code] = mail.outbox
    assert code.to == [world.mads.email]
