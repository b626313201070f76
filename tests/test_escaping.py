"""Whatever somebody writes in a field is shown as text, never as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sources
from answers import Answer
from django.test import Client
from paths import examples
from test_closed_fields import written_fields
from test_doors import PUBLIC_MODELS

from samraad.people.models import Organisation, Person
from samraad.portal import typeset

if TYPE_CHECKING:
    import pytest
    from django.db.models import Model

    from samraad.demo.world import World

HOSTILE = "\"'><i id=x>&"
MARKUP = b"<i id=x>"
CLEANED = {"html", "folded"}  # cleaned when it was written; never shown
MARKED_UP = ("text/html", "application/xml", "application/atom+xml")


def write_everywhere(text: str) -> None:
    """Put a text into every field that public pages read."""
    named = [m for m in sources.our_models() if m.__name__ in PUBLIC_MODELS]
    fields = [(m, f) for m in (*named, Organisation, Person) for f in written_fields(m)]
    plain = [(m, f) for m, f in fields if f not in CLEANED and not _unique(m, f)]
    for model, field in plain:
        model.objects.exclude(**{field: ""}).update(**{field: text})


def _unique(model: type[Model], field: str) -> bool:
    return model._meta.get_field(field).unique


def answers(world: World) -> list[Answer]:
    """Every page, with the text in each of its fields."""
    pages = examples(world).values()
    write_everywhere(HOSTILE)
    return [Answer(Client(), path) for path in pages]


def marked_up(answers: list[Answer]) -> list[str]:
    return [a.address for a in answers if a.format in MARKED_UP and MARKUP in a.body]


def test_what_people_write_is_shown_as_text(world: World):
    found = answers(world)
    assert sum("<i id=x>" in answer.text for answer in found) > 15
    assert marked_up(found) == []


def test_a_text_that_becomes_markup_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(typeset, "escape", str)
    assert marked_up(answers(world)) != []
