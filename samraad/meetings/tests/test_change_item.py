"""Changing an item before it is sent, and withdrawing it afterwards."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.audit.models import Entry
from samraad.core import clock
from samraad.documents.models import Attachment, Document
from samraad.meetings.actions.agenda import (
    add_item,
    change_item,
    close_item,
    invite_guest,
    open_item,
    reinstate_item,
    withdraw_item,
)
from samraad.meetings.actions.inside import (
    attach_file,
    change_attachment,
    change_guest,
)
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.models.agenda import Section, SectionRole


@pytest.fixture
def item(world):
    return add_item(meeting=world.meetings.coming, title="Bo Dam", by=world.mads)


def test_only_what_differs_is_changed_and_logged(world, item):
    start = clock.now()
    change_item(item=item, title="Bo Dam", minutes_planned=10, by=world.mads)
    change_item(item=item, title="Bo Dam", minutes_planned=10, by=world.mads)
    changed = Entry.objects.filter(event="meetings.item.changed", at__gte=start)
    item.refresh_from_db()
    assert (item.minutes_planned, changed.count()) == (10, 1)


def test_its_number_is_not_among_what_can_be_changed(world, item):
    assert change_item(item=item, number="99", by=world.mads).number == item.number


def test_an_item_opened_again_has_its_own_title(world, item):
    closed = close_item(item=item, ground="§ 27", neutral_title="En sag", by=world.mads)
    opened = open_item(item=closed, by=world.mads)
    assert (opened.title, opened.is_closed, opened.closing_ground) == (
        "Bo Dam",
        False,
        "",
    )
    real = Section.objects.filter(item=item, role=SectionRole.REAL_TITLE)
    assert not real.exists()


def test_what_is_withdrawn_says_why_and_can_come_back(world, item):
    with pytest.raises(ValidationError):
        withdraw_item(item=item, reason=" ", by=world.mads)
    gone = withdraw_item(item=item, reason="Afventer notat.", by=world.mads)
    assert gone.withdrawn_reason == "Afventer notat."
    assert reinstate_item(item=item, by=world.mads).withdrawn_reason == ""


def test_the_same_file_may_hang_there_twice(world, item):
    for _time in range(2):
        attach_file(item=item, name="Notat.pdf", data=b"%PDF", by=world.mads)
    files = Attachment.objects.filter(subject=item.pk)
    assert [file.name for file in files] == ["Notat.pdf", "Notat.pdf"]


def test_a_file_is_the_desks_until_the_agenda_is_sent(world, item):
    file = attach_file(item=item, name="Notat.pdf", data=b"%PDF", by=world.mads)
    assert file.document.audience_id == world.council.desk_id
    assert file.document.scan == "not_scanned"


@pytest.mark.parametrize(
    ("name", "data"), [("spil.exe", b"MZ"), ("tom.pdf", b""), ("navnløs", b"x")]
)
def test_some_files_are_refused(world, item, name, data):
    with pytest.raises(ValidationError):
        attach_file(item=item, name=name, data=data, by=world.mads)


def test_an_attachment_is_renamed_and_closed(world, item):
    file = attach_file(item=item, name="Notat.pdf", data=b"%PDF", by=world.mads)
    file = change_attachment(
        item=item, attachment=file, name=" Bilag 1 ", is_closed=True, by=world.mads
    )
    assert (file.name, file.is_closed) == ("Bilag 1", True)


@pytest.mark.parametrize("name", ["Notat", "Notat.pdf", "Notat.PDF"])
def test_whoever_fetches_a_file_gets_it_by_its_new_name(world, item, name):
    file = attach_file(item=item, name="Om Bo Dam.pdf", data=b"%PDF", by=world.mads)
    file = change_attachment(
        item=item, attachment=file, name=name, is_closed=False, by=world.mads
    )
    assert Document.objects.get(pk=file.document_id).name == "Notat.pdf"


def test_a_file_that_everybody_could_fetch_is_not_closed_afterwards(world, item):
    file = attach_file(item=item, name="Notat.pdf", data=b"%PDF", by=world.mads)
    publish_agenda(meeting=item.meeting, by=world.mads)
    with pytest.raises(PermissionDenied):
        change_attachment(
            item=item, attachment=file, name="Notat", is_closed=True, by=world.mads
        )


def test_a_guest_is_changed(world, item):
    guest = invite_guest(item=item, name="Bo", email="bo@example.dk", by=world.mads)
    changed = change_guest(guest=guest, name="Bo Dam", by=world.mads)
    assert (changed.name, changed.email) == ("Bo Dam", "bo@example.dk")


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        (change_item, {"title": "x"}),
        (open_item, {}),
        (withdraw_item, {"reason": "x"}),
        (reinstate_item, {}),
        (attach_file, {"name": "x.pdf", "data": b"x"}),
    ],
)
def test_nobody_but_the_desk_may(world, item, verb, said):
    with pytest.raises(PermissionDenied):
        verb(item=item, by=world.fatima, **said)
