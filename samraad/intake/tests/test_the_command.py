from __future__ import annotations

import datetime as dt
import json
import os
from typing import TYPE_CHECKING

import pytest
from django.apps import apps

from samraad.intake.models import Intake
from samraad.intake.tests.conftest import EXAMPLES, SLUG
from samraad.meetings.models.meeting import Meeting
from samraad.reading import decode

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2024, 3, 4)
PROSE = EXAMPLES / "beslutningsreferat.txt"


def counts() -> dict[str, int]:
    return {m._meta.label: m.objects.count() for m in apps.get_models()}


def test_a_draft_is_saved_and_shown_to_nobody_but_the_desk(world, run, minutes):
    told = run(minutes(), "--body", SLUG)
    meeting = Intake.objects.latest("id").meeting
    assert told.status == 0
    assert "Saved as a draft" in told.out
    assert f"/raad/{SLUG}/moeder/2024-03-04/" in told.out
    assert meeting.audience == world.council.desk
    assert not Meeting.objects.visible_to(None).filter(pk=meeting.pk).exists()


def test_published_at_once_it_has_its_address(world, run, minutes):
    told = run(minutes(), "--body", SLUG, "--publish")
    assert told.status == 0
    assert f"Published: http://127.0.0.1:8000/raad/{SLUG}/moeder/" in told.out
    assert Meeting.objects.visible_to(None).filter(first_day=DAY).exists()


def test_the_same_file_twice_changes_nothing_and_says_so(world, run, minutes):
    file = minutes()
    run(file, "--body", SLUG, "--publish")
    before = counts()
    again = run(file, "--body", SLUG, "--publish")
    assert again.status == 0
    assert "Nothing is changed." in again.out
    assert counts() == before


def test_the_same_file_under_another_name_is_the_same_file(world, run, minutes):
    run(minutes("one.txt"), "--body", SLUG)
    before = counts()
    assert "Nothing is changed." in run(minutes("two.txt"), "--body", SLUG).out
    assert counts() == before


def test_a_draft_can_be_published_by_reading_it_again(world, run, minutes):
    file, before = minutes(), Intake.objects.count()
    run(file, "--body", SLUG)
    told = run(file, "--body", SLUG, "--publish")
    assert "Nothing is changed." not in told.out
    assert "Published:" in told.out
    assert Intake.objects.count() == before + 1


def test_a_second_document_of_that_day_is_a_meeting_of_its_own(world, run, minutes):
    run(minutes("one.txt"), "--body", SLUG)
    told = run(minutes("two.txt", title="budgettet"), "--body", SLUG)
    assert f"already has a meeting on that day: /raad/{SLUG}/moeder/2024-" in told.out
    slugs = Meeting.objects.filter(first_day=DAY).values_list("slug", flat=True)
    assert sorted(slugs) == ["2024-03-04", "2024-03-04-2"]


def test_json_is_printed_and_nothing_saved(world, run):
    before = counts()
    told = run(PROSE, "--json")
    gold = json.loads(PROSE.with_suffix(".gold.json").read_text())
    assert json.loads(told.out)["date"] == gold["date"]
    assert counts() == before


def test_json_needs_no_database(run):
    assert json.loads(run(PROSE, "--json").out)["document_kind"] == "decision_minutes"


def test_json_of_several_files_is_a_list(run):
    told = run(PROSE, EXAMPLES / "portalside.html", "--json")
    kinds = [one["document_kind"] for one in json.loads(told.out)]
    assert kinds == ["decision_minutes", "minutes"]


def test_json_of_no_minutes_says_so(run, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Kære alle\n\nSommeren er her.\n")
    assert json.loads(run(letter, "--json").out) == {"document_kind": None, "items": []}


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        (
            "letter.txt",
            b"K\xc3\xa6re alle\n\nSommeren er her.\n",
            "neither minutes nor",
        ),
        ("empty.txt", b"", "the file is empty."),
        ("blank.txt", b" \n\n", "the file is empty."),
        ("photo.txt", bytes(range(256)) * 40, "binary data"),
        ("nul.txt", b"Punkt 1: A\0\nGodkendt.\n" * 99, "binary data"),
        (
            "old.txt",
            "Rådet blev enigt: смотри\n".encode("cp866", "replace"),
            "encoding",
        ),
        ("scan.pdf", b"%PDF-1.7 ...", "not read yet"),
    ],
)
def test_what_is_no_minutes_is_refused_in_a_sentence(
    world, run, tmp_path, name: str, content: bytes, says: str
):
    (tmp_path / name).write_bytes(content)
    before = counts()
    told = run(tmp_path / name, "--body", SLUG)
    assert told.status == 1
    assert told.err.startswith(f"{name}: ")
    assert says in told.err
    assert told.err.count("\n") == 1
    assert counts() == before


def test_a_file_that_is_too_large_is_not_even_opened(world, run, tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    large.chmod(0)
    assert large.stat().st_size > decode.LARGEST
    told = run(large, "--body", SLUG)
    assert (told.status, told.err) == (1, "large.txt: the file is larger than 20 MB.\n")


def test_what_cannot_be_opened_is_said_of_each(world, run, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    told = run(tmp_path / "none.txt", tmp_path, tmp_path / "pipe", "--body", SLUG)
    assert told.status == 1
    assert told.err.splitlines() == [
        "none.txt: there is no such file.",
        f"{tmp_path.name}: it is a folder.",
        "pipe: it is no ordinary file.",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_one_may_not_read_is_said(world, run, minutes):
    file = minutes()
    file.chmod(0)
    assert "may not read" in run(file, "--body", SLUG).err


def test_the_other_files_go_on(world, run, minutes, tmp_path):
    before = Intake.objects.count()
    told = run(tmp_path / "none.txt", minutes(), "--body", SLUG)
    assert told.status == 1
    assert Intake.objects.count() == before + 1


def test_an_unknown_body_is_answered_with_those_there_are(world, run, minutes):
    told = run(minutes(), "--body", "andet-raad")
    assert told.status == 1
    assert told.err.startswith("There is no body “andet-raad”. There are: ")
    assert f", {SLUG}, " in told.err


def test_the_body_must_be_said(world, run, minutes):
    assert run(minutes()).err.startswith("Say with --body whose documents they are:")


def test_a_document_that_names_another_body_is_read_with_a_warning(world, run, minutes):
    told = run(minutes(), "--body", world.elderly.slug)
    assert told.status == 0
    assert "The document names “Integrationsrådet”" in told.out


def test_a_shorter_form_of_the_name_needs_no_warning(world, run, minutes):
    assert "The document names" not in run(minutes(), "--body", SLUG).out


def test_a_body_nobody_sees_publishes_nothing(world, run, minutes):
    told = run(minutes(), "--body", world.hidden.slug, "--publish")
    assert told.status == 1
    assert "The body itself has not been published yet." in told.err


def test_minutes_without_a_date_stay_a_draft(world, run, minutes):
    file: Path = minutes()
    file.write_text(file.read_text().replace("4. marts 2024 - referat", "Referat"))
    told = run(file, "--body", SLUG, "--publish")
    assert told.status == 1
    assert "The document does not say when the meeting was." in told.err
    assert Intake.objects.latest("id").meeting.date is None
