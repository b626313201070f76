from __future__ import annotations

from dataclasses import replace

import pytest

from samraad.notices.actions import Recipient, send
from samraad.notices.duties import send_next
from samraad.notices.models import Delivery, Kind
from samraad.notices.tests.post_offices import open_gateway, open_post_office


@pytest.fixture
def post_office(settings):
    """A mail server on this machine, and the settings that lead to it."""
    with open_post_office() as (office, address):
        settings.MAIL_SERVER = address
        settings.MAIL_FROM = "Samråd <samraad@raad.example.dk>"
        yield office


@pytest.fixture
def impatient(settings, post_office):
    settings.MAIL_SERVER = replace(settings.MAIL_SERVER, patience=0.2)


@pytest.fixture
def gateway(settings):
    with open_gateway() as (gateway, address):
        settings.SMS_URL, settings.SMS_TOKEN = address, "hemmelig"
        yield gateway


@pytest.fixture
def tell(world):
    """Tell people something from the council; answers the deliveries, in order."""

    def tell(*users, kind=Kind.AGENDA, own_words="", **said):
        words = {"subject": "Dagsorden", "text": "Dagsordenen er klar.", **said}
        message = send(
            kind=kind,
            to=[Recipient(user, own_words) for user in users],
            desk=world.council.desk,
            by=world.mads,
            **words,
        )
        return [*Delivery.objects.filter(message=message).order_by("id")]

    return tell


@pytest.fixture
def fresh():
    """The row as it is now."""
    return lambda row: Delivery.objects.get(pk=row.pk)


@pytest.fixture
def deliver(fresh):
    """Let what is due be sent; the row as it is then."""

    def deliver(row):
        while send_next():
            pass
        return fresh(row)

    return deliver
