"""Freezing copies by an allow-list: no new field becomes public by itself."""

from __future__ import annotations

import pytest

from samraad.editions.actions import hash_of
from samraad.editions.models import Edition
from samraad.meetings.canonical import canonical_rows
from samraad.meetings.models import frozen
from samraad.meetings.models.agenda import (
    AgendaItem,
    GuestFacts,
    ItemFacts,
    SectionFacts,
)
from samraad.meetings.models.meeting import AttendanceFacts
from samraad.meetings.models.record import DecisionFacts, TaskFacts

DATED = "date date_words first_day last_day"
ALLOWED = {
    ItemFacts: (
        "position number title kind openness closing_ground withheld_reason recommender"
        " case_number attachments_unnamed supplement minutes_planned withdrawn_reason"
    ),
    SectionFacts: "position role name",
    GuestFacts: "position name role_words organisation",
    DecisionFacts: f"{DATED} position word outcome concerns concern tone",
    TaskFacts: f"{DATED} position who what by_next_meeting",
    AttendanceFacts: "group group_words state name role_words",
}
COPIED = {
    ItemFacts: frozen.FrozenItem,
    SectionFacts: frozen.FrozenSection,
    GuestFacts: frozen.FrozenGuest,
    DecisionFacts: frozen.FrozenDecision,
    TaskFacts: frozen.FrozenTask,
    AttendanceFacts: frozen.FrozenAttendance,
}


def names(model):
    return {field.name for field in model._meta.fields}


@pytest.mark.parametrize("facts", ALLOWED)
def test_these_facts_are_copied_and_no_others(facts):
    assert names(facts) == set(ALLOWED[facts].split())


@pytest.mark.parametrize(("facts", "model"), COPIED.items())
def test_a_frozen_row_has_the_facts(facts, model):
    assert names(facts) <= names(model)


def test_the_live_item_knows_more(world):
    assert names(AgendaItem) - names(frozen.FrozenItem) == {
        *("meeting", "circle", "offer", "why")
    }


def test_the_hash_can_be_computed_again(world):
    editions = Edition.objects.filter(subject=world.meetings.extraordinary.pk)
    for edition in editions:
        assert edition.hash == hash_of(canonical_rows(edition))


def test_a_changed_row_changes_the_hash(world):
    edition = Edition.objects.of(world.meetings.last.pk).get(is_current=True)
    rows = frozen.FrozenDecision.objects.filter(edition=edition)
    rows.filter(pk=rows[0].pk).update(html="<p>Noget andet.</p>")
    assert edition.hash != hash_of(canonical_rows(edition))


def test_an_item_without_number_has_its_position_as_address(world):
    item = frozen.FrozenItem.objects.get(
        edition__subject=world.meetings.seminar.pk, edition__is_current=True, number=""
    )
    assert item.path == f"{world.meetings.seminar.get_absolute_url()}position-3/"
    assert item.opening.startswith("Formandskabet indstiller, at dagens drøftelser")
