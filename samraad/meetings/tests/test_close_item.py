from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.access.policies import is_in
from samraad.meetings.actions.agenda import add_item, close_item, write_section
from samraad.meetings.actions.removing import remove_section
from samraad.meetings.models.agenda import AgendaItem, Section, SectionRole
from samraad.meetings.models.frozen import FrozenItem


@pytest.fixture
def item(world):
    return add_item(
        meeting=world.meetings.coming, title="Tilskud <5.000 & Bo Dam", by=world.mads
    )


def close(world, item, ground="§ 27", neutral_title="En ansøgning", by=None):
    return close_item(
        item=item, ground=ground, neutral_title=neutral_title, by=by or world.mads
    )


def test_the_title_is_neutral_and_the_real_one_is_a_section(world, item):
    item = close(world, item)
    real = Section.objects.get(item=item, role=SectionRole.REAL_TITLE)
    assert (item.is_closed, item.title) == (True, "En ansøgning")
    assert real.text.versions.get().html == "<p>Tilskud &lt;5.000 &amp; Bo Dam</p>"


def test_it_is_closed_also_when_one_of_its_sections_was_taken_off(world, item):
    first, _second = (
        write_section(item=item, role=role, html="<p>Ord</p>", by=world.mads)
        for role in (SectionRole.SUMMARY, SectionRole.PRESENTATION)
    )
    remove_section(section=first, by=world.mads)
    close(world, item)
    rows = Section.objects.filter(item=item).order_by("position")
    assert [row.role for row in rows] == ["presentation", "real_title"]


def test_the_circle_is_the_members_with_a_seat_and_the_secretary(world, item):
    circle = close(world, item).circle_id
    told = {
        name: is_in(getattr(world.cast, name), circle)
        for name in ("karen", "mads", "fatima", "abdirahman", "trine", "signe", "ole")
    }
    assert [name for name, inside in told.items() if inside] == [
        "karen",
        "mads",
        "fatima",
    ]


def test_closing_again_keeps_the_circle(world, item):
    circle = close(world, item).circle_id
    assert close(world, item, ground="§ 28").circle_id == circle


def test_closing_again_keeps_the_real_title(world, item):
    close(world, item)
    closed = close(world, item, neutral_title="En anden ansøgning")
    real = Section.objects.get(item=item, role=SectionRole.REAL_TITLE)
    assert closed.title == "En anden ansøgning"
    assert real.text.versions.get().html == "<p>Tilskud &lt;5.000 &amp; Bo Dam</p>"


def test_a_neutral_title_is_needed(world, item):
    with pytest.raises(ValidationError, match="intet røber"):
        close(world, item, neutral_title=" ")


def test_what_everybody_has_read_cannot_be_closed_afterwards(world):
    row = FrozenItem.objects.visible_to(None).filter(
        edition__subject=world.meetings.last.pk, openness="open"
    )
    item = AgendaItem.objects.get(pk=row.first().original)
    with pytest.raises(PermissionDenied):
        close(world, item)


def test_a_ground_is_needed(world, item):
    with pytest.raises(ValidationError):
        close(world, item, ground="")


def test_nobody_but_the_desk_may(world, item):
    with pytest.raises(PermissionDenied):
        close(world, item, by=world.fatima)
