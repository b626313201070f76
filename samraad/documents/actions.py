from __future__ import annotations

import hashlib
import mimetypes
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from samraad.audit.actions import record
from samraad.documents.models import Attachment, Document, StoredFile

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.core.actor import Actor


def store(data: bytes, *, name: str) -> StoredFile:
    """Keep the bytes: the file first, then the row, so that no row lacks its file."""
    stored = StoredFile(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
    )
    if not default_storage.exists(stored.stored_name):
        default_storage.save(stored.stored_name, ContentFile(data))
    return StoredFile.objects.get_or_create(
        sha256=stored.sha256,
        defaults={"size": stored.size, "media_type": stored.media_type},
    )[0]


@transaction.atomic
def add_document(*, data: bytes, name: str, audience: Audience, by: Actor) -> Document:
    document = Document(audience=audience, name=name, file=store(data, name=name))
    document.full_clean()
    document.save()
    record("documents.document.added", document, by=by)
    return document


@transaction.atomic
def attach(
    *,
    subject: UUID,
    name: str,
    audience: Audience,
    document: Document | None = None,
    is_closed: bool = False,
) -> Attachment:
    """Attach by name; without a document the source is known to have had one."""
    attachment = Attachment(
        subject=subject,
        position=_last_position(subject) + 1,
        name=name,
        audience=audience,
        document=document,
        is_closed=is_closed,
    )
    attachment.full_clean()
    attachment.save()
    return attachment


def _last_position(subject: UUID) -> int:
    """Counting would give a number twice once one of them has been taken away."""
    rows = Attachment.objects.filter(subject=subject).order_by("-position")
    return rows.values_list("position", flat=True).first() or 0
