from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.core.ids import new_id
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    invite_guest,
    write_section,
)
from samraad.meetings.models.agenda import AgendaItem, Section, SectionRole


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Lektiehjælp", by=world.mads)


def test_it_is_put_last_with_its_position_as_number(world, item):
    assert (item.position, item.number) == (8, "8")


def test_a_number_from_a_document_is_kept_and_so_is_none(world):
    meeting = world.meetings.coming
    for number in ("4b", ""):
        item = add_item(meeting=meeting, title="A", number=number, by=world.mads)
        assert item.number == number


def test_only_the_desk_sees_it_before_it_is_published(world, item):
    assert item in AgendaItem.objects.visible_to(world.karen)
    assert item not in AgendaItem.objects.visible_to(world.fatima)
    assert item not in AgendaItem.objects.visible_to(None)


def test_a_section_is_written_over_by_role_and_name(world, item):
    for words in ("<p>Først.</p>", "<p>Siden.</p>"):
        write_section(item=item, role=SectionRole.BACKGROUND, html=words, by=world.mads)
    section = Section.objects.get(item=item)
    assert [v.html for v in section.text.versions.order_by("number")] == [
        "<p>Først.</p>",
        "<p>Siden.</p>",
    ]


def test_sections_of_one_role_may_have_names_of_their_own(world, item):
    for name in ("Økonomi", "Høring"):
        write_section(
            item=item, role=SectionRole.OTHER, name=name, html="<p>.</p>", by=world.mads
        )
    sections = Section.objects.filter(item=item).order_by("position")
    assert [section.heading for section in sections] == ["Økonomi", "Høring"]


@pytest.mark.parametrize(
    "verb", [add_item, write_section, invite_guest, attach_to_item]
)
def test_nobody_but_the_desk_may(world, item, verb):
    asked = {
        add_item: {"meeting": item.meeting, "title": "Et punkt"},
        write_section: {"item": item, "role": SectionRole.OTHER, "html": ""},
        invite_guest: {"item": item, "name": "Bo"},
        attach_to_item: {"item": item, "name": f"{new_id()}.pdf"},
    }
    with pytest.raises(PermissionDenied):
        verb(**asked[verb], by=world.fatima)
