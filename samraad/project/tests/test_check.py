from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from samraad.access.models import AudienceKind
from samraad.audit.models import Chain, Entry
from samraad.editions.models import Edition
from samraad.meetings.actions.publish import remove_minutes
from samraad.meetings.models.frozen import FrozenDecision, FrozenItem


@pytest.fixture
def refused(capsys):
    """Check, and answer what is told of the faults."""

    def _refused():
        with pytest.raises(CommandError):
            call_command("check")
        return capsys.readouterr().err.splitlines()

    return _refused


@pytest.fixture
def edition(world):
    rows = Edition.objects.of(world.meetings.extraordinary.pk)
    return rows.get(is_current=True)


def test_it_says_that_all_is_well(world, capsys):
    call_command("check")
    told = capsys.readouterr().out
    assert f" {Chain.objects.get().number} " in told
    assert f" {Edition.objects.standing().count()} " in told


def test_what_was_taken_back_is_no_fault(world):
    remove_minutes(meeting=world.meetings.extraordinary, reason="Fejl", by=world.mads)
    call_command("check")


def test_it_names_what_is_wrong_in_the_log(world, refused):
    newest = Chain.objects.get().number
    Entry.objects.filter(number=newest).update(event="tests.thing.undone")
    assert [fault.partition(":")[0] for fault in refused()] == [str(newest)]


def test_it_names_the_edition_with_a_changed_word(edition, refused):
    decision = FrozenDecision.objects.filter(edition=edition).first()
    FrozenDecision.objects.filter(pk=decision.pk).update(html="<p>Nej.</p>")
    [told] = refused()
    assert str(edition.pk) in told


def test_it_names_the_edition_that_lacks_a_row(edition, refused):
    FrozenDecision.objects.filter(edition=edition).first().delete()
    assert len(refused()) == 1


def test_it_names_the_edition_whose_item_others_may_read_now(edition, refused):
    item = FrozenItem.objects.filter(edition=edition)
    decisions = FrozenDecision.objects.filter(
        edition=edition, audience__kind=AudienceKind.CIRCLE
    )
    assert decisions.update(audience=item.first().audience)
    assert len(refused()) == 1
