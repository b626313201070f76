from __future__ import annotations

import pytest

from samraad.matters.actions import open_matter
from samraad.matters.models import Matter
from samraad.meetings.actions.agenda import add_item, close_item


@pytest.fixture
def matter(world):
    return open_matter(body=world.council, title="Lektiecaféer", by=world.mads)


def is_public(matter):
    return Matter.objects.visible_to(None).filter(pk=matter.pk).exists()


def test_it_is_the_desks_until_it_is_on_a_published_agenda(world, matter, send):
    meeting = world.meetings.coming
    add_item(meeting=meeting, title="Lektiecaféer", matter=matter, by=world.mads)
    assert not is_public(matter)
    send()
    assert is_public(matter)


def test_a_closed_item_does_not_show_its_matter(world, matter, send):
    meeting = world.meetings.coming
    item = add_item(meeting=meeting, title="Støtte", matter=matter, by=world.mads)
    close_item(item=item, ground="§ 27", neutral_title="Ansøgning", by=world.mads)
    send()
    assert not is_public(matter)
