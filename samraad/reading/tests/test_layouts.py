"""Items are found by what the document has: numbers, access words, labels, headings."""

from __future__ import annotations

from samraad.reading import read
from samraad.reading.record import Access, Kind, Outcome

HEAD = "Referat fra Ungerådet 14. marts 2024\n\n"


def items(text):
    return read((HEAD + text).encode(), name="x").items


def titles(text):
    return [(i.number.value, i.title.value) for i in items(text)]


def test_numbers_and_titles():
    text = "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Budget\n\nBeslutning: Udsat."
    assert titles(text) == [("1", "Dagsorden"), ("2", "Budget")]
    assert [i.decisions[0].outcome.value for i in items(text)] == [
        *(Outcome.APPROVED, Outcome.POSTPONED),
    ]


def test_a_list_inside_an_item_is_no_row_of_items():
    text = (
        "1. Trafik\n\nResumé\n\nPlanen er:\n1. Nye stop\n2. Natbus\n3. Flextur"
        "\n\nBeslutning\n\nDrøftet.\n\n2. Budget\n\nBeslutning\n\nGodkendt."
    )
    assert titles(text) == [("1", "Trafik"), ("2", "Budget")]


def test_a_table_of_contents_is_not_the_items():
    text = (
        "1. Dagsorden\n2. Budget\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        "2. Budget\n\nBeslutning\n\nDrøftet."
    )
    assert [i.number.lines.first for i in items(text)] == [6, 12]


def test_closed_items_by_their_title():
    text = "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Husleje - Lukket punkt\n"
    last = items(text)[-1]
    assert (last.title.value, last.access.value) == ("Husleje", Access.CLOSED)


def test_a_label_that_comes_again_begins_an_item():
    text = "Resumé\n\nOm stien.\n\nBeslutning\n\nGodkendt.\n\n" * 3
    found = items(text)
    assert [(i.number, i.title) for i in found] == [(None, None)] * 3
    assert {i.decisions[0].outcome.value for i in found} == {Outcome.APPROVED}


def test_the_formula_may_come_last():
    text = "Resumé\n\nOm x.\n\nBeslutning\n\nRådet hørte på Ida Holm.\n\nDrøftet.\n\n"
    (decision,) = items(text * 2)[0].decisions
    assert (decision.outcome.value, decision.word.value) == (
        *(Outcome.DISCUSSED, "Drøftet."),
    )


def test_absence_under_a_decision_is_not_the_decision():
    text = "1. Sti\n\nBeslutning\n\nFraværende: Ida Holm\n\nGodkendt.\n\n2. Evt.\n"
    first = items(text)[0]
    assert first.decisions[0].text.value == "Godkendt."
    assert first.attendance[0].attendees[0].name.value == "Ida Holm"


def test_an_agenda_has_no_decisions():
    text = "Dagsorden for Ungerådet 14. marts 2024\n\nPunkt 1: Sti\nEr godkendt før.\n"
    reading = read(text.encode(), name="x")
    assert reading.kind is Kind.AGENDA
    assert reading.items[0].decisions == ()
