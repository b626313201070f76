from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.matters.actions import open_matter
from samraad.matters.models import Matter
from samraad.matters.policies import can_open_matter
from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.publish import publish_agenda

TABLE = {"operator": True, "karen": True, "mads": True, "fatima": False, "ole": False}


@pytest.fixture
def matter(world):
    return open_matter(body=world.council, title="Lektiecaféer", by=world.mads)


def is_public(matter):
    return Matter.objects.visible_to(None).filter(pk=matter.pk).exists()


def test_it_is_the_desks_until_it_is_on_a_published_agenda(world, matter):
    meeting = world.meetings.coming
    add_item(meeting=meeting, title="Lektiecaféer", matter=matter, by=world.mads)
    assert not is_public(matter)
    publish_agenda(meeting=meeting, by=world.mads)
    assert is_public(matter)


def test_a_closed_item_does_not_show_its_matter(world, matter):
    meeting = world.meetings.coming
    item = add_item(meeting=meeting, title="Støtte", matter=matter, by=world.mads)
    close_item(item=item, ground="§ 27", neutral_title="Ansøgning", by=world.mads)
    publish_agenda(meeting=meeting, by=world.mads)
    assert not is_public(matter)


@pytest.mark.parametrize(("name", "may"), TABLE.items())
def test_who_may(world, name, may):
    assert bool(can_open_matter(getattr(world.cast, name), world.council)) is may


def test_nobody_else_may(world):
    with pytest.raises(PermissionDenied):
        open_matter(body=world.council, title="Lektiecaféer", by=world.fatima)
