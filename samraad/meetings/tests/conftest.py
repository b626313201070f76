from __future__ import annotations

import pytest

from samraad.editions.models import Approval
from samraad.meetings.actions.publish import publish_agenda, publish_minutes


@pytest.fixture
def held(world):
    """The last meeting of the council; its minutes are a draft that all may read."""
    return world.meetings.last


@pytest.fixture
def approve(world, held):
    def _approve(correction=""):
        return publish_minutes(
            meeting=held,
            approval=Approval.APPROVED,
            correction=correction,
            by=world.mads,
        )

    return _approve


@pytest.fixture
def send(world):
    """Publish the agenda of the coming meeting."""

    def _send():
        return publish_agenda(meeting=world.meetings.coming, by=world.mads)

    return _send
