from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.core.clock import today
from samraad.core.duties import run_until_done
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.collecting import (
    accept,
    as_html,
    attach_to_proposal,
    decline,
    keep_for_later,
    propose,
    reopen,
    take_back,
)
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.models.agenda import ItemKind, Section, SectionRole
from samraad.meetings.models.collecting import Answer, Origin, Proposal
from samraad.meetings.models.meeting import MeetingKind
from samraad.people.actions import close_account
from samraad.texts.models import TextVersion


@pytest.fixture
def make(world):
    def _make(by=None, proposer=None, **more):
        given = {"title": "Skiltning", "html": "<p>Skilte mangler.</p>", **more}
        return propose(
            body=world.council,
            origin=Origin.MEMBER if proposer else Origin.ENQUIRY,
            proposer=proposer,
            by=by or proposer or world.mads,
            **given,
        )

    return _make


def test_a_members_proposal_lies_between_the_member_and_the_desk(world, make):
    proposal = make(proposer=world.fatima)
    seen = [
        user.name
        for user in (world.fatima, world.mads, world.karen, world.ole, world.cast.gitte)
        if Proposal.objects.visible_to(user).filter(pk=proposal.pk).exists()
    ]
    assert seen == [world.fatima.name, world.mads.name, world.karen.name]


def test_a_citizens_enquiry_is_the_desks_alone(world, make):
    proposal = make(name="Bo Nygaard", email="bo@example.dk")
    assert proposal.audience == world.council.desk
    assert not Proposal.objects.visible_to(world.fatima).filter(pk=proposal.pk)


def test_an_answer_opens_no_closed_account(world, make):
    close_account(account=world.ole, by=world.cast.operator)
    proposal = make(name="Ole", email="ole@example.dk")
    decline(proposal=proposal, words="Det er sket.", by=world.mads)
    run_until_done()
    world.ole.refresh_from_db()
    assert not world.ole.is_active


def test_a_stranger_proposes_nothing(world, make):
    for stranger in (world.ole, world.cast.signe):
        with pytest.raises(PermissionDenied):
            make(proposer=stranger)


def test_observers_and_by_default_substitutes_propose_nothing(world, make):
    for user in (world.cast.gitte, world.cast.abdirahman):
        with pytest.raises(PermissionDenied):
            make(proposer=user)


def test_an_accepted_proposal_is_an_item_with_sections_and_files(world, make):
    proposal = make(
        proposer=world.fatima,
        html="<h4>Resumé</h4><p>Kort.</p><p><strong>Økonomi:</strong> Ingen.</p>",
        recommendation="Fatima foreslår, at rådet drøfter skiltene.",
    )
    attach_to_proposal(
        proposal=proposal,
        name="Billede.txt",
        data=b"skilt",
        is_closed=True,
        by=world.fatima,
    )
    item = accept(proposal=proposal, meeting=world.meetings.coming, by=world.mads)
    rows = Section.objects.filter(item=item).order_by("position")
    htmls = [TextVersion.objects.get(text=row.text_id).html for row in rows]
    assert [(row.role, row.name) for row in rows] == [
        (SectionRole.RECOMMENDATION, ""),
        (SectionRole.SUMMARY, "Resumé"),
        (SectionRole.OTHER, "Økonomi"),
    ]
    assert htmls == [
        "<p>Fatima foreslår, at rådet drøfter skiltene.</p>",
        "<p>Kort.</p>",
        "<p>Ingen.</p>",
    ]
    attachment = Attachment.objects.get(subject=item.pk)
    assert (attachment.name, attachment.is_closed) == ("Billede.txt", True)
    proposal.refresh_from_db()
    assert (proposal.answer, proposal.item) == (Answer.ACCEPTED, item)


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("drøfter udkastet", ItemKind.DISCUSSION),
        ("godkender planen", ItemKind.DECISION),
        ("tager orienteringen til efterretning", ItemKind.INFORMATION),
        ("cykler", ItemKind.NOT_RECORDED),
    ],
)
def test_who_recommends_and_what_is_asked_follow_from_the_sentence(
    world, make, verb, kind
):
    said = f"<p>Job og Velfærd indstiller, at Rådet {verb}.</p>"
    proposal = make(recommendation=said)
    item = accept(proposal=proposal, meeting=world.meetings.coming, by=world.mads)
    assert (item.recommender, item.kind) == ("Job og Velfærd", kind)


