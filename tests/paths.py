"""An example of every address in the demo world, the closed ones among them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from samraad.access.models import Audience
from samraad.editions.models import Edition
from samraad.meetings.models.frozen import FrozenAttachment, FrozenItem
from samraad.meetings.models.meeting import Preamble

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from samraad.demo.world import World
    from samraad.documents.models import Document
    from samraad.meetings.models.meeting import Meeting


def examples(world: World) -> dict[str, str]:
    """Paths by the name of the address, and in brackets what is special about it."""
    return {
        **pages(),
        **pages_of_bodies(world),
        **pages_of_meetings(world),
        **parts_of_meetings(world),
        **files(world),
        **for_programs(world),
    }


def pages() -> dict[str, str]:
    return {
        "front": "/",
        "bodies": "/raad/",
        "meetings": "/moeder/",
        "decisions": "/beslutninger/",
        "decisions (searched)": "/beslutninger/?q=plan&side=2",
        "language": "/sprog/en/?next=/",
        "help": "/hjaelp/",
        "help_text": "/hjaelp/front/",
    }


def pages_of_bodies(world: World) -> dict[str, str]:
    council, hidden = f"/raad/{world.council.slug}/", f"/raad/{world.hidden.slug}/"
    return {
        "body": council,
        "body (not published)": hidden,
        "archive": f"{council}moeder/",
        "archive (searched)": f"{council}moeder/?q=plan",
        "archive (not published)": f"{hidden}moeder/",
    }


def pages_of_meetings(world: World) -> dict[str, str]:
    hearing = world.meetings.hearing.get_absolute_url()
    draft = world.national.adhoc.get_absolute_url()
    return {
        "meeting": hearing,
        "meeting (closed items)": world.meetings.extraordinary.get_absolute_url(),
        "meeting (members' draft)": draft,
        "meeting (not announced)": world.meetings.hidden.get_absolute_url(),
        "decided": f"{hearing}beslutningsreferat/",
        "decided (members' draft)": f"{draft}beslutningsreferat/",
        "source": f"{world.papers.plain.get_absolute_url()}kilde/",
        "source (closed item)": f"{world.papers.closed.get_absolute_url()}kilde/",
        "source (none)": f"{hearing}kilde/",
        "edition": f"{hearing}udgave-1/",
        "edition (members' draft)": f"{draft}udgave-{newest(world.national.adhoc)}/",
    }


def parts_of_meetings(world: World) -> dict[str, str]:
    hearing = world.meetings.hearing.get_absolute_url()
    draft = world.national.adhoc.get_absolute_url()
    closed, withheld = closed_items(world.meetings.extraordinary)
    return {
        "item": f"{hearing}punkt-1/",
        "item (closed)": closed.path,
        "item (closed, withheld)": withheld.path,
        "item (members' draft)": f"{draft}punkt-1/",
        "decision": f"{hearing}punkt-1/beslutning-1/",
        "decision (closed)": f"{closed.path}beslutning-1/",
        "decision (closed, withheld)": f"{withheld.path}beslutning-1/",
        "decision (members' draft)": f"{draft}punkt-1/beslutning-1/",
    }


def files(world: World) -> dict[str, str]:
    shown = attachments(world.meetings.hearing, closed=False)
    marked = shown.filter(name__contains=world.open_canaries["bilag"])
    inside = attachments(world.meetings.extraordinary, closed=True)
    return {
        "document": file_of(marked),
        "document (closed)": file_of(attachments(world.meetings.hearing, closed=True)),
        "document (closed item)": file_of(inside),
        "document (source)": path_of(original(world.papers.plain)),
        "document (source, closed item)": path_of(original(world.papers.closed)),
    }


def for_programs(world: World) -> dict[str, str]:
    council = f"/raad/{world.council.slug}/"
    return {
        "decisions_csv": "/beslutninger.csv",
        "calendar_ics": "/kalender.ics",
        "body_ics": f"{council}kalender.ics",
        "meeting_ics": f"{world.meetings.hearing.get_absolute_url()}moede.ics",
        "news": "/nyt.atom",
        "body_news": f"{council}nyt.atom",
        "sitemap": "/sitemap.xml",
        "robots": "/robots.txt",
    }


def newest(meeting: Meeting) -> int:
    return Edition.objects.of(meeting.pk).standing()[0].number


def closed_items(meeting: Meeting) -> tuple[FrozenItem, FrozenItem]:
    """The meeting's item with an open decision, and the one with a withheld one."""
    rows = FrozenItem.objects.filter(path__startswith=meeting.get_absolute_url())
    closed = rows.filter(edition__is_current=True, openness="closed")
    return closed.get(withheld_reason=""), closed.exclude(withheld_reason="").get()


def attachments(meeting: Meeting, *, closed: bool) -> QuerySet[FrozenAttachment]:
    of_meeting = {"edition__subject": meeting.pk, "edition__is_current": True}
    rows = FrozenAttachment.objects.filter(**of_meeting, document__isnull=False)
    everybody = Audience.EVERYBODY
    return (
        rows.exclude(audience=everybody) if closed else rows.filter(audience=everybody)
    )


def file_of(rows: QuerySet[FrozenAttachment]) -> str:
    return path_of(rows.order_by("position")[0].document)


def original(meeting: Meeting) -> Document:
    return Preamble.objects.get(meeting=meeting).original


def path_of(document: Document) -> str:
    return f"/bilag/{document.pk}/{quote(document.name)}"
