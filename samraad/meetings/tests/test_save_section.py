"""Writing an item's texts, alone and together."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from samraad.audit.models import Entry
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.core.ids import new_id
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.sections import WRITTEN, Place, Writing, save_section
from samraad.meetings.models.agenda import Section, SectionRole

HERE = Place(SectionRole.PRESENTATION, "Sagsfremstilling")


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Lektiehjælp", by=world.mads)


def save(item, html, by, base=None, place=HERE):
    writing = Writing(html=html, base=base, key=new_id())
    return save_section(item=item, place=place, writing=writing, by=by)


def test_a_section_begins_when_something_is_written_in_it(world, item):
    section, saved = save(item, "<p>Et</p>", world.mads)
    assert (section.name, section.audience) == ("Sagsfremstilling", item.audience)
    assert saved.version.html == "<p>Et</p>"


def test_two_who_begin_the_same_section_write_in_one(world, item):
    save(item, "<p>Et</p>", world.mads)
    _section, saved = save(item, "<p>To</p>", world.karen)
    assert Section.objects.filter(item=item).count() == 1
    assert saved.version.html == "<p>Et</p><p>To</p>"


def test_one_persons_savings_in_one_sitting_are_one_entry(world, item):
    base, start = None, clock.now()
    for minutes in (0, 4, 9, 11):
        with moved_to(start + timedelta(minutes=minutes)):
            _section, saved = save(item, f"<p>{minutes}</p>", world.mads, base)
            base = saved.written.pk
    assert (
        Entry.objects.filter(event=WRITTEN)
        .filter(actor=world.mads.key)
        .filter(at__gte=start)
        .count()
        == 2
    )


def test_another_persons_savings_are_an_entry_of_their_own(world, item):
    start = clock.now()
    for by in (world.mads, world.karen, world.mads):
        save(item, f"<p>{new_id()}</p>", by)
    entries = Entry.objects.filter(event=WRITTEN, at__gte=start).order_by("at", "id")
    assert [e.actor_name for e in entries] == [
        "Mads Hedelund",
        "Karen Vestermark",
    ]


def test_nobody_but_the_desk_may(world, item):
    with pytest.raises(PermissionDenied):
        save(item, "<p>Et</p>", world.fatima)
