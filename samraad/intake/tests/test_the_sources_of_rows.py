"""Every row that was read remembers its lines."""

from __future__ import annotations

import pytest

from samraad.core.clock import now
from samraad.documents.models import Attachment, Contradiction, Provenance
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import EXAMPLES, SLUG
from samraad.meetings.models.agenda import AgendaItem, Guest, Section
from samraad.meetings.models.meeting import Attendance, Meeting
from samraad.meetings.models.record import Decision, MinutedTask, Outcome
from samraad.texts.models import TextVersion

OF_ITEMS = (Section, Decision, MinutedTask, Guest)
FILES = ["beslutningsreferat.txt", "portalside.html"]


def read(run, name: str) -> Meeting:
    assert run(EXAMPLES / name, "--body", SLUG).status == 0
    return Intake.objects.latest("id").meeting


def lines_of(subject) -> range:
    (span,) = Provenance.objects.filter(subject=subject.pk, field="")
    return range(span.first_line, span.last_line + 1)


@pytest.mark.parametrize("name", FILES)
def test_every_row_has_its_lines(world, run, name: str):
    meeting = read(run, name)
    items = list(AgendaItem.objects.filter(meeting=meeting))
    rows = [
        *items,
        *(row for m in OF_ITEMS for row in m.objects.filter(item__meeting=meeting)),
        *Attendance.objects.filter(meeting=meeting),
        *Attachment.objects.filter(subject__in=[item.pk for item in items]),
    ]
    assert len(rows) > 20
    assert [row for row in rows if not lines_of(row)] == []


@pytest.mark.parametrize("name", FILES)
def test_the_words_of_a_decision_stand_in_its_lines(world, run, name: str):
    meeting = read(run, name)
    lines = Intake.objects.latest("id").text.text.split("\n")
    for decision in Decision.objects.filter(item__meeting=meeting):
        said = " ".join(lines[number - 1] for number in lines_of(decision))
        assert decision.word in said
        assert decision.concerns[-8:] in said


def test_fields_of_the_head_have_theirs(world, run):
    meeting = read(run, "beslutningsreferat.txt")
    fields = Provenance.objects.filter(subject=meeting.pk).values_list(
        "field", "first_line"
    )
    assert {("date", 1), ("body", 1), ("kind", 1)} <= set(fields)
    assert {"about", "agenda_pointer"} <= {field for field, _ in fields}


def test_a_date_somebody_only_guessed_at_is_less_sure(world, run):
    meeting = read(run, "portalside.html")
    remarks = Decision.objects.filter(
        item__meeting=meeting, outcome=Outcome.REMARK
    ).values("pk")
    sure = Provenance.objects.filter(subject__in=remarks, field="")
    assert {0 < one.confidence < 1 for one in sure} == {True}


def test_a_wrong_weekday_is_kept_as_a_contradiction(world, run, minutes):
    file = minutes()
    wrong = file.read_text().replace("4. marts 2024 -", "Tirsdag den 4. marts 2024 -")
    file.write_text(wrong)
    told = run(file, "--body", SLUG)
    (row,) = Contradiction.objects.filter(
        subject=Intake.objects.latest("id").meeting_id
    )
    assert (row.one, row.other, row.chosen) == ("Tirsdag", "mandag", "")
    assert "Contradiction Weekday: “Tirsdag” (line 1) or “mandag” (line 1)" in told.out


def test_the_texts_are_clean_and_a_heading_in_them_is_kept(world, run):
    meeting = read(run, "portalside.html")
    texts = Section.objects.filter(item__meeting=meeting).values("text")
    versions = TextVersion.objects.filter(text__in=texts)
    assert versions
    assert {v.html.startswith("<p>") for v in versions} == {True}


def test_who_read_it_and_when_is_kept(world, run, minutes):
    run(minutes(), "--body", SLUG)
    intake = Intake.objects.latest("id")
    assert (intake.by_name, intake.at) == ("Kommandolinjen", now())
    assert intake.audience == world.council.desk
