from __future__ import annotations

import pytest
from django.utils.translation import gettext as _

from samraad.audit.actions import record, seal
from samraad.audit.models import Chain, Entry, EntryContent
from samraad.audit.verify import Fault, verify


@pytest.fixture
def newest(world):
    record("tests.thing.done", world.council, by=world.mads, words="en")
    record("tests.thing.done", world.council, by=world.mads, words="to")
    record("tests.thing.done", world.council, by=world.mads, words="tre")
    seal()
    return Chain.objects.get().number


def entry(number):
    return Entry.objects.filter(number=number)


def test_what_was_written_is_found_in_order(newest):
    assert verify() == ()


def test_a_changed_entry_is_found(newest):
    entry(newest - 1).update(actor_name="Somebody else")
    assert verify() == (Fault(newest - 1, _("has been changed")),)


def test_a_changed_content_is_found(newest):
    EntryContent.objects.filter(entry__number=newest).update(data={"words": "fire"})
    assert [fault.number for fault in verify()] == [newest]


def test_a_missing_entry_is_found(newest):
    entry(newest - 1).delete()
    assert [fault.number for fault in verify()] == [newest - 1]


def test_a_cut_tail_is_found(newest):
    entry(newest).delete()
    assert [fault.number for fault in verify()] == [newest]


def test_erased_content_leaves_the_chain_whole(newest):
    EntryContent.objects.filter(entry__number=newest - 1).delete()
    assert verify() == ()
