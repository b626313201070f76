from __future__ import annotations

import pytest

from samraad.reading import attendance
from samraad.reading.lines import text_lines
from samraad.reading.marks import mark
from samraad.reading.record import State

PRESENT, APOLOGIES = State.PRESENT, State.APOLOGIES
WITHOUT = State.ABSENT_WITHOUT_NOTICE


def read(text):
    return attendance.read(mark(text_lines(text)))


def people(text):
    return [
        (one.name.value, one.state) for g in read(text).groups for one in g.attendees
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Til stede: Ida Holm, Bo Lund", [("Ida Holm", PRESENT), ("Bo Lund", PRESENT)]),
        ("Afbud fra: Ida Holm og Bo Lund.",
         [("Ida Holm", APOLOGIES), ("Bo Lund", APOLOGIES)]),
        ("Udeblevet: Ida Holm", [("Ida Holm", WITHOUT)]),
        ("Uden afbud: Ida Holm", [("Ida Holm", WITHOUT)]),
        ("Deltagere\n- Ida Holm\n- Bo de la Cruz",
         [("Ida Holm", PRESENT), ("Bo de la Cruz", PRESENT)]),
        ("Deltagere: Ida Holm (formand),\n Bo Lund.",
         [("Ida Holm", PRESENT), ("Bo Lund", PRESENT)]),
        ("Afbud: Ingen", []),
        ("Fraværende:\n\nIngen", []),
        ("Deltagerne talte om Ida Holm.", []),
        ("Afbud skal meldes til Ida Holm.", []),
    ],
)  # fmt: skip
def test_names_stand_under_their_state(text, expected):
    assert people(text) == expected


def test_groups_follow_a_label_of_presence():
    found = read("Deltagere\n\nRådet: Ida Holm\nGæster: Bo Lund\n\nAfbud: Cem Aydin")
    assert [(g.label.value, g.name) for g in found.groups] == [
        ("Rådet", "Rådet"),
        ("Gæster", "Gæster"),
        ("Afbud", None),
    ]


def test_nobody_is_told_apart_from_nothing():
    assert [x.value for x in read("Fraværende: Ingen").empty] == ["Fraværende"]
    assert read("").groups == read("").empty == ()


def test_what_stands_in_brackets_is_kept():
    (group,) = read("Til stede: Ida Holm (A), Bo Lund (referent)").groups
    assert [one.words for one in group.attendees] == ["A", "referent"]
