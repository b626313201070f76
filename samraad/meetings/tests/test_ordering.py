"""The order of an agenda, and its numbers."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.core.ids import new_id
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.ordering import move_item
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.meeting import MeetingKind


@pytest.fixture
def meeting(world):
    meeting = plan_meeting(
        body=world.council, on=None, kind=MeetingKind.ORDINARY, by=world.mads
    )
    for title in "ABC":
        add_item(meeting=meeting, title=title, by=world.mads)
    return meeting


def agenda(meeting):
    items = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    return [str(item) for item in items]


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (1, ["1 C", "2 A", "3 B"]),
        (2, ["1 A", "2 C", "3 B"]),
        (3, ["1 A", "2 B", "3 C"]),
        (0, ["1 C", "2 A", "3 B"]),
        (99, ["1 A", "2 B", "3 C"]),
    ],
)
def test_an_item_is_moved_and_the_numbers_follow(world, meeting, to, order):
    item = AgendaItem.objects.get(meeting=meeting, title="C")
    move_item(item=item, to=to, by=world.mads)
    assert agenda(meeting) == order


def test_a_new_item_comes_before_what_ends_every_agenda(world, meeting):
    last = add_recurring(
        body=world.council, title="Eventuelt", comes_last=True, by=world.mads
    )
    item = AgendaItem.objects.get(meeting=meeting, title="C")
    AgendaItem.objects.filter(pk=item.pk).update(offer=f"recurring:{last.pk}")
    add_item(meeting=meeting, title="Nyt", by=world.mads)
    assert agenda(meeting) == ["1 A", "2 B", "3 Nyt", "4 C"]


def test_the_same_key_again_is_the_same_item(world, meeting):
    key = new_id()
    one, again = (
        add_item(meeting=meeting, title="Nyt", key=key, by=world.mads)
        for _time in range(2)
    )
    assert (one.pk, len(agenda(meeting))) == (again.pk, 4)


def test_numbers_that_were_sent_stand(world, send):
    send()
    meeting = world.meetings.coming
    before = agenda(meeting)
    item = AgendaItem.objects.filter(meeting=meeting).order_by("position").last()
    with pytest.raises(PermissionDenied):
        move_item(item=item, to=1, by=world.mads)
    new = add_item(meeting=meeting, title="Nyt", by=world.mads)
    assert agenda(meeting) == [*before, f"{new.number} Nyt"]
    assert new.number == str(max(int(line.split()[0]) for line in before) + 1)


def test_nobody_but_the_desk_may(world, meeting):
    item = AgendaItem.objects.filter(meeting=meeting).first()
    with pytest.raises(PermissionDenied):
        move_item(item=item, to=1, by=world.fatima)
