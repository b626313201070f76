"""The changes between an agenda and the one sent before it, as one reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.documents.models import Document
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.changes import changes
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.published import Record, read

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.meetings.models.meeting import Meeting


@dataclass(frozen=True)
class Told:
    """How an agenda was sent, and what its readers have to know of it."""

    sending: Sending
    changes: list[str]


def sending_of(record: Record, user: object) -> Told | None:
    """The sending that an edition went out with, and what it changed."""
    rows = Sending.objects.visible_to(user).filter(edition=record.edition.pk)
    sending = rows.first()
    if sending is None:
        return None
    is_first = sending.number == 1
    return Told(sending, [] if is_first else changes_with(sending, record, user))


def changes_since_read(record: Record, meeting: Meeting, user: object) -> list[str]:
    """What the record says that the newest agenda readers have does not say."""
    rows = Edition.objects.visible_to(user).of(meeting.pk).standing()
    edition = rows.filter(kind=EditionKind.AGENDA).first()
    return _between(edition, record, user) if edition else []


def changes_with(
    sending: Sending, record: Record, user: object, *, say_new: bool = True
) -> list[str]:
    """What this sending's record says that the one sent before it did not say."""
    rows = Sending.objects.visible_to(user).filter(meeting=sending.meeting_id)
    before = rows.filter(number__lt=sending.number).order_by("-number").first()
    if before is None:
        return []
    editions = Edition.objects.visible_to(user).filter(removed_at=None)
    edition = editions.filter(pk=before.edition).first()
    return _between(edition, record, user, say_new=say_new) if edition else []


def record_of(edition: Edition, user: object) -> Record | None:
    head = FrozenMeeting.objects.visible_to(user).filter(edition=edition).first()
    return read(edition, head, user) if head else None


def _between(
    edition: Edition, record: Record, user: object, *, say_new: bool = True
) -> list[str]:
    before = record_of(edition, user)
    if before is None:
        return []
    files = _files([before, record], user)
    return changes(before, record, files=files, say_new=say_new)


def _files(records: list[Record], user: object) -> dict[UUID, str]:
    """What is in each document, by the hash under which it is kept."""
    keys = {
        file.document_id
        for record in records
        for item in record.items
        for file in item.attachments
        if file.document_id
    }
    rows = Document.objects.visible_to(user).filter(pk__in=keys)
    return dict(rows.values_list("pk", "file_id"))
