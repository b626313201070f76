"""The archive's news: what the log says has been published, corrected or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.audit.receivers import follows
from samraad.editions.models import Edition
from samraad.meetings.models.meeting import Meeting
from samraad.portal import actions
from samraad.portal.models import NewsKind

if TYPE_CHECKING:
    from samraad.audit.models import Entry

KINDS: Final = {
    "meetings.agenda.published": NewsKind.AGENDA,
    "meetings.minutes.drafted": NewsKind.DRAFT,
    "meetings.minutes.published": NewsKind.MINUTES,
    "meetings.minutes.corrected": NewsKind.CORRECTION,
    "editions.edition.removed": NewsKind.REMOVED,
}


@follows(*KINDS)
def tell_of_edition(entry: Entry) -> None:
    edition = Edition.objects.get(pk=entry.subject_id)
    meeting = Meeting.objects.get(pk=edition.subject)
    if edition.removed_at:
        actions.take_back_corrections(meeting=meeting)
    actions.tell(
        entry=entry,
        kind=KINDS[entry.event],
        meeting=meeting,
        audience=edition.audience,
        words=edition.removed_reason or edition.correction,
    )


@follows("meetings.meeting.cancelled")
def tell_of_cancelling(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    actions.tell(
        entry=entry,
        kind=NewsKind.CANCELLED,
        meeting=meeting,
        audience=meeting.audience,
        words=meeting.status_reason,
    )


@follows("meetings.meeting.withdrawn")
def forget_withdrawn(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    actions.leave_to(meeting.audience, meeting=meeting)
