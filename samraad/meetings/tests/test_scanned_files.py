"""What is found in an attached file is seen at once, and stops what all would read."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samraad.demo import files
from samraad.documents.actions import scan
from samraad.documents.models import Attachment, Document, ScanState
from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.inside import attach_file, clear_file
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.models.convening import Sending
from samraad.meetings.preparing_to_send import prepare
from samraad.meetings.tests.convening import sent

NUMBER = "010190-1234"
PDF = files.pdf("Notat", f"Sagen om {NUMBER}")


@pytest.fixture
def meeting(world):
    return world.meetings.hidden


@pytest.fixture
def item(world, meeting):
    return add_item(meeting=meeting, title="Tilskud", by=world.mads)


@pytest.fixture
def mads(client, world):
    client.force_login(world.mads)
    return client


def attached(world, item, *, data=PDF, name="notat.pdf", **more):
    file = attach_file(item=item, name=name, data=data, by=world.mads, **more)
    file.document = scan(document=file.document)
    return file


def address(item, name, *more):
    where = [item.meeting.body.slug, item.meeting.slug, item.pk, *more]
    return reverse(f"meetings:{name}", args=where)


def upload(client, item, data, name="notat.pdf"):
    said = {"files": [SimpleUploadedFile(name, data)]}
    return client.post(address(item, "file_add"), said, follow=True)


def cautions(item, world):
    """Whether each of them stops the sending."""
    found = prepare(item.meeting, world.mads).cautions
    return [one.stops for one in found if one.item == item.pk]


def test_what_is_found_is_shown_when_the_file_comes_with_its_digits_hidden(mads, item):
    shown = upload(mads, item, PDF).text
    assert Attachment.objects.get(subject=item.pk).document.scan == ScanState.FOUND
    assert "••••••-••••" in shown
    assert NUMBER not in shown


def test_what_no_program_can_read_is_for_a_person_to_read(mads, item, world, meeting):
    upload(mads, item, b"\x89PNG", "plan.png")
    document = Attachment.objects.get(subject=item.pk).document
    assert document.scan == ScanState.NOT_READABLE
    assert cautions(item, world) == [False]
    sent(meeting, world.mads)


def test_an_open_file_with_a_number_is_sent_to_nobody(world, meeting, item):
    attached(world, item)
    assert cautions(item, world) == [True]
    with pytest.raises(PermissionDenied, match=r"notat\.pdf"):
        sent(meeting, world.mads)
    assert not Sending.objects.filter(meeting=meeting).exists()


def test_nor_is_it_published(world, meeting, item):
    attached(world, item)
    with pytest.raises(PermissionDenied, match=r"notat\.pdf"):
        publish_agenda(meeting=meeting, by=world.mads)


def test_a_file_that_is_not_for_the_public_is_warned_about(world, meeting, item):
    attached(world, item, is_closed=True)
    assert cautions(item, world) == [False]
    sent(meeting, world.mads)


def test_so_is_one_of_a_closed_item(world, meeting, item):
    attached(world, item)
    close_item(item=item, ground="§ 27", neutral_title="En sag", by=world.mads)
    assert not any(cautions(item, world))
    sent(meeting, world.mads)


def test_whoever_has_looked_may_send_it(mads, world, meeting, item):
    file = attached(world, item)
    said = {"words": "Det er et sagsnummer"}
    mads.post(address(item, "file_clear", file.pk), said)
    document = Document.objects.get(pk=file.document_id)
    assert document.scan == ScanState.CLEARED
    assert document.cleared_by == world.mads.name
    assert "Det er et sagsnummer" in mads.get(address(item, "item")).text
    sent(meeting, world.mads)


@pytest.mark.parametrize("words", ["", f"Det er {NUMBER}"])
def test_what_they_saw_is_said_without_a_number(mads, world, item, words):
    file = attached(world, item)
    mads.post(address(item, "file_clear", file.pk), {"words": words})
    assert Document.objects.get(pk=file.document_id).scan == ScanState.FOUND


def test_only_the_desk_says_so(client, world, item):
    file = attached(world, item)
    client.force_login(world.fatima)
    path = address(item, "file_clear", file.pk)
    assert client.post(path, {"words": "Intet"}).status_code == 404
    with pytest.raises(PermissionDenied):
        clear_file(item=item, document=file.document, words="Intet", by=world.fatima)


def test_a_number_in_the_name_alone_goes_with_the_name(mads, world, item):
    clean = files.pdf("Notat", "Intet")
    file = attached(world, item, data=clean, name=f"{NUMBER}.pdf")
    assert file.document.scan == ScanState.FOUND
    mads.post(address(item, "file_change", file.pk), {"name": "Notat.pdf"})
    document = Document.objects.get(pk=file.document_id)
    assert document.scan == ScanState.NOTHING_FOUND


def test_a_copy_for_other_readers_keeps_what_is_known(world, meeting, item):
    file = attached(world, item, is_closed=True)
    clear_file(item=item, document=file.document, words="Nej", by=world.mads)
    other = add_item(meeting=meeting, title="Pris", by=world.mads)
    Attachment.objects.create(
        subject=other.pk,
        position=1,
        name="Notat",
        document=file.document,
        audience=file.audience,
    )
    close_item(item=other, ground="§ 27", neutral_title="En pris", by=world.mads)
    sent(meeting, world.mads)
    copies = Document.objects.filter(file=file.document.file)
    assert [one.cleared_words for one in copies] == ["Nej", "Nej"]
