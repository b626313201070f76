from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samraad.core.clock import today
from samraad.documents.models import Attachment
from samraad.meetings.actions.collecting import decline
from samraad.meetings.actions.plan import announce_meeting, plan_meeting
from samraad.meetings.models.collecting import Answer, Origin, Proposal
from samraad.meetings.models.meeting import MeetingKind
from samraad.texts.models import TextVersion
from samraad.texts.tidy import tidy
from samraad.texts.typed import typed


@pytest.fixture
def page(world):
    return reverse("meetings:propose", args=[world.council.slug])


def as_(user, client):
    client.force_login(user)
    return client


def test_members_open_it_and_nobody_else_learns_of_it(world, client, page):
    got = {}
    for user in (world.fatima, world.karen, world.mads, world.ole, world.cast.gitte):
        got[user.name] = as_(user, client).get(page).status_code
    client.logout()
    got["nobody"] = client.get(page).status_code
    assert list(got.values()) == [200, 200, 200, 404, 404, 302]


def test_a_proposal_is_sent_with_its_files(world, client, page):
    said = {
        "title": "Skilte",
        "text": "De er for små.\n\n- et\n- to",
        "recommendation": "Rådet skriver til kommunen.",
        "attached": [
            SimpleUploadedFile("a.txt", b"a"),
            SimpleUploadedFile("b.txt", b"b"),
        ],
    }
    assert as_(world.fatima, client).post(page, said).status_code == 302
    found = Proposal.objects.get(title="Skilte")
    assert (found.origin, found.proposer) == (Origin.MEMBER, world.fatima.key)
    assert Attachment.objects.filter(subject=found.pk).count() == 2
    html = TextVersion.objects.get(text=found.text_id).html
    assert html.startswith("<p>De er for små.</p><ul>")


def test_what_was_pasted_keeps_its_table(world, client, page):
    table = "<table><tr><td>År<td>Kr.<tr><td>2027<td>4</table>"
    said = {"title": "Tal", "text": f"Se her:\n\n{typed(tidy(table))}", "pasted": table}
    as_(world.fatima, client).post(page, said)
    found = Proposal.objects.get(title="Tal")
    html = TextVersion.objects.get(text=found.text_id).html
    assert html == f"<p>Se her:</p>{tidy(table)}"


def test_nothing_typed_is_lost_without_a_title(world, client, page):
    said = {"title": "", "text": "Min lange tekst"}
    answer = as_(world.fatima, client).post(page, said)
    assert answer.status_code == 200
    assert "Min lange tekst" in answer.content.decode()


def test_after_the_deadline_it_says_so_and_takes_it_all_the_same(world, client, page):
    meeting = plan_meeting(
        body=world.council,
        on=today() + timedelta(days=5),
        kind=MeetingKind.EXTRAORDINARY,
        by=world.mads,
    )
    announce_meeting(meeting=meeting, by=world.mads)
    member = as_(world.fatima, client)
    told = member.get(page).context["told"]
    assert told.passed.meeting == meeting
    said = {"title": "Sent", "text": "Kom for sent.", "meeting": str(meeting.pk)}
    member.post(page, said)
    assert Proposal.objects.get(title="Sent").meeting == meeting
    inbox = as_(world.mads, client).get(
        reverse("meetings:inbox", args=[world.council.slug])
    )
    rows = {one.proposal.title: one for one in inbox.context["inbox"].waiting}
    assert rows["Sent"].late_by == told.passed.deadlines.items


def test_ones_own_are_listed_with_their_answers_and_others_are_not(world, client, page):
    mine = world.inbox.signs
    decline(proposal=mine, words="Det klarer kommunen selv.", by=world.mads)
    html = as_(world.fatima, client).get(page).content.decode()
    assert mine.title in html
    assert "Det klarer kommunen selv." in html
    assert world.inbox.visit.title not in html


def test_one_takes_back_ones_own_and_nobody_elses(world, client):
    member = as_(world.fatima, client)
    slug = world.council.slug
    other = reverse("meetings:take_back", args=[slug, world.inbox.visit.pk])
    mine = reverse("meetings:take_back", args=[slug, world.inbox.signs.pk])
    assert member.post(other).status_code == 404
    assert member.get(mine).status_code == 405
    member.post(mine)
    world.inbox.signs.refresh_from_db()
    assert world.inbox.signs.answer == Answer.WITHDRAWN
