"""Nothing in which a personal number may stand is published before a person decides."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.documents.models import Attachment, Document, ScanState
from samraad.intake.actions.publish import publish_intake
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import SLUG
from samraad.meetings.models.agenda import AgendaItem
from samraad.people.actions import operator

NUMBER = "010170-1234"


@pytest.fixture
def draft(world, run, minutes) -> Intake:
    run(minutes(), "--body", SLUG)
    return Intake.objects.latest("id")


def is_public() -> bool:
    intake = Intake.objects.latest("id")
    documents = Document.objects.visible_to(None).filter(pk=intake.document_id)
    return intake.is_published() or documents.exists()


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("text", "line 13 (“… planen til alle naboer ••••••-••••.”)"),
        ("title", "line 7 (“… indstiller, at rådet godkender ••••••-••••.”)"),
        ("attachment", "line 17 (“- ••••••-••••”)"),
    ],
)
def test_a_number_anywhere_in_the_text_stops_it(world, run, minutes, part, says):
    told = run(minutes(**{part: NUMBER}), "--body", SLUG, "--publish")
    assert told.status == 1
    assert says in told.err
    assert "Nothing of it is published until a person has decided." in told.err
    assert not is_public()


def test_the_draft_is_there_and_the_document_says_why(world, run, minutes):
    told = run(minutes(text=NUMBER), "--body", SLUG, "--publish")
    assert "The draft is kept." in told.err
    assert Intake.objects.latest("id").document.scan == ScanState.FOUND


def test_a_number_in_the_name_of_the_file_stops_it(world, run, minutes):
    told = run(minutes(f"Referat {NUMBER}.txt"), "--body", SLUG, "--publish")
    assert told.status == 1
    assert "stands in the name of the file." in told.err
    assert not is_public()


def test_a_number_that_only_the_file_holds_stops_it_too(world, run, minutes):
    file = minutes("referat.html")
    lines = "".join(f"<p>{line}</p>" for line in file.read_text().splitlines())
    file.write_text(f"<html><!-- sag {NUMBER} --><body>{lines}</body></html>")
    told = run(file, "--body", SLUG, "--publish")
    assert told.status == 1
    assert "a part of the file that is not shown as text" in told.err
    assert not is_public()


@pytest.mark.parametrize("name", [f"Referat {NUMBER}.txt", "referat.txt"])
def test_the_digits_are_never_printed(world, run, minutes, name: str):
    told = run(minutes(name, text=NUMBER, title=NUMBER), "--body", SLUG, "--publish")
    assert "1234" not in told.out + told.err
    assert "010170" not in told.out + told.err


def test_a_title_written_since_is_looked_at(draft):
    AgendaItem.objects.filter(meeting=draft.meeting).update(title=f"Sag om {NUMBER}")
    with pytest.raises(PermissionDenied, match=r"\D1\D"):
        publish_intake(intake=draft, by=operator())


def test_an_attachment_named_since_is_looked_at(draft):
    items = AgendaItem.objects.filter(meeting=draft.meeting)
    Attachment.objects.filter(subject__in=items.values("pk")).update(
        name=f"{NUMBER}.pdf"
    )
    with pytest.raises(PermissionDenied):
        publish_intake(intake=draft, by=operator())
    assert not is_public()


def test_without_a_number_it_is_published(draft):
    assert draft.document.scan == ScanState.NOTHING_FOUND
    publish_intake(intake=draft, by=operator())
    assert is_public()


@pytest.mark.parametrize("who", ["fatima", "ole"])
def test_only_the_desk_publishes(draft, world, who: str):
    with pytest.raises(PermissionDenied):
        publish_intake(intake=draft, by=getattr(world, who))


def test_the_secretary_may_publish_what_the_command_line_read(draft, world):
    publish_intake(intake=draft, by=world.mads)
    assert is_public()


def test_phone_numbers_stop_nothing(world, run, minutes):
    text = "på 99 31 37 00, CVR 29189420"
    assert run(minutes(text=text), "--body", SLUG, "--publish").status == 0
