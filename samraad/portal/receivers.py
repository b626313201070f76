"""The archive's news: what the log says has been published, corrected or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.audit.models import EntryContent
from samraad.audit.receivers import follows
from samraad.editions.models import Edition
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.plan import FormerDate
from samraad.portal import actions
from samraad.portal.models import NewsKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from samraad.audit.models import Entry

PUBLISHED: Final = {
    "meetings.agenda.published": NewsKind.AGENDA,
    "meetings.minutes.drafted": NewsKind.DRAFT,
    "meetings.minutes.published": NewsKind.MINUTES,
    "meetings.minutes.corrected": NewsKind.CORRECTION,
}


def _tell_of_edition(entry: Entry) -> None:
    edition = Edition.objects.get(pk=entry.subject_id)
    actions.tell(
        entry=entry,
        kind=PUBLISHED[entry.event],
        meeting=Meeting.objects.get(pk=edition.subject),
        audience=edition.audience,
        words="" if edition.removed_at else edition.correction,
    )


def _tell_of_removal(entry: Entry) -> None:
    edition = Edition.objects.get(pk=entry.subject_id)
    meeting = Meeting.objects.get(pk=edition.subject)
    minutes, agenda = NewsKind.REMOVED, NewsKind.AGENDA_REMOVED
    actions.take_back_corrections(meeting=meeting)
    actions.tell_of_removal(
        entry=entry,
        kind=minutes if edition.is_minutes else agenda,
        meeting=meeting,
        audience=edition.audience,
        words=edition.removed_reason,
    )


def _tell_of_cancelling(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    actions.tell(
        entry=entry,
        kind=NewsKind.CANCELLED,
        meeting=meeting,
        audience=meeting.audience,
        words=meeting.status_reason,
    )


def _tell_of_move(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    said = EntryContent.objects.get(entry=entry).data
    former = FormerDate.objects.filter(pk=said.get("former")).first()
    actions.lead_to(meeting)
    actions.tell(
        entry=entry,
        kind=NewsKind.MOVED,
        meeting=meeting,
        audience=meeting.audience,
        words=former.reason if former else "",
    )


def _leave_to_the_desk(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    actions.leave_to(meeting.body.desk, meeting=meeting)


TOLD: Final[dict[str, Callable[[Entry], None]]] = {
    **dict.fromkeys(PUBLISHED, _tell_of_edition),
    "editions.edition.removed": _tell_of_removal,
    "meetings.meeting.moved": _tell_of_move,
    "meetings.meeting.cancelled": _tell_of_cancelling,
    "meetings.meeting.withdrawn": _leave_to_the_desk,
}


@follows(*TOLD)
def tell(entry: Entry) -> None:
    """Hear all of it in one order: a withdrawal comes after what it takes back."""
    TOLD[entry.event](entry)
