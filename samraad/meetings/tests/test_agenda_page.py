"""The agenda's editor: who reaches it, and every act by a plain form."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext as _

from samraad.bodies.models.body import Body
from samraad.core.clock import moved_to
from samraad.core.ids import new_id
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.plan import cancel_meeting, plan_meeting
from samraad.meetings.models.agenda import AgendaItem, Guest, Section, SectionRole
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.when import ends_at


@pytest.fixture
def meeting(world):
    """A meeting that nobody has been sent anything of yet."""
    meeting = plan_meeting(
        body=world.council,
        on=date(2026, 6, 2),
        kind=MeetingKind.ORDINARY,
        start_time=time(16),
        by=world.mads,
    )
    for title in ("Et", "To", "Tre"):
        add_item(meeting=meeting, title=title, by=world.mads)
    return meeting


@pytest.fixture
def desk(client, world):
    client.force_login(world.mads)
    return client


@pytest.fixture
def item(meeting):
    return AgendaItem.objects.filter(meeting=meeting).order_by("position").first()


def address(meeting, name="agenda", *more):
    return reverse(f"meetings:{name}", args=[meeting.body.slug, meeting.slug, *more])


def titles(meeting):
    items = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    return list(items.values_list("title", flat=True))


def by_parts(client, *path, **said):
    """As the page itself asks, when it can."""
    return client.post(address(*path), said, headers={"HX-Request": "true"})


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("mads", 200),
        ("karen", 200),
        ("fatima", 404),
        ("abdirahman", 404),
        ("gitte", 404),
        ("trine", 404),
        ("ole", 404),
    ],
)
def test_only_the_desk_finds_it(client, world, meeting, item, who, status):
    client.force_login(getattr(world.cast, who))
    for path in (address(meeting), address(meeting, "item", item.pk)):
        assert client.get(path).status_code == status


def test_who_is_not_signed_in_is_asked_to(client, meeting):
    assert client.get(address(meeting)).status_code == 302


@pytest.mark.parametrize("name", ["item_move", "item_change", "text_write", "file_add"])
def test_nobody_else_can_change_it(client, world, meeting, item, name):
    client.force_login(world.fatima)
    assert client.post(address(meeting, name, item.pk)).status_code == 404


def test_looking_changes_nothing(desk, meeting, item):
    assert desk.get(address(meeting, "item_move", item.pk)).status_code == 405
    before = titles(meeting)
    desk.get(address(meeting))
    assert titles(meeting) == before


def test_a_title_and_enter_is_a_new_item(desk, meeting):
    answer = desk.post(address(meeting, "item_add"), {"title": "  Lektiehjælp "})
    new = AgendaItem.objects.get(meeting=meeting, title="Lektiehjælp")
    assert answer.headers["Location"] == f"{address(meeting)}#punkt-{new.pk}"


def test_sent_twice_it_is_added_once(desk, meeting):
    said = {"title": "Lektiehjælp", "key": str(new_id())}
    for _time in range(2):
        desk.post(address(meeting, "item_add"), said)
    assert titles(meeting).count("Lektiehjælp") == 1


def test_a_title_that_is_missing_is_asked_for(desk, meeting):
    answer = desk.post(address(meeting, "item_add"), {"title": " "}, follow=True)
    assert _("Write a title; at most 300 letters.") in answer.content.decode()


def test_an_item_moves_by_a_button(desk, meeting, item):
    desk.post(address(meeting, "item_move", item.pk), {"step": "1"})
    assert titles(meeting)[1] == item.title


def test_what_is_said_of_an_item_is_changed_field_by_field(desk, meeting, item):
    desk.post(address(meeting, "item_change", item.pk), {"minutes_planned": "15"})
    desk.post(address(meeting, "item_change", item.pk), {"kind": "decision"})
    desk.post(address(meeting, "item_change", item.pk), {"title": "To\nlinjer"})
    item.refresh_from_db()
    assert (item.minutes_planned, item.kind, item.title) == (
        15,
        "decision",
        "To linjer",
    )


def test_a_text_that_was_typed_becomes_a_section(desk, meeting, item):
    said = {"role": "background", "name": "", "key": new_id(), "text": "Et.\n\nTo."}
    desk.post(address(meeting, "text_write", item.pk), said)
    section = Section.objects.get(item=item, role="background")
    assert section.text.versions.latest("number").html == "<p>Et.</p><p>To.</p>"


def test_what_two_wrote_in_one_place_is_shown_to_choose_between(desk, meeting, item):
    said = {"role": "background", "name": ""}
    where = address(meeting, "text_write", item.pk)
    desk.post(where, said | {"key": new_id(), "html": "<p>Et</p>"})
    section = Section.objects.get(item=item, role="background")
    base = section.text.versions.latest("number").pk
    desk.post(where, said | {"key": new_id(), "base": base, "html": "<p>To</p>"})
    answer = desk.post(
        where, said | {"key": new_id(), "base": base, "html": "<p>Tre</p>"}
    )
    assert answer.status_code == 409
    theirs = section.text.versions.latest("number").pk
    choice = {"html": "<p>Tre</p>", "theirs": theirs, "choice-0": "both"}
    choice |= {"key": new_id(), "base": base}
    desk.post(address(meeting, "text_choose", item.pk), said | choice)
    assert section.text.versions.latest("number").html == "<p>To</p><p>Tre</p>"


def test_a_key_of_another_items_text_fetches_nothing(desk, meeting, item, world):
    other = add_item(meeting=world.meetings.coming, title="x", by=world.mads)
    role = SectionRole.BACKGROUND
    section = write_section(item=other, role=role, html="<p>Andet</p>", by=world.mads)
    said = {"role": "background", "key": new_id(), "html": "<p>Et</p>"}
    said |= {"theirs": section.text.versions.get().pk, "base": ""}
    desk.post(address(meeting, "text_choose", item.pk), said)
    mine = Section.objects.get(item=item, role="background").text
    assert mine.versions.latest("number").html == "<p>Et</p>"


def test_a_guest_is_invited_and_taken_off_and_put_back(desk, meeting, item):
    desk.post(
        address(meeting, "guest_add", item.pk), {"name": "Bo", "starts_at": "16:30"}
    )
    guest = Guest.objects.get(item=item, name="Bo")
    desk.post(address(meeting, "guest_remove", item.pk, guest.pk))
    assert not Guest.objects.filter(pk=guest.pk).exists()
    desk.post(address(meeting, "agenda_undo"))
    assert Guest.objects.get(pk=guest.pk).starts_at == guest.starts_at


def test_a_guest_without_a_name_is_asked_for_again(desk, meeting, item):
    answer = desk.post(
        address(meeting, "guest_add", item.pk), {"email": "bo@example.dk"}
    )
    assert answer.status_code == 422
    assert "bo@example.dk" in answer.content.decode()


def test_files_are_attached_renamed_and_taken_off(desk, meeting, item, tmp_path):
    file = tmp_path / "Notat.pdf"
    file.write_bytes(b"%PDF-1.4 x")
    with file.open("rb") as one:
        desk.post(address(meeting, "file_add", item.pk), {"files": [one]})
    attachment = Attachment.objects.get(subject=item.pk, name="Notat.pdf")
    where = (item.pk, attachment.pk)
    said = {"name": "Bilag 1", "is_closed": "on"}
    desk.post(address(meeting, "file_change", *where), said)
    attachment.refresh_from_db()
    assert (attachment.name, attachment.is_closed) == ("Bilag 1", True)
    desk.post(address(meeting, "file_remove", *where))
    assert not Attachment.objects.filter(pk=attachment.pk).exists()


def test_a_file_of_another_kind_is_refused_and_says_so(desk, meeting, item, tmp_path):
    file = tmp_path / "spil.exe"
    file.write_bytes(b"MZ")
    with file.open("rb") as one:
        answer = desk.post(
            address(meeting, "file_add", item.pk), {"files": [one]}, follow=True
        )
    told = _("Files of this kind cannot be attached.")
    assert f"spil.exe: {told}" in answer.content.decode()


def test_a_file_that_is_too_large_is_not_read(desk, meeting, item, monkeypatch):
    monkeypatch.setattr("samraad.meetings.views.agenda_files.LARGEST", 1024**2)
    files = [
        SimpleUploadedFile("Stor.pdf", bytes(1024**2 + 1)),
        SimpleUploadedFile("Lille.pdf", b"%PDF-1.4"),
    ]
    desk.post(address(meeting, "file_add", item.pk), {"files": files})
    kept = Attachment.objects.filter(subject=item.pk)
    assert [row.name for row in kept] == ["Lille.pdf"]


def test_an_item_is_closed_and_opened_again(desk, world, meeting):
    said = {"closing_ground": "§ 27", "neutral_title": "En sag"}
    item = add_item(meeting=meeting, title="Bo Dam", by=world.mads)
    desk.post(address(meeting, "item_close", item.pk), said)
    item.refresh_from_db()
    assert (item.is_closed, item.title) == (True, "En sag")
    assert desk.get(address(meeting, "item", item.pk)).status_code == 200
    desk.post(address(meeting, "item_open", item.pk))
    item.refresh_from_db()
    assert (item.is_closed, item.title) == (False, "Bo Dam")


def test_an_item_is_taken_off_and_put_back_where_it_was(desk, world, meeting):
    item = add_item(meeting=meeting, title="Nyt", by=world.mads)
    before = titles(meeting)
    desk.post(address(meeting, "item_remove", item.pk))
    assert "Nyt" not in titles(meeting)
    desk.post(address(meeting, "agenda_undo"))
    assert titles(meeting) == before


def test_what_cannot_be_done_says_why(desk, world):
    meeting = world.meetings.coming
    item = AgendaItem.objects.filter(meeting=meeting).first()
    answer = desk.post(address(meeting, "item_remove", item.pk), follow=True)
    told = _("The item has been sent: withdraw it, and say why.")
    assert told in answer.content.decode()


def test_the_page_is_told_only_what_has_changed(desk, meeting, item):
    answer = by_parts(desk, meeting, "item_add", title="Nyt").content.decode()
    new = AgendaItem.objects.get(meeting=meeting, title="Nyt")
    assert 'hx-swap-oob="beforeend:#items"' in answer
    assert f'id="punkt-{new.pk}"' in answer
    assert "<html" not in answer


def test_the_page_is_told_why_something_is_refused(desk, meeting):
    answer = by_parts(desk, meeting, "item_add", title="")
    assert answer.status_code == 422
    assert 'id="heard"' in answer.content.decode()


def test_an_item_opens_in_its_line_and_closes_again(desk, meeting, item):
    asked = {"headers": {"HX-Request": "true"}}
    opened = desk.get(address(meeting, "item", item.pk), **asked).content.decode()
    closed = desk.get(f"{address(meeting, 'item', item.pk)}?luk", **asked)
    assert "point--open" in opened
    assert "<html" not in opened
    assert "point--open" not in closed.content.decode()


def asked(client, path):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_thirty_items_cost_no_more_than_three(desk, world, meeting):
    of_three = asked(desk, address(meeting))
    for number in range(27):
        item = add_item(meeting=meeting, title=f"Nyt {number}", by=world.mads)
        invite_guest(item=item, name="Bo", by=world.mads)
        attach_to_item(item=item, name="bilag.pdf", by=world.mads)
    assert asked(desk, address(meeting)) == of_three <= 45


def test_an_opened_item_costs_no_more_with_much_in_it(desk, world, meeting, item):
    path = address(meeting, "item", item.pk)
    for name in ("Høring", "Økonomi"):
        write_section(
            item=item, role=SectionRole.OTHER, name=name, html="<p>x</p>", by=world.mads
        )
        invite_guest(item=item, name="Bo", by=world.mads)
        attach_to_item(item=item, name="bilag.pdf", by=world.mads)
        if name == "Høring":
            of_one = asked(desk, path)
    assert asked(desk, path) == of_one


def test_it_says_that_only_members_read_what_is_sent_before_the_council_is_public(
    desk, world, meeting
):
    council = world.council
    steps = reverse("bodies:steps", args=[council.slug])
    assert f"{steps}#offentliggoer" not in desk.get(address(meeting)).text
    Body.objects.filter(pk=council.pk).update(audience=council.members)
    assert f"{steps}#offentliggoer" in desk.get(address(meeting)).text


def test_of_a_meeting_that_is_over_nothing_is_sent_moved_or_cancelled(
    desk, world, meeting
):
    ways = [address(meeting, name) for name in ("send", "move", "cancel")]
    shown = desk.get(address(meeting)).text
    assert all(f'href="{way}"' in shown for way in ways)
    with moved_to(ends_at(meeting)):
        held = desk.get(address(meeting)).text
    cancel_meeting(meeting=meeting, reason="For få punkter.", by=world.mads)
    cancelled = desk.get(address(meeting)).text
    assert not any(f'href="{way}"' in held + cancelled for way in ways)
    assert _("The meeting has been held.") in held
    assert "For få punkter." in cancelled
