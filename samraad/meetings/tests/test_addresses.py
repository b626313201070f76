from __future__ import annotations

import pytest

from samraad.core.dates import EdtfDate
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.models.meeting import MeetingKind


def plan(world, edtf="2026-05-06"):
    return plan_meeting(
        body=world.council,
        on=EdtfDate.parse(edtf),
        kind=MeetingKind.ORDINARY,
        by=world.mads,
    )


@pytest.mark.parametrize(
    ("edtf", "slug"),
    [
        ("2024-05?", "2024-05"),
        ("2024~", "2024"),
        ("2024/..", "fra-2024"),
        ("../2024", "til-2024"),
        ("2024-05/2024-06", "2024-05--2024-06"),
    ],
)
def test_a_date_in_doubt_makes_an_address_without_signs(world, edtf, slug):
    assert plan(world, edtf).slug == slug


def test_no_two_items_share_an_address(world):
    meeting = plan(world)
    for number in ("1", "1", "1.2", ""):
        add_item(meeting=meeting, title="Sag", number=number, by=world.mads)
    edition = publish_agenda(meeting=meeting, by=world.mads)
    items = FrozenItem.objects.in_edition(edition)
    assert [item.anchor for item in items] == [
        "punkt-1",
        "punkt-1-2",
        "punkt-1-2-2",
        "position-4",
    ]
