from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import PermissionDenied

from samraad.core.clock import moved_to
from samraad.core.shown import shown_day
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.actions.replying import record_reply, reply
from samraad.meetings.attending import apologies_by
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.personal import answer_link
from samraad.meetings.tests.convening import asked, invitation_of, sent
from samraad.meetings.when import ends_at


@pytest.fixture
def meeting(world):
    sent(world.meetings.hidden, world.mads)
    return world.meetings.hidden


@pytest.fixture
def mine(world, meeting):
    """What Fatima was sent."""
    return invitation_of(meeting, world.fatima)


@pytest.fixture
def page(mine):
    return urlsplit(answer_link(mine)).path


def test_opening_the_link_answers_nothing(client, page, mine):
    assert client.get(page).status_code == 200
    mine.refresh_from_db()
    assert mine.reply == Reply.NONE


def test_one_button_is_the_whole_answer(client, page, mine):
    assert client.post(page, {"reply": "apologies"}).status_code == 302
    mine.refresh_from_db()
    assert mine.reply == Reply.APOLOGIES
    assert mine.replied_at is not None


def test_who_has_said_no_is_not_asked_to_say_so(client, page, meeting):
    by = shown_day(apologies_by(meeting))
    assert by in client.get(page).text
    client.post(page, {"reply": "apologies"})
    assert by not in client.get(page).text


def test_the_last_answer_counts(client, page, mine):
    for answer in ("apologies", "coming"):
        client.post(page, {"reply": answer})
    mine.refresh_from_db()
    assert mine.reply == Reply.COMING


def test_who_comes_says_what_is_needed(client, page, mine):
    client.post(page, {"reply": "coming"})
    client.post(
        page,
        {"eats": "True", "needs_interpreter": "dari", "needs_hearing_loop": "on"},
    )
    mine.refresh_from_db()
    told = (mine.eats, mine.needs_interpreter, mine.needs_hearing_loop)
    assert told == (True, "dari", True)
    assert "dari" in client.get(page).text


def test_after_the_meeting_nothing_can_be_said(client, page, mine, meeting):
    with moved_to(ends_at(meeting) + timedelta(minutes=1)):
        assert "<button" not in client.get(page).text.partition("<main")[2]
        assert client.post(page, {"reply": "coming"}).status_code == 403


def test_a_cancelled_meeting_asks_nothing(client, page, world, meeting):
    cancel_meeting(meeting=meeting, reason="Ingen punkter.", by=world.mads)
    assert "<button" not in client.get(page).text.partition("<main")[2]


def test_an_altered_link_is_nobodys(client, page):
    assert client.get(f"{page[:-4]}abc/").status_code == 404


def test_nobody_answers_for_another(world, mine):
    with pytest.raises(PermissionDenied):
        reply(invitation=mine, answer=Reply.COMING, by=world.karen)


def test_the_secretary_records_an_answer_and_takes_it_back(world, mine):
    record_reply(invitation=mine, answer=Reply.APOLOGIES, by=world.mads)
    record_reply(invitation=mine, answer=Reply.NONE, by=world.mads)
    mine.refresh_from_db()
    assert (mine.reply, mine.replied_at) == (Reply.NONE, None)


def test_a_member_records_nobodys(world, meeting):
    row = asked(meeting).exclude(user=world.fatima.key).first()
    with pytest.raises(PermissionDenied):
        record_reply(invitation=row, answer=Reply.COMING, by=world.fatima)


def test_an_answer_is_seen_by_oneself_and_the_desk(world, mine):
    seen = {
        user.name: Invitation.objects.visible_to(user).filter(pk=mine.pk).exists()
        for user in (world.fatima, world.mads, world.karen, world.cast.gitte, world.ole)
    }
    assert [name for name, sees in seen.items() if sees] == [
        world.fatima.name,
        world.mads.name,
        world.karen.name,
    ]
