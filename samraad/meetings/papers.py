"""An agenda or minutes as a paper: what the typesetter is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _, override

from samraad.core.shown import shown_date, shown_time
from samraad.documents.pdf import typeset
from samraad.texts.tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.meetings.models.frozen import FrozenMeeting
    from samraad.meetings.published import ReadItem, Record

SOURCE: Final = Path(__file__).parent / "paper" / "agenda.typ"


def agenda_pdf(record: Record) -> bytes:
    """The agenda as this reader may see it, tagged, the same bytes every time."""
    with override(record.edition.language):
        return typeset(SOURCE, told(record))


def told(record: Record) -> dict[str, Any]:
    """The paper's words; the page's own words are in the edition's language."""
    head, frozen = record.head, timezone.localtime(record.edition.frozen_at)
    return {
        "title": str(record.edition.get_kind_display()),
        "body": head.body_name,
        "language": record.edition.language,
        "frozen": [frozen.year, frozen.month, frozen.day],
        "when": when(head),
        "place": head.place,
        "notes": [record.edition.correction] if record.edition.correction else [],
        "items": [_item(item) for item in record.items],
        "words": {"attachments": _("Attachments")},
    }


def when(head: FrozenMeeting) -> str:
    if head.date is None:
        return head.date_words
    day = shown_date(head.date)
    if head.start_time is None:
        return day
    return _("%(day)s at %(time)s") % {"day": day, "time": shown_time(head.start_time)}


def _item(item: ReadItem) -> dict[str, Any]:
    row = item.row
    number = f"{row.number}. " if row.number else ""
    return {
        "heading": f"{number}{row.title or row.opening}".strip() or _("Item"),
        "lines": list(_lines(item)),
        "sections": [
            {"heading": section.heading, "blocks": tree(section.html)}
            for section in item.sections
        ],
        "attachments": [file.name for file in item.attachments],
    }


def _lines(item: ReadItem) -> Iterator[str]:
    """What is said of an item in a line of its own."""
    row = item.row
    if row.is_closed:
        yield _("Closed item: %(ground)s") % {"ground": row.closing_ground}
    if row.withdrawn_reason:
        yield _("Withdrawn: %(reason)s") % {"reason": row.withdrawn_reason}
    if item.guests:
        names = ", ".join(guest.name for guest in item.guests)
        yield _("Takes part: %(names)s") % {"names": names}
