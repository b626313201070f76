"""An item that the source closes: its line is published, and nothing else of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from samraad.core import panels
from samraad.documents.models import Document
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import SLUG, published
from samraad.meetings.canonical import TABLES
from samraad.meetings.models.agenda import AgendaItem

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting

CLOSED = """\
4. marts 2024 - referat fra Naboskabsrådet

Åben

Beslutning

Godkendt.

Lukket

Indstilling

Kystkontoret indstiller, at rådet drøfter hemmeligheden om kanariefuglen.

Birte Ravn fra Fuglevagten deltager under punktet.

Beslutning

Drøftedes.

Rådet vedtog kanariefuglens flytning. Sekretariatet flytter kanariefuglen i maj.

Bilag

- Kanariefuglen.pdf
"""
NUMBERED = """\
Referat fra møde i Integrationsrådet mandag den 4. marts 2024

1. Godkendelse af dagsorden

Beslutning

Godkendt.

LINE

Beslutning

Drøftedes.
"""
SECRETS = ("kanariefugl", "Kystkontoret", "Birte Ravn", "Fuglevagten")


@pytest.fixture
def meeting(world, run, tmp_path) -> Meeting:
    file = tmp_path / "referat.txt"
    file.write_text(CLOSED, encoding="utf-8")
    assert run(file, "--body", SLUG, "--publish").status == 0
    return Intake.objects.latest("id").meeting


def frozen_for_everybody() -> str:
    rows = [row for table in TABLES for row in table.objects.visible_to(None)]
    return "\n".join(str(vars(row)) for row in rows)


def secrets_in(text: str) -> list[str]:
    return [word for word in SECRETS if word.casefold() in text.casefold()]


def test_the_desk_has_all_of_it(meeting):
    item = AgendaItem.objects.get(meeting=meeting, position=2)
    assert item.is_closed
    assert item.closing_ground == "Lukket"
    assert item.recommender == "Kystkontoret"
    assert item.withheld_reason == "Closed in the source"


def test_no_frozen_row_for_everybody_tells_of_it(meeting):
    told = frozen_for_everybody()
    assert "Godkendt" in told  # what is open is there
    assert secrets_in(told) == []


def test_no_page_tells_of_it(meeting):
    client, path = Client(), meeting.get_absolute_url()
    for page in (path, f"{path}position-2/", f"/raad/{SLUG}/", "/"):
        text = client.get(page).content.decode()
        assert secrets_in(text) == []


def test_the_source_is_not_public(meeting):
    assert published().head.source is None
    document = Intake.objects.latest("id").document
    assert not Document.objects.visible_to(None).filter(pk=document.pk).exists()
    assert Client().get(f"{meeting.get_absolute_url()}kilde/").status_code == 404


def test_what_was_not_understood_is_not_public_either(meeting):
    lines = [{"line": 11, "text": "kanariefuglen"}]
    Intake.objects.update(not_understood=lines)
    assert panels.render("portal.source", meeting, AnonymousUser()) == ""


def test_the_edition_is_whole_for_its_circle(meeting):
    edition = published().edition
    all_rows = [row for t in TABLES for row in t.objects.filter(edition=edition)]
    told = "\n".join(str(vars(row)) for row in all_rows)
    assert secrets_in(told) == list(SECRETS)


@pytest.mark.parametrize("line", ["2. Lukket punkt: Sagen", "2. Sagen - Lukket punkt"])
def test_the_ground_is_what_the_source_calls_it(world, run, tmp_path, line: str):
    file = tmp_path / "referat.txt"
    file.write_text(NUMBERED.replace("LINE", line), encoding="utf-8")
    assert run(file, "--body", SLUG, "--publish").status == 0
    meeting = Intake.objects.latest("id").meeting
    item = AgendaItem.objects.get(meeting=meeting, position=2)
    assert (item.title, item.closing_ground) == ("Lukket punkt", "Lukket punkt")


@pytest.mark.parametrize(
    "line",
    [
        "7. Lukket punkt: Sagen",
        "Sagen (lukket punkt)",
        "Lukkede punkter",
        "Punktet er lukket.",
        "Sagen blev behandlet for lukkede døre.",
    ],
)
def test_what_the_reader_missed_keeps_it_all_from_being_published(
    world, run, minutes, line: str
):
    told = run(minutes(text=f"i maj.\n\n{line}"), "--body", SLUG, "--publish")
    assert told.status == 1
    assert "Something is closed in line 15, but no closed item was found" in told.err
    assert not Intake.objects.latest("id").is_published()
