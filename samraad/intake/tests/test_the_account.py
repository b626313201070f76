"""What a person sees of a reading in the terminal."""

from __future__ import annotations

import pytest
from django.utils import translation

from samraad.intake import names
from samraad.intake.account.printed import Told, fact, inside, printed
from samraad.intake.account.whole import account
from samraad.intake.reader import understand
from samraad.intake.tests.conftest import EXAMPLES
from samraad.reading.masking import around, lines_with


@pytest.fixture
def told() -> str:
    reading = understand(EXAMPLES / "portalside.html").reading
    with translation.override("en"):
        return printed(account(reading), width=72, bold=False)


def test_no_line_is_wider_than_the_terminal(told):
    assert max(map(len, told.splitlines())) <= 72


def test_the_head_says_what_the_source_leaves_out(told):
    lines = told.splitlines()
    assert lines[0] == "portalside.html"
    assert "  Kind                Minutes · line 6" in lines
    assert "  Place               not stated" in lines
    assert "  Attendance          not stated" in lines


def test_an_item_without_a_title_is_quoted_and_marked(told):
    words = " ".join(told.split())
    assert "“Intet.”, without a heading in the source · lines 77–79" in words


def test_what_came_of_it_stands_with_its_parts(told):
    words = " ".join(told.split())
    assert "– Delplan for fritid: Postponed until January 2025 · line 32" in words
    assert "Task: Marek Zielinski og Farah Nouri – udarbejder" in words
    assert "Closed in the source: nothing of it but this line" in words


def test_a_label_longer_than_its_column_still_has_its_text():
    long = "A" * 30
    assert printed([fact(long, "b")], width=60, bold=False).split() == [long, "b"]


def test_bold_is_for_terminals():
    strong = Told("Title", strong=True)
    assert printed([strong], width=60, bold=False) == "  Title"
    assert printed([strong], width=60, bold=True) == "\033[1m  Title\033[0m"


def test_what_may_be_a_personal_number_is_dotted_out():
    shown = printed([inside("Sag 010170-1234, tlf. 99 31 37 00")], width=60, bold=False)
    assert shown.strip() == "Sag ••••••-••••, tlf. 99 31 37 00"


def test_the_place_of_a_number_is_told_without_it():
    text = "En linje\nHer er noget langt om 0101701234 og så videre frem"
    assert lines_with(text) == (2,)
    assert around(text, 2) == "… er noget langt om •••••••••• og så videre frem"


@pytest.mark.parametrize(
    ("written", "spelling", "same"),
    [
        ("Integrationsrådet", "Aalborg Integrationsråd", True),
        ("Det Nationale Integrationsråd", "Integrationsrådet", True),
        ("INTEGRATIONSRAADET", "Integrationsrådet", True),
        ("Ældrerådet", "Integrationsrådet", False),
        ("Handicaprådet", "Handicap- og Ældrerådet", False),
        ("Rådet for Etniske Minoriteter", "Rådet for Socialt Udsatte", False),
    ],
)
def test_a_name_agrees_whatever_its_ending(written, spelling, same):
    assert names.agree(written, spelling) is same
