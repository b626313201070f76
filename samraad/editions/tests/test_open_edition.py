from __future__ import annotations

from hashlib import sha256

import pytest

from samraad.access.actions import everybody
from samraad.core.ids import new_id
from samraad.editions.actions import (
    hash_of,
    open_edition,
    remove_edition,
    seal_edition,
)
from samraad.editions.models import Approval, Edition, EditionKind


@pytest.fixture
def freeze(world):
    subject = new_id()

    def _freeze(audience=None, correction=""):
        edition = open_edition(
            subject=subject,
            kind=EditionKind.MINUTES,
            approval=Approval.APPROVED,
            audience=audience or everybody(),
            by=world.mads,
            correction=correction,
        )
        seal_edition(edition, rows=[])
        return edition

    return _freeze


def current(edition):
    rows = Edition.objects.of(edition.subject).filter(is_current=True)
    return list(rows.order_by("number"))


def test_the_newest_takes_the_place_of_the_one_before(freeze):
    first, second = freeze(), freeze()
    assert (first.number, second.number) == (1, 2)
    assert current(first) == [second]


def test_what_everybody_reads_takes_the_members_place_too(freeze, world):
    draft = freeze(world.council.members)
    public = freeze()
    assert current(draft) == [public]


def test_what_the_members_read_leaves_the_public_its_own(freeze, world):
    public = freeze()
    draft = freeze(world.council.members)
    assert current(public) == [public, draft]


def test_a_correction_says_what_it_corrects(freeze):
    first = freeze()
    second = freeze(correction="Et navn")
    assert (second.corrects, second.correction) == (first, "Et navn")


def test_a_removed_edition_is_not_current_and_says_why(freeze, world):
    edition = remove_edition(edition=freeze(), reason="Fejl", by=world.mads)
    assert (edition.removed_reason, current(edition)) == ("Fejl", [])
    assert not Edition.objects.of(edition.subject).standing().exists()


def test_the_hash_knows_the_rows_and_their_order():
    assert hash_of([["a", "b"]]) == hash_of([["a", "b"]])
    assert hash_of([["a", "b"]]) != hash_of([["b", "a"]])
    assert hash_of([["æ"]]) == sha256('[["æ"]]'.encode()).hexdigest()
