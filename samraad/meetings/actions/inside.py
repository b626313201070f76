"""What hangs on an item: files and guests."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.documents.actions import add_document, clear_scan
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import attach_to_item
from samraad.meetings.models.agenda import Guest
from samraad.meetings.policies import can_close_file, can_edit

if TYPE_CHECKING:
    from samraad.documents.models import Document
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.people.models import User

LARGEST: Final = 25 * 1024 * 1024  # bytes of one file
KINDS: Final = (
    *("pdf", "docx", "doc", "odt", "rtf", "txt", "xlsx", "xls", "ods", "csv"),
    *("pptx", "ppt", "odp", "png", "jpg", "jpeg", "gif", "heic", "mp3", "ics"),
)


@transaction.atomic
def attach_file(
    *, item: AgendaItem, name: str, data: bytes, by: User, is_closed: bool = False
) -> Attachment:
    """Keep a file that was dropped on the item, and attach it under its own name."""
    require(can_edit(by, item.meeting))
    if len(data) > LARGEST:
        raise ValidationError(_("The file is larger than 25 MB."))
    if not data:
        raise ValidationError(_("The file is empty."))
    if name.rpartition(".")[2].lower() not in KINDS:
        raise ValidationError(_("Files of this kind cannot be attached."))
    document = add_document(
        data=data, name=name[-255:], audience=item.meeting.body.desk, by=by
    )
    return attach_to_item(
        item=item, name=name[-300:], document=document, is_closed=is_closed, by=by
    )


@transaction.atomic
def change_attachment(
    *, item: AgendaItem, attachment: Attachment, name: str, is_closed: bool, by: User
) -> Attachment:
    """Call an attachment and its file something else, or let it be for the members."""
    require(can_edit(by, item.meeting))
    rows = Attachment.objects.select_for_update(of=("self",))
    attachment = rows.select_related("document").get(pk=attachment.pk)
    if is_closed and not attachment.is_closed:
        require(can_close_file(by, item.meeting, attachment))
    if attachment.document and name.strip() != attachment.name:
        _rename(attachment.document, name.strip())
    attachment.name, attachment.is_closed = name.strip(), is_closed
    attachment.full_clean()
    attachment.save(update_fields=["name", "is_closed"])
    record("documents.attachment.changed", attachment, by=by)
    return attachment


def _rename(document: Document, name: str) -> None:
    """Let whoever fetches the file get it by this name; its ending stays."""
    ending = PurePath(document.name).suffix
    if name.lower().endswith(ending.lower()):
        name = name[: len(name) - len(ending)]
    document.name = name[: 255 - len(ending)] + ending
    document.full_clean()
    document.save(update_fields=["name"])


@transaction.atomic
def clear_file(
    *, item: AgendaItem, document: Document, words: str, by: User
) -> Document:
    """Say after looking that no personal number stands in the file."""
    require(can_edit(by, item.meeting))
    return clear_scan(document=document, words=words, by=by)


@transaction.atomic
def change_guest(*, guest: Guest, by: User, **facts: object) -> Guest:
    require(can_edit(by, guest.item.meeting))
    guest = Guest.objects.select_for_update().get(pk=guest.pk)
    for name in ("name", "role_words", "organisation", "email", "starts_at"):
        setattr(guest, name, facts.get(name, getattr(guest, name)))
    guest.full_clean()
    guest.save()
    record("meetings.guest.changed", guest, by=by)
    return guest
