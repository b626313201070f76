"""A meeting's papers in one file: a PDF with bookmarks, or a ZIP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.storage import default_storage
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from samraad.core.apart import GaveUpError, apart
from samraad.core.text import slug
from samraad.documents.models import Document
from samraad.meetings.papers import agenda_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samraad.meetings.published import Record
    from samraad.people.models import User

SECONDS: Final = 60
PDF: Final = "application/pdf"
_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True)
class File:
    """An attachment's bytes, under a name that says whose item it belongs to."""

    item: str
    name: str
    data: bytes
    media_type: str


def as_pdf(record: Record, user: User) -> bytes:
    """The agenda, and after it every PDF that goes with it, each with a bookmark.

    What is no PDF, or cannot be read, is left out; the ZIP has everything. The whole
    promises no PDF/UA: nobody knows what others made.
    """
    agenda = agenda_pdf(record)
    parts = [f for f in files(record, user) if f.media_type == PDF]
    try:
        return apart(joined, agenda, parts, seconds=SECONDS)
    except GaveUpError:
        return agenda


def joined(agenda: bytes, parts: Sequence[File]) -> bytes:
    """Put foreign files behind the agenda; called in a process of its own."""
    writer = PdfWriter()
    writer.append(BytesIO(agenda))
    for part in parts:
        try:
            reader = PdfReader(BytesIO(part.data))
            title = f"{part.item} {part.name}".strip()
            writer.append(reader, outline_item=title, import_outline=False)
        except (PyPdfError, ValueError, KeyError, OSError):
            continue
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def as_zip(record: Record, user: User) -> bytes:
    """The agenda as PDF, and every file in the folder of its item."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr("Dagsorden.pdf", agenda_pdf(record))
        for number, file in enumerate(files(record, user), 1):
            folder = slug(f"punkt {file.item}") or "punkt"
            name = _UNSAFE.sub(" ", file.name).strip(" .") or str(number)
            packed.writestr(f"{folder}/{number:02} {name}", file.data)
    return made.getvalue()


def files(record: Record, user: User) -> Iterator[File]:
    """The attachments that this reader may see, in the agenda's order."""
    keys = [a.document_id for i in record.items for a in i.attachments if a.document_id]
    shown = Document.objects.visible_to(user).select_related("file").in_bulk(keys)
    for item in record.items:
        for attachment in item.attachments:
            document = shown.get(attachment.document_id)
            if document is None or not default_storage.exists(
                document.file.stored_name
            ):
                continue
            with default_storage.open(document.file.stored_name) as content:
                data = content.read()
            yield File(
                item=item.row.number or str(item.row.position),
                name=attachment.name,
                data=data,
                media_type=document.file.media_type,
            )
