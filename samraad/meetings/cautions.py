"""What somebody should look at before an agenda goes out, said plainly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.documents.models import Document, ScanState
from samraad.meetings.changes import told
from samraad.meetings.models.agenda import AgendaItem, ItemKind
from samraad.meetings.models.collecting import TextRequest
from samraad.meetings.offers import PROPOSED
from samraad.reading.masking import masked
from samraad.reading.personal_numbers import find
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from uuid import UUID

    from samraad.meetings.models.frozen import FrozenAttachment
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import ReadItem, Record


@dataclass(frozen=True)
class Caution:
    """A sentence about an item. What stops goes out to nobody before it is mended."""

    words: str
    item: UUID | None = None
    stops: bool = False


def cautions(record: Record, meeting: Meeting, user: object) -> list[Caution]:
    """What stops comes first, then item by item."""
    scans, by_itself = _scans(record, user), _stand_by_themselves(meeting, user)
    found: list[Caution] = []
    for item in record.items:
        sentences = [*_numbers(item, scans), *_unchecked(item, scans)]
        if item.row.original not in by_itself:
            sentences += _thin(item)
        if not item.row.withdrawn_reason:
            found += (_caution(item, words, stops) for words, stops in sentences)
    found += _missing_texts(meeting, user)
    return sorted(found, key=lambda caution: not caution.stops)


def _caution(item: ReadItem, words: str, stops: bool) -> Caution:  # noqa: FBT001 -- what a sentence is paired with
    said = words % {"item": told(item.row)}
    return Caution(said[:1].upper() + said[1:], item.row.original, stops)


def _numbers(item: ReadItem, scans: Mapping[UUID, str]) -> Iterator[tuple[str, bool]]:
    """In an open item a personal number stops the sending; in a closed one not."""
    is_open = not item.row.is_closed
    if find(item.row.title) or (is_open and any(map(find, _words(item)))):
        yield _("What may be a personal number stands in %(item)s."), True
    elif any(map(find, _words(item))):
        yield _("What may be a personal number stands in %(item)s."), False
    for file in item.attachments:
        if _scan(file, scans) == ScanState.FOUND:
            yield _found(file), is_open and not file.is_closed


def _found(file: FrozenAttachment) -> str:
    told = {"name": masked(file.name).replace("%", "%%"), "item": "%(item)s"}
    if file.is_closed:
        return (
            _("“%(name)s” at %(item)s holds what may be a personal number. Look at it.")
            % told
        )
    return (
        _(
            "“%(name)s” at %(item)s holds what may be a personal number. Take it off,"
            " or mark it as not for the public. Or look at it, and say that it is none."
        )
        % told
    )


def _thin(item: ReadItem) -> Iterator[tuple[str, bool]]:
    row = item.row
    if row.kind == ItemKind.DECISION and item.recommendation is None:
        yield _("%(item)s is for decision, but nothing is recommended."), False
    elif row.kind != ItemKind.INFORMATION and _is_empty(item):
        yield _("%(item)s has neither text nor papers."), False
    for section in item.sections:
        if not plain(section.html):
            yield _("%(item)s has a heading with nothing under it."), False
            return


def _unchecked(item: ReadItem, scans: Mapping[UUID, str]) -> Iterator[tuple[str, bool]]:
    files = {_scan(file, scans) for file in item.attachments}
    if ScanState.NOT_SCANNED in files:
        yield _("An attachment of %(item)s has not been checked."), False
    if ScanState.NOT_READABLE in files:
        words = _("An attachment of %(item)s cannot be read by a program. Read it.")
        yield words, False


def _is_empty(item: ReadItem) -> bool:
    return not (item.sections or item.attachments or item.guests)


def _words(item: ReadItem) -> Iterator[str]:
    yield from (item.row.title, item.row.recommender)
    yield from (plain(section.html) for section in item.sections)
    yield from (file.name for file in item.attachments)
    for guest in item.guests:
        yield f"{guest.name} {guest.role_words} {guest.organisation}"


def _scan(file: FrozenAttachment, scans: Mapping[UUID, str]) -> str:
    return scans.get(file.document_id, "") if file.document_id else ""


def _scans(record: Record, user: object) -> dict[UUID, str]:
    files = (file for item in record.items for file in item.attachments)
    keys = [file.document_id for file in files if file.document_id]
    rows = Document.objects.visible_to(user).filter(pk__in=keys)
    return dict(rows.values_list("pk", "scan"))


def _stand_by_themselves(meeting: Meeting, user: object) -> set[UUID]:
    """Items that were offered: the agenda is approved without a recommendation."""
    rows = AgendaItem.objects.visible_to(user).filter(meeting=meeting)
    offered = rows.exclude(offer="").exclude(offer__startswith=PROPOSED)
    return set(offered.values_list("pk", flat=True))


def _missing_texts(meeting: Meeting, user: object) -> Iterator[Caution]:
    rows = TextRequest.objects.visible_to(user).filter(item__meeting=meeting)
    waiting = rows.filter(answered_at=None).select_related("item")
    for row in waiting.order_by("item__position", "due_on"):
        words = {"name": row.name, "title": row.item.title}
        said = _("The text from %(name)s to “%(title)s” has not come.") % words
        yield Caution(said, row.item_id)
