from __future__ import annotations

from samraad.audit.actions import record
from samraad.audit.models import Entry, EntryContent, digest_of
from samraad.core import clock


def test_an_entry_says_who_did_what_to_what_and_when(world):
    record("tests.thing.done", world.council, by=world.mads, count=3)
    entry = Entry.objects.unsealed().get()
    assert (entry.event, entry.actor, entry.actor_name, entry.at) == (
        "tests.thing.done",
        world.mads.key,
        "Mads Hedelund",
        clock.now(),
    )
    assert entry.subject == f"bodies.body:{world.council.pk}"
    assert entry.subject_id == str(world.council.pk)


def test_it_has_no_number_until_it_is_sealed(world):
    record("tests.thing.done", world.council, by=world.mads)
    entry = Entry.objects.unsealed().get()
    assert (entry.number, entry.hash) == (None, "")


def test_the_content_lies_beside_it_under_a_salted_digest(world):
    record("tests.thing.done", world.council, by=world.mads, words="æøå")
    entry = Entry.objects.unsealed().get()
    content = EntryContent.objects.get(entry=entry)
    assert content.data == {"words": "æøå"}
    assert entry.digest == digest_of(content.salt, content.data)
    assert entry.digest != digest_of("", content.data)
