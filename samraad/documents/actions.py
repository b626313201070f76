from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from samraad.audit.actions import record
from samraad.core.apart import GaveUpError
from samraad.documents.models import Attachment, Document, ScanState, StoredFile
from samraad.documents.scanning import UNREAD, Scan, scan_apart

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.core.actor import Actor

AT_ONCE: Final = 2 * 1024**2  # bytes that somebody may wait for
A_MOMENT: Final = 5  # seconds that they may wait
SECONDS: Final = 60  # for the rest, when nobody waits


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


def scan(*, document: Document) -> Document:
    """Look through it for personal numbers; what takes too long cannot be read."""
    try:
        seen = _seen(document, SECONDS)
    except (GaveUpError, FileNotFoundError):
        seen = UNREAD
    return keep_scan(document=document, seen=seen)


def scan_soon(*, document: Document) -> Document:
    """At once where it is small; else it is looked through when nobody waits."""
    if document.file.size > AT_ONCE:
        return document
    try:
        seen = _seen(document, A_MOMENT)
    except (GaveUpError, FileNotFoundError):
        return document
    return keep_scan(document=document, seen=seen)


def scan_next() -> bool:
    """One that nobody has looked through; answers whether there was one."""
    waiting = Document.objects.filter(scan=ScanState.NOT_SCANNED)
    document = waiting.select_related("file").order_by("pk").first()
    if document is not None:
        scan(document=document)
    return document is not None


def _seen(document: Document, seconds: float) -> Scan:
    with default_storage.open(document.file.stored_name) as content:
        return scan_apart(document.name, content.read(), seconds=seconds)


@transaction.atomic
def keep_scan(*, document: Document, seen: Scan) -> Document:
    """A machine's finding; what a person has said meanwhile stands."""
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.scan != ScanState.CLEARED:
        document.scan = seen.state
        document.places = [asdict(place) for place in seen.places]
        document.save(update_fields=["scan", "places"])
    return document


@transaction.atomic
def clear_scan(*, document: Document, words: str, by: Actor) -> Document:
    """Somebody has looked, and says that there is no personal number in it."""
    document = Document.objects.select_for_update().get(pk=document.pk)
    document.scan = ScanState.CLEARED
    document.cleared_by, document.cleared_words = by.name, words
    document.full_clean()
    document.save(update_fields=["scan", "cleared_by", "cleared_words"])
    record("documents.document.cleared", document, by=by, words=words)
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
