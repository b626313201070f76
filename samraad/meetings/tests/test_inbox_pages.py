from __future__ import annotations

import pytest
from django.urls import reverse

from samraad.meetings.actions.collecting import decline
from samraad.meetings.actions.putting_in import put_in, send_proposal
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.collecting import Origin, Proposal


@pytest.fixture
def at_desk(world, client):
    client.force_login(world.mads)
    return client


@pytest.fixture
def proposal(world):
    return send_proposal(
        body=world.council,
        title="Skiltning på rådhuset",
        html="<p>Skiltene er kun på dansk. 010203-1234</p>",
        recommendation="<p>Rådet skriver til kommunen.</p>",
        meeting=None,
        files=(),
        by=world.fatima,
    )


def address(name, world, *parts):
    return reverse(f"meetings:{name}", args=[world.council.slug, *parts])


def test_the_inbox_lists_what_waits(world, at_desk, proposal):
    page = at_desk.get(address("inbox", world)).content.decode()
    assert proposal.title in page
    assert world.fatima.name in page


@pytest.mark.parametrize("who", ["fatima", "ole"])
def test_only_the_desk_opens_the_inbox(world, client, proposal, who):
    client.force_login(getattr(world, who))
    for path in (
        address("inbox", world),
        address("proposal", world, proposal.pk),
        address("collect", world),
        address("ask_text", world),
        address("officers", world),
    ):
        assert client.get(path).status_code == 404


def test_one_click_puts_it_on_the_next_agenda(world, at_desk, proposal):
    coming = world.meetings.coming
    said = {"answer": "accept", "meeting": str(coming.pk)}
    at_desk.post(address("answer_proposal", world, proposal.pk), said)
    assert AgendaItem.objects.filter(meeting=coming, title=proposal.title).exists()


def test_a_no_without_a_sentence_is_asked_for_one(world, at_desk, proposal):
    path = address("answer_proposal", world, proposal.pk)
    answer = at_desk.post(path, {"answer": "decline", "words": " "})
    assert answer.status_code == 200
    proposal.refresh_from_db()
    assert proposal.answer == ""


def test_pressing_twice_says_that_it_is_done(world, at_desk, proposal):
    decline(proposal=proposal, words="Nej.", by=world.karen)
    path = address("answer_proposal", world, proposal.pk)
    answer = at_desk.post(path, {"answer": "keep"}, follow=True)
    assert [m.level_tag for m in answer.context["messages"]] == ["error"]


def test_what_may_be_a_personal_number_is_said_and_not_hidden(world, at_desk, proposal):
    page = at_desk.get(address("proposal", world, proposal.pk)).content.decode()
    assert page.count("010203-1234") == 2  # in the warning, and where it stands


def test_pasted_mail_brings_its_sender_and_its_title(world, at_desk):
    text = "Fra: Bo Nygaard <bo@example.dk>\nEmne: SV: Cykelstier\n\nDer mangler lys."
    said = {"origin": "mail", "text": text}
    at_desk.post(address("collect", world), said)
    found = Proposal.objects.get(title="Cykelstier")
    assert (found.proposer_name, found.proposer_email) == (
        "Bo Nygaard",
        "bo@example.dk",
    )


def test_what_a_member_says_on_the_phone_is_the_members(world):
    found = put_in(
        body=world.council,
        origin=Origin.MEMBER,
        title="Tolke",
        html="<p>Om tolke</p>",
        email=world.fatima.email.upper(),
        by=world.mads,
    )
    assert found.proposer == world.fatima.key


def test_nothing_typed_is_lost_when_something_is_wrong(world, at_desk):
    said = {"origin": "enquiry", "text": "Der mangler lys.", "email": "ikke en adresse"}
    page = at_desk.post(address("collect", world), said).content.decode()
    assert "Der mangler lys." in page
    assert "ikke en adresse" in page
