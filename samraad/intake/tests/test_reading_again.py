"""A newer reader: a new draft, unless the file is published already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import PermissionDenied

from samraad.intake.actions.publish import publish_intake
from samraad.intake.actions.take_in import take_in
from samraad.intake.reader import understand
from samraad.intake.tests.conftest import EXAMPLES
from samraad.meetings.actions.publish import remove_minutes

if TYPE_CHECKING:
    from samraad.intake.models import Intake


@pytest.fixture
def old():
    return understand(EXAMPLES / "beslutningsreferat.txt")


@pytest.fixture
def new(old):
    return replace(old, reading=replace(old.reading, reader_version="99"))


@pytest.fixture
def first(world, old) -> Intake:
    return take_in(understood=old, body=world.council, by=world.mads).intake


def test_an_unpublished_draft_stays_beside_the_new_one(world, first, new):
    taken = take_in(understood=new, body=world.council, by=world.mads)
    assert taken.is_new
    assert taken.earlier == first
    assert taken.same_day == (first.meeting,)
    assert taken.intake.meeting.slug == f"{first.meeting.slug}-2"
    assert taken.intake.text != first.text


def test_what_is_published_is_not_read_again(world, first, new):
    publish_intake(intake=first, by=world.mads)
    taken = take_in(understood=new, body=world.council, by=world.mads)
    assert (taken.intake, taken.is_new) == (first, False)


def test_what_was_taken_back_may_be_read_again(world, first, new):
    publish_intake(intake=first, by=world.mads)
    remove_minutes(meeting=first.meeting, reason="Forkert fil", by=world.mads)
    taken = take_in(understood=new, body=world.council, by=world.mads)
    assert taken.is_new


def test_another_body_reads_the_same_file_for_itself(world, first, old):
    taken = take_in(understood=old, body=world.elderly, by=world.cast.operator)
    assert taken.is_new
    assert taken.intake.file == first.file
    assert taken.intake.text == first.text


@pytest.mark.parametrize("who", ["fatima", "ole"])
def test_only_the_desk_takes_in(world, old, who: str):
    with pytest.raises(PermissionDenied):
        take_in(understood=old, body=world.council, by=getattr(world, who))
