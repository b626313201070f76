from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.documents.actions import add_document
from samraad.documents.models import Document
from samraad.meetings.actions.agenda import add_item, attach_to_item, close_item
from samraad.meetings.actions.publish import publish_agenda


def attach(world, item, document, **facts):
    return attach_to_item(
        item=item, name="Bilag", document=document, by=world.mads, **facts
    )


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Tilskud", by=world.mads)


@pytest.fixture
def paper(world):
    return add_document(
        data=b"et bilag", name="bilag.txt", audience=world.council.desk, by=world.mads
    )


def test_nobody_shows_a_file_that_they_may_not_see(world, item):
    secret = add_document(
        data=b"hemmelig", name="h.txt", audience=world.hidden.desk, by=world.mads
    )
    with pytest.raises(PermissionDenied):
        attach(world, item, secret)


def test_a_file_of_the_members_stays_theirs_when_a_circle_reads_it_too(
    world, item, paper
):
    attach(world, item, paper, is_closed=True)
    other = add_item(meeting=world.meetings.coming, title="Pris", by=world.mads)
    attach(world, other, paper)
    close_item(item=other, ground="§ 27", neutral_title="En pris", by=world.mads)
    publish_agenda(meeting=world.meetings.coming, by=world.mads)
    readers = Document.objects.filter(file=paper.file).values_list("audience__kind")
    assert sorted(kind for (kind,) in readers) == ["body", "circle"]