def test_a_proposal_is_answered_once(world, make):
    proposal = make(proposer=world.fatima)
    decline(proposal=proposal, words="Det hører til i byrådet.", by=world.mads)
    with pytest.raises(PermissionDenied):
        accept(proposal=proposal, meeting=world.meetings.coming, by=world.mads)


def test_a_refusal_says_why(world, make):
    proposal = make(proposer=world.fatima)
    with pytest.raises(ValidationError):
        decline(proposal=proposal, words="  ", by=world.mads)


def test_only_the_desk_answers(world, make):
    proposal = make(proposer=world.fatima)
    with pytest.raises(PermissionDenied):
        decline(proposal=proposal, words="Nej.", by=world.fatima)


def test_only_the_proposer_takes_it_back(world, make):
    proposal = make(proposer=world.fatima)
    with pytest.raises(PermissionDenied):
        take_back(proposal=proposal, by=world.mads)
    taken = take_back(proposal=proposal, by=world.fatima)
    assert taken.answer == Answer.WITHDRAWN


def test_what_is_kept_waits_for_its_meeting_and_else_for_nobody(world, make):
    proposal = make(proposer=world.fatima)
    waiting = Proposal.objects.filter(pk=proposal.pk).waiting()
    assert waiting.exists()
    keep_for_later(proposal=proposal, by=world.mads)
    assert not waiting.all().exists()
    keep_for_later(proposal=proposal, meeting=world.meetings.coming, by=world.mads)
    assert waiting.all().exists()


def test_a_refusal_can_be_taken_back(world, make):
    proposal = make(proposer=world.fatima)
    decline(proposal=proposal, words="Ikke nu.", by=world.mads)
    again = reopen(proposal=proposal, by=world.mads)
    assert (again.answer, again.answer_words) == ("", "")


def test_an_accepted_proposal_waits_again_when_its_item_is_gone(world, make):
    proposal = make(proposer=world.fatima)
    item = accept(proposal=proposal, meeting=world.meetings.coming, by=world.mads)
    proposal.refresh_from_db()
    with pytest.raises(PermissionDenied):
        reopen(proposal=proposal, by=world.mads)
    Section.objects.filter(item=item).delete()
    item.delete()
    proposal.refresh_from_db()
    assert reopen(proposal=proposal, by=world.mads).answer == ""


def test_a_meeting_that_is_cancelled_takes_no_proposals(world, make):
    coming = world.meetings.coming
    coming.status, coming.status_reason = "cancelled", "Sne"
    coming.save()
    with pytest.raises(ValidationError):
        make(proposer=world.fatima, meeting=coming)


def test_the_next_agenda_takes_over_what_an_earlier_or_cancelled_meeting_left(
    world, make
):
    later = plan_meeting(
        body=world.council,
        on=today() + timedelta(days=300),
        kind=MeetingKind.ORDINARY,
        by=world.mads,
    )
    mine = make(proposer=world.fatima, meeting=world.meetings.coming)
    rows = Proposal.objects.filter(pk=mine.pk)
    assert not rows.waiting_for(later, is_next=False).exists()
    assert rows.waiting_for(later, is_next=True).exists()
    other = make(proposer=world.fatima, meeting=later)
    assert not Proposal.objects.filter(pk=other.pk).waiting_for(
        world.meetings.coming, is_next=True
    )


def test_sections_bear_the_names_that_the_body_uses(world, make):
    before = add_item(meeting=world.meetings.coming, title="Før", by=world.mads)
    for name in ("Målgruppe", "Det videre forløb"):
        role, html = SectionRole.OTHER, "<p>x</p>"
        write_section(item=before, role=role, name=name, html=html, by=world.mads)
    meeting = plan_meeting(
        body=world.council,
        on=today() + timedelta(days=300),
        kind=MeetingKind.ORDINARY,
        by=world.mads,
    )
    html = "<h4>Målgruppe</h4><p>Alle.</p><h4>Noget andet</h4><p>Ja.</p>"
    item = accept(proposal=make(html=html), meeting=meeting, by=world.mads)
    assert [row.name for row in Section.objects.filter(item=item)] == ["Målgruppe"]


def test_a_recommendation_is_shown_without_what_could_run():
    shown = as_html("<p onclick=x()>Vi drøfter det<script>x()</script></p>")
    assert shown == "<p>Vi drøfter det</p>"
