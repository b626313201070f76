"""How a reading becomes a meeting: nothing made up, nothing that does not fit."""

from __future__ import annotations

import datetime as dt

import pytest

from samraad.documents.models import Attachment, Contradiction
from samraad.editions.models import EditionKind
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import SLUG, published
from samraad.meetings.models.agenda import AgendaItem, Openness, Section
from samraad.meetings.models.meeting import Meeting, MeetingKind, MeetingStatus
from samraad.meetings.models.record import Decision
from samraad.texts.models import TextVersion

NUMBERED = """\
{head}
Dato: 4. marts 2026
{more}
1. Godkendelse af dagsorden

Indstilling

Sekretariatet indstiller, at dagsordenen godkendes.

2. Budget

Indstilling

Sekretariatet indstiller, at budgettet drøftes.
"""
DECIDED = "\nBeslutning\n\nDrøftedes. Rådet spurgte til tallene.\n"


@pytest.fixture
def read(world, run, tmp_path):
    def take(text: str, *options: str) -> Meeting:
        file = tmp_path / "moede.txt"
        file.write_text(text, encoding="utf-8")
        told = run(file, "--body", SLUG, *options)
        assert told.status == 0, told.err
        return Intake.objects.latest("id").meeting

    return take


def agenda(more: str = "") -> str:
    return NUMBERED.format(head="Dagsorden for møde i Integrationsrådet", more=more)


def minutes(more: str = "") -> str:
    head = "Referat fra møde i Integrationsrådet"
    return NUMBERED.format(head=head, more=more) + DECIDED


def test_an_agenda_is_published_as_one(read):
    meeting = read(agenda(), "--publish")
    assert published().edition.kind == EditionKind.AGENDA
    assert meeting.status == MeetingStatus.CONVENED


def test_a_meeting_with_minutes_has_been_held(read):
    assert read(minutes()).status == MeetingStatus.HELD
    assert read(minutes()).kind == MeetingKind.NOT_RECORDED


def test_what_the_source_does_not_say_is_not_recorded(read):
    items = AgendaItem.objects.filter(meeting=read(minutes()))
    assert {item.openness for item in items} == {Openness.NOT_RECORDED}
    assert {item.case_number for item in items} == {""}


def test_times_and_place(read):
    meeting = read(minutes("Tidspunkt: kl. 16.30-18.00\nSted: Mødelokale 2\n"))
    assert (meeting.start_time, meeting.end_time) == (dt.time(16, 30), dt.time(18))
    assert meeting.place == "Mødelokale 2"


def test_an_end_before_the_beginning_is_a_contradiction(read):
    meeting = read(minutes("Tidspunkt: kl. 18.00-16.30\n"))
    assert (meeting.start_time, meeting.end_time) == (dt.time(18), None)
    row = Contradiction.objects.get(subject=meeting.pk, field="start_time")
    assert (row.one, row.other, row.chosen) == ("18:00", "16:30", "18:00")


def test_the_word_goes_into_its_own_column(read):
    decision = Decision.objects.get(item__meeting=read(minutes()))
    text = TextVersion.objects.get(text=decision.text)
    assert decision.word == "Drøftedes."
    assert text.html == "<p>Rådet spurgte til tallene.</p>"


def test_what_is_too_long_for_a_column_is_cut_and_stays_in_the_source(read):
    name = f"Bilag {'a' * 300}.pdf"
    meeting = read(minutes() + f"\nBilag\n\n- {name}\n")
    items = AgendaItem.objects.filter(meeting=meeting).values("pk")
    (cut,) = Attachment.objects.filter(subject__in=items)
    assert cut.name == f"{name[:299]}…"
    assert name in Intake.objects.latest("id").text.text


def test_two_sections_of_one_name_become_one(read):
    twice = minutes().replace("\n2. ", "\nIndstilling\n\nFormanden er enig.\n\n2. ")
    section = Section.objects.get(item__meeting=read(twice), item__position=1)
    html = TextVersion.objects.get(text=section.text).html
    assert "dagsordenen godkendes" in html
    assert "Formanden er enig" in html


def test_markup_in_a_document_is_text(read):
    meeting = read(minutes().replace("tallene.", "<script>alert(1)</script>."))
    texts = Decision.objects.filter(item__meeting=meeting).values("text")
    html = TextVersion.objects.get(text__in=texts).html
    assert "<script" not in html
    assert "&lt;script&gt;" in html
