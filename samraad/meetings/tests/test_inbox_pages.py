from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samraad.core.clock import today
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.asking import ask_for_text
from samraad.meetings.actions.collecting import accept, decline
from samraad.meetings.actions.putting_in import put_in, send_proposal
from samraad.meetings.forms.collecting import CollectForm
from samraad.meetings.models.agenda import AgendaItem, Section
from samraad.meetings.models.collecting import (
    Contributor,
    Origin,
    Proposal,
    TextRequest,
)
from samraad.texts.mail import File
from samraad.texts.tests.packed import docx, paragraph


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


def test_a_word_file_becomes_a_title_and_sections(world, at_desk):
    data = docx(
        paragraph("Budget 2027", "H1"),
        paragraph("Sagsfremstilling", "H2"),
        paragraph("Der er færre penge."),
        paragraph("Økonomi indstiller, at rådet drøfter budgettet."),
    )
    said = {"origin": "officer", "source": SimpleUploadedFile("Sag.docx", data)}
    at_desk.post(address("collect", world), said)
    found = Proposal.objects.get(title="Budget 2027")
    assert found.recommender == "Økonomi"
    assert (
        found.recommendation == "<p>Økonomi indstiller, at rådet drøfter budgettet.</p>"
    )
    item = accept(proposal=found, meeting=world.meetings.coming, by=world.mads)
    names = Section.objects.filter(item=item).order_by("position")
    assert [row.name for row in names] == ["", "Sagsfremstilling"]


def test_a_file_that_cannot_be_read_is_said_beside_the_field(world, at_desk):
    bad = SimpleUploadedFile("Sag.docx", b"PK nonsense")
    said = {"origin": "officer", "source": bad, "text": "Behold mig"}
    answer = at_desk.post(address("collect", world), said)
    assert list(answer.context["form"].errors) == ["source"]
    assert "Behold mig" in answer.content.decode()


def test_the_inbox_asks_as_often_for_many_as_for_one(world, at_desk):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            at_desk.get(address("inbox", world))
        return len(queries)

    asked()
    few = asked()
    for number in range(5):
        put_in(
            body=world.council,
            origin=Origin.ENQUIRY,
            title=f"Nr. {number}",
            html="<p>x</p>",
            files=[File("a.txt", b"a")],
            by=world.mads,
        )
        item = add_item(meeting=later(world), title=f"Nr. {number}", by=world.mads)
        ask_for_text(
            item=item,
            email=f"nr{number}@example.dk",
            name="En",
            due_on=today(),
            words="",
            by=world.mads,
        )
    assert asked() == few


def later(world):
    return world.inbox.asked.item.meeting


def test_whose_text_is_missing_is_reminded_with_one_click(world, at_desk):
    asked = world.inbox.asked
    at_desk.post(address("remind_text", world, asked.pk))
    asked.refresh_from_db()
    assert asked.reminded_at
    at_desk.post(address("stop_asking", world, asked.pk))
    assert not TextRequest.objects.filter(pk=asked.pk).exists()


def test_a_text_is_asked_for_by_its_deadline(world, at_desk):
    item = world.inbox.asked.item
    path = f"{address('ask_text', world)}?punkt={item.pk}"
    form = at_desk.get(path).context["form"]
    assert form["item"].value() == str(item.pk)
    said = {
        "item": str(item.pk),
        "name": "Bo",
        "email": "bo@example.dk",
        "due_on": form["due_on"].value(),
        "words": "En side",
    }
    assert at_desk.post(path, said).status_code == 302
    assert TextRequest.objects.filter(item=item, name="Bo").exists()


def test_standing_links_are_given_and_closed(world, at_desk):
    said = {"name": "Bo", "email": "bo@example.dk", "department": "Kultur"}
    at_desk.post(address("officers", world), said)
    row = Contributor.objects.get(name="Bo")
    at_desk.post(address("stop_officer", world, row.pk))
    row.refresh_from_db()
    assert row.stopped_at


def test_pasted_html_is_given_back_clean_and_typed(client, db):
    path = reverse("meetings:tidy")
    answer = client.post(path, {"html": "<p class=Mso>Hej <b>du</b><script>x"})
    assert answer.json() == {
        "html": "<p>Hej <strong>du</strong></p>",
        "typed": "Hej du",
    }
    assert client.post(path, {"html": ""}).status_code == 400
    assert client.get(path).status_code == 405


def test_what_is_nested_without_end_is_given_up(client, db, monkeypatch):
    monkeypatch.setattr("samraad.texts.foreign.PASTED", 0.5)
    endless = "<p><table><tr><td>" * 20_000
    answer = client.post(reverse("meetings:tidy"), {"html": endless})
    assert answer.status_code == 400


def test_in_the_form_it_leaves_the_words_and_holds_nobody_up(monkeypatch):
    monkeypatch.setattr("samraad.texts.foreign.PASTED", 0.5)
    endless = "<p><table><tr><td>" * 20_000
    form = CollectForm({"origin": "desk", "text": "Mine ord.", "pasted": endless})
    assert form.is_valid()
    assert form.put_in["html"] == "<p>Mine ord.</p>"


def test_a_body_without_anything_says_what_will_be_here(world, client):
    client.force_login(world.cast.signe)
    path = reverse("meetings:inbox", args=[world.national.council.slug])
    page = client.get(path)
    assert page.context["inbox"].waiting == []
    assert 'class="empty"' in page.content.decode()
