from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.matters.actions import open_matter, show_matters
from samraad.matters.models import Matter
from samraad.matters.policies import can_open_matter

TABLE = {"operator": True, "karen": True, "mads": True, "fatima": False, "ole": False}


@pytest.fixture
def matter(world):
    return open_matter(body=world.council, title="Lektiecaféer", by=world.mads)


def test_it_is_the_desks(world, matter):
    readers = (None, world.fatima, world.karen)
    rows = Matter.objects.filter(pk=matter.pk)
    assert [rows.visible_to(user).exists() for user in readers] == [False, False, True]


def test_shown_it_is_everybodys(matter):
    show_matters([matter])
    assert matter in Matter.objects.visible_to(None)


@pytest.mark.parametrize(("name", "may"), TABLE.items())
def test_who_may(world, name, may):
    assert bool(can_open_matter(getattr(world.cast, name), world.council)) is may


def test_nobody_else_may(world):
    with pytest.raises(PermissionDenied):
        open_matter(body=world.council, title="Lektiecaféer", by=world.fatima)
