from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.db import transaction

from samraad.audit.models import Chain, Entry, EntryContent, digest_of
from samraad.core import clock

if TYPE_CHECKING:
    from django.db.models import Model

    from samraad.core.actor import Actor


def record(event: str, subject: Model, *, by: Actor, **data: Any) -> None:  # noqa: ANN401 -- JSON
    """Append an entry within the caller's transaction; it is numbered when sealed."""
    salt = secrets.token_hex(16)
    entry = Entry.objects.create(
        event=event,
        subject=f"{subject._meta.label_lower}:{subject.pk}",
        actor=by.key,
        actor_name=by.name,
        at=clock.now(),
        digest=digest_of(salt, data),
    )
    EntryContent.objects.create(entry=entry, salt=salt, data=data)


@transaction.atomic
def seal(*, at_most: int = 500) -> int:
    """Give committed entries their number and hash; answers how many it sealed."""
    Chain.objects.get_or_create(id=1)
    chain = Chain.objects.select_for_update().get(id=1)
    entries = list(Entry.objects.unsealed()[:at_most])
    for entry in entries:
        chain.number += 1
        chain.hash = entry.chained_to(chain.hash)
        entry.number, entry.hash = chain.number, chain.hash
    Entry.objects.bulk_update(entries, ["number", "hash"])
    chain.save(update_fields=["number", "hash"])
    return len(entries)
