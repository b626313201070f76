"""Whoever recommends begins with the verb; the agenda says the whole sentence."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.core import clock
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.frozen import FrozenSection
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.recommending import called, is_end, whole

WHO = "Job & Velfærd"


def begun(what: str) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        told = {"who": "Job &amp; Velfærd", "what": ""}
        return f"<p>{(_('%(who)s recommends that %(what)s') % told).strip()} {what}"


def test_a_verb_is_what_the_council_does(world):
    body = world.council
    said = whole("<p>drøfter udkastet.</p>", recommender=WHO, body=body)
    assert said == begun(f"{called(body)} drøfter udkastet.</p>")


def test_a_clause_is_what_is_recommended(world):
    said = whole(
        "<p>at rådet drøfter <em>det</em></p>", recommender=WHO, body=world.council
    )
    assert said == begun("rådet drøfter <em>det</em></p>")


def test_without_a_recommender_it_is_recommended_all_the_same(world):
    said = whole("<p>godkender planen</p>", recommender="", body=world.council)
    assert said.endswith(f" {called(world.council)} godkender planen</p>")
    assert WHO not in said


@pytest.mark.parametrize(
    "html",
    [
        "<p>Job og Velfærd indstiller, at rådet drøfter det.</p>",
        "<p>Til orientering.</p>",
        "<p>se bilaget</p>",
        "<ul><li>drøfter det</li></ul>",
        "",
    ],
)
def test_other_words_stay_as_they_are(world, html):
    assert not is_end(html)
    assert whole(html, recommender=WHO, body=world.council) == html


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Integrationsrådet", "Integrationsrådet"),
        ("Det Nationale Integrationsråd", "Det Nationale Integrationsråd"),
        ("Birkesund Integrationsråd", "rådet"),
    ],
)
def test_a_sentence_calls_the_council_as_danish_does(world, name, said):
    world.council.name = name
    assert called(world.council) == said


def test_the_agenda_that_is_sent_says_the_whole_sentence(world):
    day = clock.today() + timedelta(days=30)
    meeting = plan_meeting(
        body=world.council, on=day, kind=MeetingKind.ORDINARY, by=world.mads
    )
    item = add_item(meeting=meeting, title="Et punkt", recommender=WHO, by=world.mads)
    html = "<p>drøfter udkastet.</p>"
    write_section(item=item, role=SectionRole.RECOMMENDATION, html=html, by=world.mads)
    edition = publish_agenda(meeting=meeting, by=world.mads)
    row = FrozenSection.objects.get(edition=edition, item__original=item.pk)
    assert row.html == begun(f"{called(world.council)} drøfter udkastet.</p>")
