from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.meetings.actions.agenda import add_item, close_item
from samraad.meetings.actions.minutes import withhold_decision


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Tilskud", by=world.mads)


def test_only_the_decision_of_a_closed_item_is_withheld(world, item):
    with pytest.raises(PermissionDenied):
        withhold_decision(item=item, reason="§ 27", by=world.mads)


def test_it_leaves_its_reason(world, item):
    close_item(item=item, ground="§ 27", neutral_title="En sag", by=world.mads)
    withheld = withhold_decision(item=item, reason="Privat", by=world.mads)
    assert withheld.withheld_reason == "Privat"
