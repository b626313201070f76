"""What the public edition holds of closed items, and what only their circle reads."""

from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.bodies.actions.body import end_membership
from samraad.bodies.models.body import Membership
from samraad.core import clock
from samraad.documents.models import Document
from samraad.editions.models import Edition
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenDecision,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
    FrozenTask,
)

INSIDE = (FrozenSection, FrozenGuest, FrozenAttachment, FrozenTask, FrozenDecision)


@pytest.fixture
def edition(world):
    rows = Edition.objects.of(world.meetings.extraordinary.pk)
    return rows.get(is_current=True)


def closed(edition, number):
    return FrozenItem.objects.visible_to(None).in_edition(edition).get(number=number)


def seen(user, item):
    return [
        model.objects.visible_to(user).filter(item=item).count() for model in INSIDE
    ]


def test_everybody_reads_number_neutral_title_ground_and_decision(edition):
    item = closed(edition, "5")
    assert (item.title, item.closing_ground) == (
        "Medborgerprisen",
        "Navnet er fortroligt, til prisen overrækkes",
    )
    assert (item.recommender, item.case_number, item.matter) == ("", "", None)
    assert (item.opening, item.withheld_reason) == ("", "")
    assert seen(None, item) == [0, 0, 0, 0, 1]


def test_a_withheld_decision_leaves_its_reason(edition):
    item = closed(edition, "6")
    assert item.title == "Henvendelse fra en borger"
    assert item.withheld_reason.startswith("Beslutningen kan ikke gengives")
    assert seen(None, item) == [0, 0, 0, 0, 0]


def test_the_circle_reads_it_all(world, edition):
    assert seen(world.fatima, closed(edition, "5")) == [3, 1, 1, 1, 1]
    assert seen(world.karen, closed(edition, "6")) == [3, 0, 0, 0, 1]


def test_who_leaves_the_council_reads_no_more_than_everybody(world, edition):
    end_membership(
        membership=Membership.objects.get(
            body=world.council, person=world.fatima.person
        ),
        on=clock.today() - timedelta(days=1),
        by=world.mads,
    )
    assert seen(world.fatima, closed(edition, "5")) == [0, 0, 0, 0, 1]


def test_others_with_an_account_read_no_more_than_everybody(world, edition):
    item = closed(edition, "5")
    for user in (world.ole, world.cast.signe, world.cast.trine):
        assert seen(user, item) == seen(None, item)


def test_its_files_are_the_circles(world, edition):
    attachment = FrozenAttachment.objects.get(item=closed(edition, "5"))
    files = Document.objects.filter(pk=attachment.document_id)
    readers = (None, world.ole, world.fatima)
    assert [files.visible_to(user).exists() for user in readers] == [False, False, True]


def test_a_closed_attachment_on_an_open_item_is_the_members(world):
    attachment = FrozenAttachment.objects.get(
        edition__subject=world.meetings.hearing.pk,
        edition__is_current=True,
        is_closed=True,
    )
    rows = FrozenAttachment.objects.filter(pk=attachment.pk)
    readers = (None, world.ole, world.fatima)
    assert [rows.visible_to(user).exists() for user in readers] == [False, False, True]


def test_no_closed_word_is_searched_in(world):
    for head in FrozenMeeting.objects.visible_to(None):
        for word in world.closed_canaries.values():
            assert word not in head.folded
