from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.models.frozen import FrozenItem
from samraad.preparation.models import Note, ReadMark
from samraad.preparation.paragraphs import QUOTED
from samraad.preparation.policies import can_prepare

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.editions.models import Edition
    from samraad.people.models import User


@transaction.atomic
def write_note(
    *,
    item: UUID,
    words: str,
    made: UUID,
    by: User,
    paragraph: str = "",
    quote: str = "",
) -> Note | None:
    """Keep a private note; without words it is thrown away.

    `made` was given on the device: the same writing sent twice is written once. The log
    says only that a note was kept, to nobody else's use.
    """
    require(can_prepare(by, item))
    notes = Note.objects.filter(user=by.key, item=item)
    if notes.filter(made=made).exists():
        return notes.get(made=made)
    note = notes.filter(paragraph=paragraph).select_for_update().first()
    if not words.strip():
        if note:
            note.delete()
        return None
    note = note or Note(user=by.key, item=item, paragraph=paragraph)
    note.audience = drawer(owner=by)
    note.words, note.made, note.at = words.strip(), made, clock.now()
    note.quote = quote[:QUOTED] or note.quote
    note.full_clean()
    note.save()
    record("preparation.note.kept", note, by=by)
    return note


@transaction.atomic
def mark_read(*, edition: Edition, by: User) -> int:
    """Remember that the reader has seen every item of this edition, as far as shown."""
    items = FrozenItem.objects.visible_to(by).filter(edition=edition)
    keys = list(items.values_list("original", flat=True))
    own, now = drawer(owner=by), clock.now()
    ReadMark.objects.bulk_create(
        [
            ReadMark(user=by.key, item=key, edition=edition.pk, at=now, audience=own)
            for key in keys
        ],
        update_conflicts=True,
        unique_fields=["user", "item"],
        update_fields=["edition", "at"],
    )
    record("preparation.agenda.read", edition, by=by)
    return len(keys)
