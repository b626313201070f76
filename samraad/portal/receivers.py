"""The archive's news: what the log says has been published, corrected or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.audit.receivers import follows
from samraad.editions.models import Edition
from samraad.meetings.models.meeting import Meeting
from samraad.portal.models import News, NewsKind

if TYPE_CHECKING:
    from samraad.access.models import Audience
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
    words = edition.removed_reason or edition.correction
    meeting = Meeting.objects.get(pk=edition.subject)
    _tell(entry, KINDS[entry.event], meeting, edition.audience, words)


@follows("meetings.meeting.cancelled")
def tell_of_cancelling(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    _tell(entry, NewsKind.CANCELLED, meeting, meeting.audience, meeting.status_reason)


@follows("meetings.meeting.withdrawn")
def forget_withdrawn(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.subject_id)
    News.objects.filter(path=meeting.get_absolute_url()).update(
        audience=meeting.audience
    )


def _tell(
    entry: Entry, kind: NewsKind, meeting: Meeting, audience: Audience, words: str
) -> None:
    News.objects.get_or_create(
        entry=entry.pk,
        defaults={
            "kind": kind,
            "body": meeting.body,
            "meeting_date": meeting.date,
            "path": meeting.get_absolute_url(),
            "words": words,
            "at": entry.at,
            "audience": audience,
        },
    )
