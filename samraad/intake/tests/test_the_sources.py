"""What the two real minutes say is found in the published record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from samraad.core.dates import EdtfDate
from samraad.editions.models import Approval, EditionKind
from samraad.intake.tests.conftest import SHARED, SLUG, published, type_in
from samraad.meetings.models.meeting import AttendanceState
from samraad.meetings.models.record import Concern, Outcome, Tone
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from samraad.meetings.published import Record


@pytest.fixture(scope="module")
def records(django_db_setup, django_db_blocker) -> dict[str, Record]:
    """Both are read and published once; the database forgets them again."""
    found = {}
    for path in sorted(SHARED.glob("00?.txt")):
        with django_db_blocker.unblock(), transaction.atomic():
            assert type_in(path, "--body", SLUG, "--publish").status == 0
            found[path.stem] = published()
            transaction.set_rollback(True)
    return found


@pytest.fixture
def national(records, source) -> Record:
    return records[source("000").stem]


@pytest.fixture
def local(records, source) -> Record:
    return records[source("002").stem]


def test_decision_only_minutes_are_called_so_and_nobody_says_approved(national):
    assert national.edition.kind == EditionKind.DECISION_MINUTES
    assert national.edition.approval == Approval.NOT_RECORDED


def test_numbers_stay_as_they_are_and_are_never_made_up(national):
    assert [item.row.number for item in national.items] == ["2", "3", "4"]


def test_no_number_and_no_title_is_made_up(local):
    rows = [item.row for item in local.items]
    assert {(row.number, row.title) for row in rows} == {("", "")}
    assert rows[3].path.endswith("/position-4/")
    assert rows[3].opening.startswith("Job og Velfærd indstiller, at Integrationsrådet")


def test_three_committees_decided_one_of_them_that_there_is_no_paper(national):
    decisions = [decision.row for decision in national.items[0].decisions]
    assert [(row.concerns, row.concern, row.outcome) for row in decisions] == [
        (
            "Udvalget for sammenhængskraft og negativ social kontrol",
            Concern.COMMITTEE,
            Outcome.OTHER,
        ),
        (
            "Udvalget for kvinder i beskæftigelse",
            Concern.COMMITTEE,
            Outcome.NO_DECISION,
        ),
        ("Udvalget for unge", Concern.COMMITTEE, Outcome.OTHER),
    ]


def test_who_was_there_and_who_was_not(national):
    there, away = national.attendance
    assert [len(people) for _, people in there.groups] == [10, 4]
    assert away.state == AttendanceState.APOLOGIES
    assert [one.name for _, people in away.groups for one in people] == [
        "Muhsin Türkilmaz",
        "Ilham Mohamed",
    ]


def test_no_list_is_not_recorded(local):
    assert not local.head.attendance_recorded
    assert local.attendance == ()


def test_what_is_said_of_the_minutes_themselves_is_kept(national):
    assert national.head.about.startswith("Dette er et beslutningsreferat.")
    assert "Rådets hjemmeside" in national.head.agenda_pointer
    assert (national.head.place, national.head.start_time) == ("", None)


def test_under_discussed_stand_two_approvals_a_postponement_a_recommendation(local):
    (discussed,) = local.items[3].decisions
    assert (discussed.row.word, discussed.row.outcome) == ("Drøftedes.", "discussed")
    parts = [part.row for part in discussed.parts if part.row.concerns]
    assert [(part.concerns[-1], part.outcome) for part in parts] == [
        ("1", Outcome.POSTPONED),
        ("1", Outcome.REMARK),
        ("2", Outcome.APPROVED),
        ("2", Outcome.RECOMMENDED),
        ("3", Outcome.APPROVED),
    ]
    assert {part.concern for part in parts} == {Concern.PLAN}


def test_it_is_postponed_to_a_month_not_to_a_day(local):
    (discussed,) = local.items[3].decisions
    postponed = discussed.parts[0].row
    assert postponed.date == EdtfDate.parse("2023-12")
    assert postponed.date_words == "december 2023"


def test_the_word_does_not_stand_in_the_text_again(local):
    (discussed,) = local.items[3].decisions
    assert plain(discussed.row.html).startswith("Arbejdsgrupperne præsenterede")
    approved = local.items[0].decisions[0].row
    assert (approved.word, approved.html) == ("Godkendt.", "")


def test_remarks_in_a_hearing_have_their_tone(local):
    (discussed,) = local.items[5].decisions
    tones = [part.row.tone for part in discussed.parts]
    assert tones == [Tone.POSITIVE, Tone.POSITIVE, Tone.CRITICAL]


def test_a_nomination_and_an_appointment_name_their_candidate(local):
    found = [local.items[n].decisions[0].parts[0].row for n in (4, 7)]
    assert [(row.outcome, row.concerns) for row in found] == [
        (Outcome.NOMINATED, "Hirou Bayazidi"),
        (Outcome.APPOINTED, "Essi Tomobile"),
    ]


def test_tasks_say_who_and_by_when_as_far_as_the_minutes_do(national):
    tasks = {task.who: task for task in national.items[0].tasks}
    assert tasks["Sekretariatet"].by_next_meeting
    assert tasks["Sekretariatet"].first_line == 25
    assert tasks[""].date is None


def test_the_secretariat_writes_the_hearing_answer(local):
    whose = {task.who: task.what for task in local.items[5].tasks}
    assert whose["Sekretariatet"].startswith("udarbejder høringssvar")


def test_recommendation_guests_and_attachments(local):
    plans, hearing = local.items[3], local.items[5]
    assert plans.row.recommender == "Job og Velfærd"
    assert plans.recommendation is not None
    assert [(g.name, g.role_words, g.organisation) for g in plans.guests] == [
        (
            "Trude C. K. Christensen",
            "Sekretariatsleder",
            "Center for Tværfaglig Forebyggelse",
        )
    ]
    assert plans.row.attachments_unnamed
    names = [attachment.name for attachment in hearing.attachments]
    assert names == ["Høringsudkast til Beskæftigelsesplan 2024"]


def test_whom_to_ask_is_kept(local):
    assert "Vestre Havnepromenade 15 9000 Aalborg" in local.head.contact


def test_the_source_is_public_with_its_lines(local):
    assert local.head.source_id is not None
    assert [item.row.first_line for item in local.items[:3]] == [12, 18, 24]


@pytest.mark.parametrize("number", ["000", "002"])
def test_every_line_is_understood(world, run, source, number: str):
    told = run(source(number), "--body", SLUG)
    assert "Everything else was understood." in told.out
