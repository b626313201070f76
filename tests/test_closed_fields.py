"""The leak test finds only what was planted: each closed field must hold a canary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sources
from django.db import models
from test_doors import PUBLIC_MODELS

from samraad.access.models import Audience, Guarded
from samraad.meetings.models.frozen import FrozenGuest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.demo.world import World

# Fields that a program fills, or that say of what is closed only what all may know.
KNOWN = {
    *("number", "slug", "path", "sort_key", "hash", "language"),
    *("frozen_by", "by_name", "reader_version"),
    *("closing_ground", "withheld_reason"),  # told instead of what is closed
    *("date", "meeting_date", "body_name", "place"),  # as in the public register
}


def written_fields(model: type[models.Model]) -> Iterable[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
        if field.name not in KNOWN
    ]


def unmarked(model: type[Guarded], words: Iterable[str]) -> list[str]:
    """The fields in which closed rows say something, and never a canary."""
    rows = model.objects.exclude(audience=Audience.EVERYBODY)
    found = []
    for field in written_fields(model):
        told = [str(value) for value in rows.values_list(field, flat=True) if value]
        if told and not any(word in text for word in words for text in told):
            found.append(f"{model.__name__}.{field}")
    return found


def test_every_closed_field_holds_a_canary(world: World):
    words = world.closed_canaries.values()
    guarded = [m for m in sources.our_models() if issubclass(m, Guarded)]
    read = [model for model in guarded if model.__name__ in PUBLIC_MODELS]
    assert [field for model in read for field in unmarked(model, words)] == []


def test_a_closed_field_without_a_canary_is_found(world: World):
    words = [w for w in world.closed_canaries.values() if not w.endswith("gaest")]
    assert unmarked(FrozenGuest, words) == ["FrozenGuest.name"]
