from __future__ import annotations

from samraad.audit.actions import record, seal
from samraad.audit.models import Chain, Entry


def test_entries_get_the_next_numbers_in_the_order_they_were_written(world):
    newest = Chain.objects.get().number
    for word in ("a", "b", "c"):
        record(f"tests.{word}.done", world.council, by=world.mads)
    assert seal() == 3
    sealed = Entry.objects.sealed().filter(number__gt=newest)
    assert [(entry.event, entry.number) for entry in sealed] == [
        ("tests.a.done", newest + 1),
        ("tests.b.done", newest + 2),
        ("tests.c.done", newest + 3),
    ]


def test_each_hash_follows_from_the_one_before(world):
    before = Chain.objects.get().hash
    record("tests.thing.done", world.council, by=world.mads)
    record("tests.thing.done", world.council, by=world.mads)
    seal()
    last, newest = Entry.objects.sealed().reverse()[:2][::-1]
    assert last.hash == last.chained_to(before)
    assert newest.hash == newest.chained_to(last.hash)
    assert newest.hash == Chain.objects.get().hash


def test_it_seals_so_many_at_a_time(world):
    for _time in range(3):
        record("tests.thing.done", world.council, by=world.mads)
    assert [seal(at_most=2), seal(at_most=2), seal(at_most=2)] == [2, 1, 0]


def test_the_demo_world_is_sealed(world):
    assert not Entry.objects.unsealed().exists()
    assert Entry.objects.sealed().count() == Chain.objects.get().number
