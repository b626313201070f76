"""Names as they stand, linked to a person only without doubt."""

from __future__ import annotations

import datetime as dt

import pytest

from samraad.bodies.actions.body import appoint
from samraad.bodies.models.body import Role
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import SLUG
from samraad.meetings.models.agenda import Section
from samraad.meetings.models.meeting import Attendance, AttendanceGroup
from samraad.people.actions import register_person
from samraad.people.models import Person

HEAD = "4. marts 2024 - referat fra Integrationsrådet\n\n"
ITEM = "Åben\n\nBeslutning\n\nGodkendt.\n\n"


@pytest.fixture
def roll(world, run, tmp_path):
    """The attendance that a document is saved with, by name."""

    def call(text: str) -> dict[str, Attendance]:
        file = tmp_path / "referat.txt"
        file.write_text(text, encoding="utf-8")
        assert run(file, "--body", SLUG).status == 0
        rows = Attendance.objects.filter(meeting=Intake.objects.latest("id").meeting)
        return {row.name: row for row in rows.select_related("person")}

    return call


def test_a_member_spelt_exactly_so_is_linked(world, roll):
    person = world.fatima.person
    rows = roll(f"{HEAD}Deltagere: {person.name}, Ukendt Gæst\n\n{ITEM}")
    assert rows[person.name].person == person
    assert rows[person.name].group == AttendanceGroup.COUNCIL
    assert rows["Ukendt Gæst"].person is None
    assert rows["Ukendt Gæst"].group == AttendanceGroup.OTHERS


def test_another_spelling_is_not_linked_and_nobody_is_made(world, roll):
    before = Person.objects.count()
    name = world.fatima.person.name.upper()
    first, last = name.split(" ", 1)
    rows = roll(f"{HEAD}Deltagere: {first.title()} {last.title()}x\n\n{ITEM}")
    assert {row.person for row in rows.values()} == {None}
    assert Person.objects.count() == before


def test_of_two_members_of_one_name_neither_is_linked(world, roll):
    for _twin in range(2):
        appoint(
            body=world.council,
            person=register_person(name="Per Dahl", by=world.mads),
            role=Role.MEMBER,
            starts_on=dt.date(2022, 1, 1),
            by=world.mads,
        )
    assert (
        roll(f"{HEAD}Deltagere: Per Dahl, Bo Lund\n\n{ITEM}")["Per Dahl"].person is None
    )


def test_a_person_of_another_body_is_not_linked(world, roll):
    name = register_person(name="Ida Krogh", by=world.mads).name
    assert roll(f"{HEAD}Deltagere: {name}, Bo Lund\n\n{ITEM}")[name].person is None


def test_groups_are_those_of_the_source(roll):
    rows = roll(
        f"{HEAD}Deltagere\n\nRådet: Ida Krogh, Bo Lund\n\n"
        f"Sekretariatet: Eva Holm, Per Dahl\n\nAfbud: Ole Friis\n\n{ITEM}"
    )
    groups = {name: (row.group, row.group_words) for name, row in rows.items()}
    assert groups["Ida Krogh"] == (AttendanceGroup.COUNCIL, "Rådet")
    assert groups["Eva Holm"] == (AttendanceGroup.SECRETARIAT, "Sekretariatet")
    assert groups["Ole Friis"] == (AttendanceGroup.OTHERS, "Afbud")


def test_who_is_away_under_every_item_was_away(roll):
    item = "Åben\n\nBeslutning\n\nGodkendt.\n\nAfbud: {}\n\n"
    items = item.format("Ida Krogh, Bo Lund") + item.format("Ida Krogh")
    rows = roll(HEAD + items)
    assert list(rows) == ["Ida Krogh"]
    written = Section.objects.filter(item__meeting=rows["Ida Krogh"].meeting)
    assert [section.name for section in written] == ["Afbud", "Afbud"]


def test_no_list_is_no_attendance(roll):
    assert roll(HEAD + ITEM) == {}
