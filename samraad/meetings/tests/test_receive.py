"""samraad receive: a mail server hands over one mail, and learns what became of it."""

from __future__ import annotations

import io
import sys

import pytest
from django.core.management import call_command

from samraad.meetings.models.collecting import Origin, Proposal

MAIL = (
    b"From: Bo Nygaard <bo@example.dk>\r\nTo: raad@example.dk\r\n"
    b"Subject: Lys\r\nDate: Tue, 03 Mar 2026 10:00:00 +0100\r\n\r\n"
    b"Der er m\xc3\xb8rkt.\r\n"
)


@pytest.fixture
def receive(world, monkeypatch):
    def _receive(data: bytes, slug: str = "") -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        told = io.StringIO()
        body = slug or world.council.slug
        call_command("receive", body=body, stdout=told, stderr=told)
        return told.getvalue()

    return _receive


def test_a_mail_lies_in_the_inbox_and_is_the_desks(world, receive):
    assert "Lys" in receive(MAIL)
    found = Proposal.objects.get(title="Lys")
    assert (found.origin, found.proposer, found.proposer_email) == (
        Origin.MAIL,
        None,
        "bo@example.dk",
    )
    assert found.audience == world.council.desk


def test_whoever_it_says_it_is_from_gets_no_rights_by_it(world, receive):
    receive(MAIL.replace(b"bo@example.dk", world.fatima.email.encode()))
    assert Proposal.objects.get(title="Lys").proposer is None


@pytest.mark.parametrize(
    ("data", "slug", "code"),
    [(b"", "", 65), (b"\0\1 nonsense", "", 65), (MAIL, "findes-ikke", 67)],
)
def test_what_cannot_be_received_is_refused_with_a_sentence(receive, data, slug, code):
    before = Proposal.objects.count()
    with pytest.raises(SystemExit) as left:
        receive(data, slug)
    assert left.value.code == code
    assert Proposal.objects.count() == before


def test_a_sender_that_is_no_address_is_left_out(receive):
    receive(MAIL.replace(b"<bo@example.dk>", b"<bo at example>"))
    assert Proposal.objects.get(title="Lys").proposer_email == ""
