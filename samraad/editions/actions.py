from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from django.db import transaction

from samraad.access.models import Audience
from samraad.audit.actions import record
from samraad.core import clock
from samraad.editions.models import Approval, Edition, EditionKind, PublicName

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.core.actor import Actor


def hash_of(rows: Iterable[Any]) -> str:
    """A hash over canonical rows: the same rows give the same hash in any database."""
    told = json.dumps(list(rows), sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode()).hexdigest()


@transaction.atomic
def open_edition(
    *,
    subject: UUID,
    kind: EditionKind,
    approval: Approval,
    audience: Audience,
    by: Actor,
    correction: str = "",
) -> Edition:
    """Begin an edition; the caller copies its rows into it and seals it with a hash.

    It takes the place of what the same readers, or fewer, have read until now.
    """
    rows = Edition.objects.select_for_update().of(subject)
    replaced = rows.filter(is_current=True)
    if audience.pk != Audience.EVERYBODY:
        replaced = replaced.filter(audience=audience)
    corrected = replaced.order_by("-number").first() if correction else None
    replaced.update(is_current=False)
    return Edition.objects.create(
        subject=subject,
        kind=kind,
        approval=approval,
        audience=audience,
        number=rows.count() + 1,
        frozen_at=clock.now(),
        frozen_by=by.name,
        corrects=corrected,
        correction=correction,
    )


def seal_edition(edition: Edition, *, rows: Iterable[Any]) -> None:
    edition.hash = hash_of(rows)
    edition.save(update_fields=["hash"])


@transaction.atomic
def remove_edition(*, edition: Edition, reason: str, by: Actor) -> Edition:
    """Take an edition back. Its address says so, with the reason, for ever."""
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    edition.removed_at, edition.removed_reason = clock.now(), reason
    edition.is_current = False
    edition.full_clean()
    edition.save()
    record("editions.edition.removed", edition, by=by)
    return edition


def make_current(edition: Edition) -> None:
    """Let an edition be the one to read again, when a later one has been removed."""
    edition.is_current = True
    edition.save(update_fields=["is_current"])


@transaction.atomic
def give_name(*, subject: UUID, path: str) -> PublicName:
    """Give a thing its public address; an older one stays and leads to the new one."""
    now = clock.now()
    names = PublicName.objects.select_for_update().filter(subject=subject)
    current = names.filter(is_current=True).first()
    names.update(removed_at=None, removed_reason="")
    if current and current.path == path:
        return current
    names.filter(is_current=True).update(is_current=False, modified_at=now)
    earlier = names.filter(path=path).first()
    if earlier:
        earlier.is_current, earlier.modified_at = True, now
        earlier.save(update_fields=["is_current", "modified_at"])
        return earlier
    return PublicName.objects.create(
        subject=subject, path=path, created_at=now, modified_at=now
    )


@transaction.atomic
def give_names(paths: dict[UUID, str]) -> None:
    """Give many things their addresses; the new ones are written in one go."""
    now = clock.now()
    names = PublicName.objects.filter(subject__in=paths)
    current = {name.subject: name.path for name in names.filter(is_current=True)}
    PublicName.objects.bulk_create(
        PublicName(subject=subject, path=path, created_at=now, modified_at=now)
        for subject, path in paths.items()
        if subject not in current
    )
    named = names.filter(subject__in=current)
    named.update(modified_at=now, removed_at=None, removed_reason="")
    for subject, path in current.items():
        if path != paths[subject]:
            give_name(subject=subject, path=paths[subject])


@transaction.atomic
def remove_names(*, subjects: Iterable[UUID], reason: str) -> None:
    now = clock.now()
    PublicName.objects.filter(subject__in=list(subjects), removed_at=None).update(
        removed_at=now, modified_at=now, removed_reason=reason
    )
