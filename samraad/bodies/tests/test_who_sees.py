"""Who sees what follows from the rules, and the help page prints it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

from samraad.bodies.models.rules import Rules, SeesClosed
from samraad.bodies.who_sees import Matter, Sight, Viewer, who_sees

HELP = Path(__file__).resolve().parents[3] / "docs" / "user"


def sees(viewer, matter, **told):
    line = next(one for one in who_sees(Rules(**told)) if one.viewer == viewer)
    return line.sights[list(Matter).index(matter)]


def printed(language):
    """The cells of the table on the help page, row by row."""
    text = (HELP / f"access.{language}.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+) \|$", text, re.MULTILINE)
    return [tuple(cell.strip() for cell in row.split("|")) for row in rows]


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_help_page_prints_the_usual_table(language):
    with translation.override(language):
        head = ("", *(str(matter.label) for matter in Matter))
        lines = [
            (str(line.viewer.label), *(str(sight.label) for sight in line.sights))
            for line in who_sees(Rules())
        ]
    assert printed(language) == [
        head,
        *lines,
    ]


def test_the_rules_decide_what_substitutes_and_observers_see():
    closed = Matter.CLOSED
    assert sees(Viewer.SUBSTITUTE, closed) == Sight.CALLED
    never, always = SeesClosed.NEVER, SeesClosed.ALWAYS
    assert sees(Viewer.SUBSTITUTE, closed, substitutes_see_closed=never) == Sight.NO
    assert sees(Viewer.OBSERVER, closed, observers_see_closed=always) == Sight.YES
    assert sees(Viewer.GUEST, closed, observers_see_closed=always) == Sight.OWN_ITEM


def test_public_drafts_are_seen_by_all():
    assert sees(Viewer.FORMER, Matter.DRAFTS) == Sight.NO
    assert sees(Viewer.FORMER, Matter.DRAFTS, drafts_are_public=True) == Sight.YES


def test_only_the_chair_and_the_secretary_are_at_the_desk():
    at_desk = [v for v in Viewer if sees(v, Matter.DESK) == Sight.YES]
    assert at_desk == [Viewer.CHAIR, Viewer.SECRETARY]
