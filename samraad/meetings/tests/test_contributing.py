from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samraad.audit.models import Entry
from samraad.core import links
from samraad.core.clock import today
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.asking import (
    ask_for_text,
    give_standing_link,
    stop_asking,
    stop_standing_link,
)
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.by_link import STANDING, TEXT
from samraad.meetings.models.agenda import AgendaItem, Guest, Section, SectionRole
from samraad.meetings.models.collecting import (
    Contributor,
    Origin,
    Proposal,
    TextRequest,
)
from samraad.texts.models import TextVersion
from samraad.texts.tests.packed import docx, paragraph

TRINE = "trine@example.dk"


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Budget", by=world.mads)


@pytest.fixture
def asked(world, item):
    return ask_for_text(
        item=item,
        email=TRINE,
        name="Trine",
        due_on=today() + timedelta(days=5),
        words="En side om budgettet.",
        by=world.mads,
    )


@pytest.fixture
def address(asked):
    return reverse("meetings:contribute", args=[links.sign(TEXT, asked.pk)])


def texts(item: AgendaItem) -> dict[str, str]:
    rows = Section.objects.filter(item=item)
    newest = TextVersion.objects.order_by("number")
    html = {version.text_id: version.html for version in newest}
    return {row.heading: html[row.text_id] for row in rows}


def fields(client, address: str) -> dict[str, str]:
    """What the form holds when it is opened, as a browser would send it back."""
    form = client.get(address).context["form"]
    given = {name: form[name].value() for name in form.fields}
    return {n: str(v) for n, v in given.items() if v and not n.startswith("file")}


def number_of(client, address: str, heading: str) -> int:
    sections = client.get(address).context["form"].sections
    return [one.heading for one in sections].index(heading)


def test_an_officer_sees_the_request_and_not_the_item(world, asked, item):
    trine = world.cast.trine
    assert asked in TextRequest.objects.visible_to(trine)
    assert not AgendaItem.objects.visible_to(trine).filter(pk=item.pk).exists()
    assert not TextRequest.objects.visible_to(world.fatima).exists()


def test_opening_the_link_changes_nothing(client, asked, address):
    assert client.get(address).status_code == 200
    asked.refresh_from_db()
    assert asked.answered_at is None


def test_a_link_for_something_else_or_of_nobody_leads_nowhere(client, asked):
    for token in (links.sign(STANDING, asked.pk), "noget.andet", "x"):
        answer = client.get(reverse("meetings:contribute", args=[token]))
        assert answer.status_code == 404


def test_a_text_no_longer_needed_closes_its_link(world, client, asked, address):
    stop_asking(request=asked, by=world.mads)
    assert client.get(address).status_code == 404


def test_a_text_that_two_no_longer_need_is_told_of_once(world, asked):
    again = TextRequest.objects.select_related("item__meeting__body").get(pk=asked.pk)
    for row in (asked, again):
        stop_asking(request=row, by=world.mads)
    assert Entry.objects.filter(event="meetings.text.not_needed").count() == 1


def test_what_the_officer_writes_stands_on_the_item(client, item, asked, address):
    given = fields(client, address) | {
        "recommender": "Økonomi",
        "text0": "Økonomi indstiller, at rådet drøfter budgettet.",
        f"text{number_of(client, address, 'Resumé')}": "Kort.\n\n- et\n- to",
        "guest0_name": "Bo Nygaard",
        "guest0_words": "økonomichef",
        "file0": SimpleUploadedFile("Budget.txt", b"tal"),
        "file0_closed": "on",
    }
    answer = client.post(address, given)
    assert answer.status_code == 302
    assert client.get(answer["Location"]).status_code == 200
    item.refresh_from_db()
    asked.refresh_from_db()
    assert item.recommender == "Økonomi"
    assert texts(item)["Resumé"].startswith("<p>Kort.</p><ul>")
    assert [guest.name for guest in Guest.objects.filter(item=item)] == ["Bo Nygaard"]
    attachment = Attachment.objects.get(subject=item.pk)
    assert (attachment.name, attachment.is_closed) == ("Budget.txt", True)
    assert asked.answered_at


def test_it_is_saved_as_often_as_one_likes(client, item, address):
    given = fields(client, address) | {"text0": "Første."}
    client.post(address, given)
    given = fields(client, address) | {"text0": "Anden.", "guest0_name": "Bo"}
    client.post(address, given)
    given = fields(client, address) | {"guest0_name": ""}
    client.post(address, given)
    assert list(texts(item).values()) == ["<p>Anden.</p>"]
    assert not Guest.objects.filter(item=item).exists()


def test_who_brings_a_guest_changes_or_leaves_one_out_is_in_the_log(
    world, client, item, address
):
    guest = {"guest0_name": "Bo", "guest0_email": "bo@example.dk"}
    client.post(address, fields(client, address) | guest)
    client.post(address, fields(client, address))
    client.post(address, fields(client, address) | {"guest0_name": "Bo Nygaard"})
    client.post(address, fields(client, address) | dict.fromkeys(guest, ""))
    by_trine = Entry.objects.filter(actor=world.cast.trine.key).order_by("at")
    told = [entry.event for entry in by_trine if "guest" in entry.event]
    verbs = ("invited", "changed", "removed")
    assert told == [f"meetings.guest.{verb}" for verb in verbs]


