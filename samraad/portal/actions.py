"""Writing the archive's news, for the receivers that follow the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.portal.models import News, NewsKind

if TYPE_CHECKING:
    from samraad.access.models import Audience
    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting


def tell(
    *, entry: Entry, kind: NewsKind, meeting: Meeting, audience: Audience, words: str
) -> None:
    """Tell once of what an entry says, however often the entry is heard."""
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


def take_back_corrections(*, meeting: Meeting) -> None:
    """Say no more what was corrected in minutes that have been removed."""
    news = News.objects.filter(path=meeting.get_absolute_url())
    news.filter(kind=NewsKind.CORRECTION).update(words="")


def leave_to(audience: Audience, *, meeting: Meeting) -> None:
    """Let only these readers see what was told of the meeting."""
    news = News.objects.filter(path=meeting.get_absolute_url())
    news.update(audience=audience)
