"""Decision minutes in prose: items by number, committees inside, no labels."""

from __future__ import annotations

import pytest

from samraad.core.dates import EdtfDate
from samraad.reading.lines import Lines
from samraad.reading.record import Concerns, Kind, Outcome, Role, State


def names(reading, state, group=None):
    return [
        one.name.value
        for there in reading.attendance
        for one in there.attendees
        if one.state is state and (group is None or there.name == group)
    ]


def test_the_head_says_which_meeting_it_was(prose):
    assert prose.kind is Kind.DECISION_MINUTES
    assert prose.body.value == "Det Nationale Medborgerråd"
    assert prose.date.value == EdtfDate.parse("2024-06-12")
    assert prose.date.lines == Lines(1, 1)
    assert prose.weekday_is_right is True


def test_what_is_not_said_is_not_made_up(prose):
    assert (prose.start_time, prose.end_time, prose.place) == (None, None, None)
    assert (prose.contact, prose.archive_pointer) == (None, None)
    assert [item.access for item in prose.items] == [None, None, None]


def test_the_explanation_and_the_way_to_the_agenda_are_kept(prose):
    assert prose.about.value.startswith("Her står kun de punkter, som førte til")
    assert prose.about.lines == Lines(12, 12)
    assert prose.agenda_pointer.value == "Dagsordenen ligger på rådets hjemmeside."


def test_attendance_stands_in_its_groups(prose):
    assert prose.attendance_recorded
    assert [group.label.value for group in prose.attendance] == [
        *("Rådet", "Sekretariatet", "Afbud"),
    ]
    assert names(prose, State.PRESENT, "Sekretariatet") == [
        *("Karen-Lise Bundgaard", "Mikkel Thrane"),
    ]
    assert len(names(prose, State.PRESENT, "Rådet")) == 7
    assert names(prose, State.APOLOGIES) == ["Ivana Petrović", "Hans Ole Fruergaard"]
    assert names(prose, State.ABSENT_WITHOUT_NOTICE) == []
    chair = prose.attendance[0].attendees[0]
    assert (chair.name.value, chair.words) == ("Birgitte Holmsted", "forperson")


def test_numbers_jump_as_in_the_source(prose):
    assert [(i.position, i.number.value) for i in prose.items] == [
        *((1, "3"), (2, "4"), (3, "7")),
    ]
    assert prose.items[1].title.value == "Svar på høring om ændring af lejeloven"


def test_each_committee_has_its_decision(prose):
    assert [
        (d.concerns.value, d.concerns_kind, d.outcome.value, d.text.lines)
        for d in prose.items[0].decisions
    ] == [
        (
            "Udvalget for fælles gårdrum",
            Concerns.COMMITTEE,
            Outcome.OTHER,
            Lines(18, 20),
        ),
        (
            "Udvalget for digitale opslagstavler",
            Concerns.COMMITTEE,
            Outcome.NO_DECISION,
            Lines(22, 22),
        ),
        ("Udvalget for nye naboer", Concerns.COMMITTEE, Outcome.OTHER, Lines(24, 27)),
    ]


def test_background_stands_before_the_decision(prose):
    background, decision = prose.items[1].sections
    assert (background.role, decision.role) == (Role.BACKGROUND, Role.DECISION)
    assert prose.items[1].decisions[0].text.value == (
        "Rådet besluttede at støtte forslaget, når blot fristen for klager bliver "
        "mindst seks uger."
    )


def test_tasks_have_owner_line_and_time(prose):
    tasks = prose.items[0].tasks
    assert [(t.who.value, t.what.lines.first, t.next_meeting) for t in tasks] == [
        ("Udvalget", 19, False),
        ("Sekretariatet", 26, False),
        ("Tove Rømer og Omar El-Sayegh", 27, True),
    ]
    assert tasks[1].due.value == EdtfDate.parse("2024-08-01")
    assert tasks[1].due_words == "den 1. august 2024"
    assert (tasks[2].due, tasks[2].due_words) == (None, "på næste rådsmøde")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_prose_knows_neither_recommendation_nor_attachments(prose, number):
    item = prose.items[number]
    assert (item.recommendation, item.attachments, item.guests) == (None, (), ())


def test_every_line_was_understood(prose):
    assert prose.not_understood == ()