def test_files_are_closed_opened_and_taken_away(client, item, address):
    files = {
        "file0": SimpleUploadedFile("A.txt", b"a"),
        "file1": SimpleUploadedFile("B.txt", b"b"),
    }
    client.post(address, fields(client, address) | files)
    first, second = Attachment.objects.filter(subject=item.pk).order_by("position")
    given = {"closed": [str(first.pk)], "gone": [str(second.pk)]}
    client.post(address, fields(client, address) | given)
    left = Attachment.objects.get(subject=item.pk)
    assert (left.name, left.is_closed) == ("A.txt", True)
    again = SimpleUploadedFile("C.txt", b"c")
    client.post(address, fields(client, address) | {"file0": again})
    assert Attachment.objects.filter(subject=item.pk).count() == 2


def test_what_the_secretary_wrote_meanwhile_is_not_lost(world, client, item, address):
    role = SectionRole.RECOMMENDATION
    write_section(item=item, role=role, html="<p>Fra start.</p>", by=world.mads)
    given = fields(client, address) | {"text0": "Officerens."}
    write_section(item=item, role=role, html="<p>Sekretærens.</p>", by=world.mads)
    answer = client.post(address, given)
    page = answer.content.decode()
    assert "Officerens." in page
    assert "Sekretærens." in page
    assert list(texts(item).values()) == ["<p>Sekretærens.</p>"]
    form = answer.context["form"]
    again = given | {"seen0": form["seen0"].value()}
    assert client.post(address, again).status_code == 302
    assert list(texts(item).values()) == ["<p>Officerens.</p>"]


def test_after_sending_nothing_more_is_written(world, client, item, address):
    given = fields(client, address) | {"text0": "For sent."}
    publish_agenda(meeting=world.meetings.coming, by=world.mads)
    assert client.post(address, given).status_code == 200
    assert texts(item) == {}


def test_nothing_is_asked_for_when_the_agenda_is_sent(world, item):
    publish_agenda(meeting=world.meetings.coming, by=world.mads)
    with pytest.raises(PermissionDenied):
        ask_for_text(
            item=item,
            email=TRINE,
            name="",
            due_on=today(),
            words="",
            by=world.mads,
        )


def test_nothing_is_wanted_by_a_day_that_has_passed(world, item):
    with pytest.raises(ValidationError):
        ask_for_text(
            item=item,
            email=TRINE,
            name="",
            due_on=date(2020, 1, 1),
            words="",
            by=world.mads,
        )


def test_what_was_typed_is_kept_when_something_is_wrong(client, address):
    given = fields(client, address) | {
        "text0": "Min lange tekst",
        "guest0_email": "ikke en adresse",
    }
    page = client.post(address, given).content.decode()
    assert "Min lange tekst" in page
    assert "ikke en adresse" in page


@pytest.fixture
def standing(world):
    given = give_standing_link(
        body=world.council,
        email=TRINE,
        name="Trine",
        department="Kultur",
        by=world.mads,
    )
    return reverse("meetings:contribute", args=[links.sign(STANDING, given.pk)])


def test_a_standing_link_sends_items_and_shows_ones_own(world, client, standing):
    given = fields(client, standing)
    assert given["recommender"] == "Kultur"
    client.post(
        standing, given | {"title": "Ny musikskole", "text1": "Den skal stå færdig."}
    )
    found = Proposal.objects.get(title="Ny musikskole")
    assert (found.origin, found.proposer) == (Origin.OFFICER, world.cast.trine.key)
    assert "Ny musikskole" in client.get(standing).content.decode()


def test_a_standing_link_that_is_stopped_leads_nowhere(world, client, standing):
    token = standing.strip("/").rpartition("/")[2]
    row = next(iter(_contributors(world)))
    assert links.read(STANDING, token) == row.pk
    stop_standing_link(contributor=row, by=world.mads)
    assert client.get(standing).status_code == 404


def _contributors(world):
    return Contributor.objects.filter(body=world.council).select_related("body")


def test_a_word_file_fills_the_fields_and_brings_sections_of_its_own(
    client, item, address
):
    data = docx(
        paragraph("Resumé", "H2"),
        paragraph("Kort sagt."),
        paragraph("Høring", "H2"),
        paragraph("Alle har svaret."),
        paragraph("Kultur indstiller, at rådet drøfter budgettet."),
    )
    given = fields(client, address) | {"source": SimpleUploadedFile("Sag.docx", data)}
    form = client.post(address, given).context["form"]
    assert texts(item) == {}  # nothing is saved before somebody has looked
    assert form.extra == ["Høring"]
    filled = {name: form[name].value() or "" for name in form.fields}
    again = {n: str(v) for n, v in filled.items() if not n.startswith("file")}
    again.pop("source")
    assert client.post(address, again | {"extra": form.extra}).status_code == 302
    item.refresh_from_db()
    assert item.recommender == "Kultur"
    assert texts(item)["Høring"] == "<p>Alle har svaret.</p>"
    assert texts(item)["Resumé"] == "<p>Kort sagt.</p>"
    assert client.get(address).context["form"].extra == []
