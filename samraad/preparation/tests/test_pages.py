"""A member prepares: what is asked, what is new, and notes that nobody else sees."""

from __future__ import annotations

import pytest
from django.urls import reverse

from samraad.core.ids import new_id
from samraad.meetings.models.frozen import FrozenItem
from samraad.preparation.models import Note, ReadMark


@pytest.fixture
def fatima(client, world):
    client.force_login(world.fatima)
    return client


@pytest.fixture
def papers(world):
    meeting = world.meetings.last
    return reverse("preparation:meeting", args=[world.council.slug, meeting.slug])


def items(world):
    rows = FrozenItem.objects.visible_to(world.fatima).filter(edition__is_current=True)
    return rows.filter(path__startswith=world.meetings.last.get_absolute_url())


def note(client, item, words, **more):
    address = reverse("preparation:write_note", args=[item.original])
    return client.post(address, {"words": words, "made": new_id(), **more})


def test_a_member_sees_the_meetings_to_come(fatima, world):
    answer = fatima.get(reverse("preparation:mine"))
    listed = [row.meeting.body_id for row in answer.context["meetings"]]
    assert world.council.pk in listed


def test_nobody_reads_it_without_signing_in(client, papers):
    assert client.get(papers).status_code == 302


def test_the_papers_say_what_is_asked(fatima, papers):
    asked = [item.asks for item in fatima.get(papers).context["papers"].items]
    assert any(sentence.startswith("drøfte") for asks in asked for sentence in asks)


def test_any_other_business_asks_for_no_listening(fatima, papers):
    shown = fatima.get(papers).context["papers"].items
    last = next(item for item in shown if item.row.title == "Eventuelt")
    assert last.is_open_to_all
    assert [item for item in shown if item.is_open_to_all] == [last]


def test_a_note_is_kept_and_thrown_away_when_it_is_emptied(fatima, world):
    item = items(world).first()
    assert note(fatima, item, "Spørg om tolk").status_code == 204
    assert Note.objects.visible_to(world.fatima).get().words == "Spørg om tolk"
    note(fatima, item, " ")
    assert not Note.objects.exists()


def test_nobody_else_sees_a_note(fatima, world):
    note(fatima, items(world).first(), "Kun til mig")
    others = (world.karen, world.mads, world.ole, None)
    assert [Note.objects.visible_to(other).count() for other in others] == [0] * 4


def test_the_same_writing_sent_twice_is_written_once(fatima, world):
    item, made = items(world).first(), new_id()
    for words in ("først", "først igen"):
        note(fatima, item, words, made=made)
    assert Note.objects.get().words == "først"


def test_there_is_no_note_on_what_one_may_not_see(client, world):
    public = FrozenItem.objects.visible_to(None).values("original")
    unseen = FrozenItem.objects.exclude(original__in=public).first()
    client.force_login(world.ole)
    assert note(client, unseen, "?").status_code == 403


def test_reading_is_remembered_for_every_item(fatima, world, papers):
    fatima.post(f"{papers}laest/")
    assert ReadMark.objects.visible_to(world.fatima).count() == items(world).count()
    read = fatima.get(papers).context["papers"]
    assert (read.new, read.unread) == ((), ())


def test_a_changed_agenda_is_told_from_one_that_was_never_read(fatima, world):
    address = reverse(
        "preparation:meeting", args=[world.council.slug, world.meetings.coming.slug]
    )
    fatima.post(f"{address}laest/")
    read = next_of(fatima, world)
    assert (read.unread, read.has_changed) == (0, False)
    ReadMark.objects.update(edition=new_id())
    changed = next_of(fatima, world)
    assert (changed.unread, changed.has_changed) == (0, True)


def next_of(client, world):
    rows = client.get(reverse("preparation:mine")).context["meetings"]
    return next(row for row in rows if row.meeting == world.meetings.coming)


def test_a_closed_item_says_so_to_whoever_may_not_read_it(client, world):
    address = reverse(
        "preparation:meeting", args=[world.council.slug, world.meetings.coming.slug]
    )
    withheld = {}
    for user in (world.fatima, world.cast.gitte):
        client.force_login(user)
        items = client.get(address).context["papers"].items
        withheld[user] = [item.is_withheld for item in items if item.row.is_closed]
    assert withheld == {world.fatima: [False], world.cast.gitte: [True]}
