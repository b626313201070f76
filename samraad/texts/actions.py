from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from samraad.core import clock
from samraad.core.ids import new_id
from samraad.texts.clean import clean
from samraad.texts.merge import merge
from samraad.texts.models import Text, TextVersion

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.core.actor import Actor
    from samraad.texts.merge import Merged


@dataclass(frozen=True)
class Saved:
    """`written` is what came in, `version` what stands now; with a clash nothing of
    what came in stands yet: somebody has to choose first.
    """

    version: TextVersion
    written: TextVersion | None = None
    clash: Merged | None = None


@transaction.atomic
def write(
    *, html: str, by: Actor, text: Text | None = None, language: str = "da"
) -> TextVersion:
    """Save a new version, cleaned; what is already there word for word is not saved."""
    newest, markup = None, clean(html)
    if text is None:
        text = Text.objects.create(language=language)
    else:
        text = Text.objects.select_for_update().get(pk=text.pk)
        newest = text.versions.order_by("-number").first()
    if newest is not None and newest.html == markup:
        return newest
    return _add(text, newest.number + 1 if newest else 1, markup, by)


@transaction.atomic
def save(*, text: Text, html: str, base: UUID | None, key: UUID, by: Actor) -> Saved:
    """Save what was written from the version `base`, together with what others have
    written since. The same key again, made where it was written, changes nothing.
    """
    Text.objects.select_for_update().get(pk=text.pk)
    rows = TextVersion.objects.filter(text=text)
    newest = rows.latest("number")
    done = TextVersion.objects.filter(pk=key).first()
    if done is not None and done.text_id == text.pk:
        return Saved(_after(done, newest), done)
    key = new_id() if done else key
    markup, start = clean(html), rows.filter(pk=base).first() if base else None
    if markup == newest.html:
        return Saved(newest, newest)
    merged = merge(start.html if start else "", markup, newest.html)
    if merged.clashes:
        return Saved(newest, clash=merged)
    written = _add(text, newest.number + 1, markup, by, key=key)
    if start == newest or merged.html == markup:
        return Saved(written, written)
    return Saved(_add(text, written.number + 1, merged.html, by), written)


def _after(done: TextVersion, newest: TextVersion) -> TextVersion:
    """What was saved with it, if it was merged; else what it was itself."""
    same = newest.number == done.number + 1 and newest.at == done.at
    return newest if same else done


def _add(
    text: Text, number: int, html: str, by: Actor, key: UUID | None = None
) -> TextVersion:
    return TextVersion.objects.create(
        id=key or new_id(),
        text=text,
        number=number,
        html=html,
        at=clock.now(),
        author=by.key,
        author_name=by.name,
    )
