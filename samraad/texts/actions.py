from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.core import clock
from samraad.texts.clean import clean
from samraad.texts.models import Text, TextVersion

if TYPE_CHECKING:
    from samraad.core.actor import Actor


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
    return TextVersion.objects.create(
        text=text,
        number=newest.number + 1 if newest else 1,
        html=markup,
        at=clock.now(),
        author=by.key,
        author_name=by.name,
    )
