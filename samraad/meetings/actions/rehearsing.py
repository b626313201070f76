"""What would be sent now, made as it will be made, and taken back again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from samraad.meetings.actions.freezing import freeze_agenda
from samraad.meetings.actions.locking import locked
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.published import Record, read

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@dataclass(frozen=True)
class Rehearsal:
    """An agenda as it will be, seen by one reader, and the hash it will bear."""

    record: Record
    hash: str
    is_public: bool


def rehearse(*, meeting: Meeting, by: User, seen_by: User | None = None) -> Rehearsal:
    """Freeze the agenda and undo it: what is shown is what will be sent.

    Nothing of it stays: neither rows nor addresses nor lines in the log.
    """
    with transaction.atomic():
        edition = freeze_agenda(locked(meeting), by=by)
        head = FrozenMeeting.objects.get(edition=edition)
        record = read(edition, head, seen_by or by)
        transaction.set_rollback(True)
    return Rehearsal(record, edition.hash, edition.audience != meeting.body.members)
