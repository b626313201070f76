"""Writing the archive's news, for the receivers that follow the log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from samraad.access.models import Audience
from samraad.editions.models import PublicName
from samraad.portal.models import News, NewsKind

if TYPE_CHECKING:
    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting

AT_ONCE: Final = timedelta(minutes=1)  # editions that are removed together


def tell(
    *, entry: Entry, kind: NewsKind, meeting: Meeting, audience: Audience, words: str
) -> None:
    """Tell once of what an entry says, however often the entry is heard.

    Of a meeting that is not public, or no longer is, only its own readers are told.
    """
    News.objects.get_or_create(
        entry=entry.pk,
        defaults={
            "kind": kind,
            "body": meeting.body,
            "meeting_date": meeting.date,
            "path": meeting.get_absolute_url(),
            "words": words,
            "at": entry.at,
            "audience": _readers(meeting, audience),
        },
    )


def tell_of_removal(
    *, entry: Entry, kind: NewsKind, meeting: Meeting, audience: Audience, words: str
) -> None:
    """Tell once, however many of the meeting's editions are removed together."""
    news = News.objects.filter(path=meeting.get_absolute_url(), words=words)
    removals = news.filter(kind__in=(NewsKind.REMOVED, NewsKind.AGENDA_REMOVED))
    told = removals.filter(at__range=(entry.at - AT_ONCE, entry.at))
    readers = _readers(meeting, audience)
    if not told.exists():
        tell(entry=entry, kind=kind, meeting=meeting, audience=readers, words=words)
    elif readers.pk == Audience.EVERYBODY:
        told.update(audience=readers)


def _readers(meeting: Meeting, audience: Audience) -> Audience:
    is_public = meeting.audience_id == Audience.EVERYBODY
    return audience if is_public else meeting.audience


def lead_to(meeting: Meeting) -> None:
    """Let what was told before a meeting was moved stand at its new address."""
    names = PublicName.objects.filter(subject=meeting.pk).values("path")
    News.objects.filter(path__in=names).update(path=meeting.get_absolute_url())


def take_back_corrections(*, meeting: Meeting) -> None:
    """Say no more what was corrected in minutes that have been removed."""
    news = News.objects.filter(path=meeting.get_absolute_url())
    news.filter(kind=NewsKind.CORRECTION).update(words="")


def leave_to(audience: Audience, *, meeting: Meeting) -> None:
    """Let only these readers see what was told of the meeting."""
    news = News.objects.filter(path=meeting.get_absolute_url())
    news.update(audience=audience)
