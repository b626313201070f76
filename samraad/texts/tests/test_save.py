"""Saving from a device: on what version it builds, and once."""

from __future__ import annotations

import pytest

from samraad.core.ids import new_id
from samraad.texts.actions import save, write
from samraad.texts.models import TextVersion


@pytest.fixture
def first(world):
    return write(html="<p>a</p><p>b</p><p>c</p>", by=world.mads)


def saved(first, html, by, base=None, key=None):
    base = base or first
    return save(text=first.text, html=html, base=base.pk, key=key or new_id(), by=by)


def test_who_writes_alone_gets_a_new_version(world, first):
    one = saved(first, "<p>a</p><p>b</p>", world.mads)
    assert (one.version.number, one.version.html) == (2, "<p>a</p><p>b</p>")
    assert one.written == one.version


def test_the_same_key_again_changes_nothing(world, first):
    key = new_id()
    one = saved(first, "<p>A</p>", world.mads, key=key)
    again = saved(first, "<p>A</p>", world.mads, key=key)
    assert again == one
    assert first.text.versions.count() == 2


def test_what_another_wrote_meanwhile_stays(world, first):
    saved(first, "<p>a</p><p>b</p><p>C</p>", world.karen)
    mine = saved(first, "<p>A</p><p>b</p><p>c</p>", world.mads)
    assert mine.version.html == "<p>A</p><p>b</p><p>C</p>"
    assert mine.written.html == "<p>A</p><p>b</p><p>c</p>"
    assert [v.number for v in first.text.versions.order_by("number")] == [1, 2, 3, 4]


def test_a_merged_save_again_answers_the_same(world, first):
    key = new_id()
    saved(first, "<p>a</p><p>b</p><p>C</p>", world.karen)
    one = saved(first, "<p>A</p><p>b</p><p>c</p>", world.mads, key=key)
    assert saved(first, "<p>A</p><p>b</p><p>c</p>", world.mads, key=key) == one


def test_one_writes_on_from_what_one_wrote_before_it_was_merged(world, first):
    saved(first, "<p>a</p><p>b</p><p>C</p>", world.karen)
    mine = saved(first, "<p>A</p><p>b</p><p>c</p>", world.mads)
    more = saved(first, "<p>A!</p><p>b</p><p>c</p>", world.mads, base=mine.written)
    assert more.clash is None
    assert more.version.html == "<p>A!</p><p>b</p><p>C</p>"


def test_what_both_changed_waits_for_a_choice(world, first):
    saved(first, "<p>a</p><p>B</p><p>c</p>", world.karen)
    mine = saved(first, "<p>a</p><p>b!</p><p>c</p>", world.mads)
    assert mine.written is None
    assert mine.clash.chosen(["mine"]) == "<p>a</p><p>b!</p><p>c</p>"
    assert mine.version.html == "<p>a</p><p>B</p><p>c</p>"


def test_a_base_that_nobody_knows_loses_nothing(world, first):
    one = save(
        text=first.text, html="<p>x</p>", base=new_id(), key=new_id(), by=world.mads
    )
    assert one.version.html == "<p>a</p><p>b</p><p>c</p><p>x</p>"


def test_the_newest_words_of_many_texts_are_asked_for_at_once(
    world, first, django_assert_num_queries
):
    other = write(html="<p>x</p>", by=world.mads)
    saved(first, "<p>y</p>", world.mads)
    texts = [first.text_id, other.text_id]
    with django_assert_num_queries(1):
        found = TextVersion.objects.newest_html(texts)
    assert found == {first.text_id: "<p>y</p>", other.text_id: "<p>x</p>"}
