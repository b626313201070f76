"""Copying the live record into an edition's rows: by an allow-list, row by row."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator

from samraad.access.models import Audience
from samraad.core.text import fold, slug
from samraad.documents.models import Attachment, Document, Provenance
from samraad.editions.actions import give_names, seal_edition
from samraad.editions.models import PublicName
from samraad.matters.actions import show_matters
from samraad.meetings import recommending
from samraad.meetings.canonical import canonical_rows
from samraad.meetings.models.agenda import (
    AgendaItem,
    Guest,
    GuestFacts,
    ItemFacts,
    Section,
    SectionFacts,
    SectionRole,
)
from samraad.meetings.models.frozen import (
    Frozen,
    FrozenAttachment,
    FrozenAttendance,
    FrozenDecision,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
    FrozenTask,
)
from samraad.meetings.models.meeting import Attendance, AttendanceFacts, Preamble
from samraad.meetings.models.record import (
    Decision,
    DecisionFacts,
    MinutedTask,
    TaskFacts,
)
from samraad.texts.clean import plain
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from django.db import models

    from samraad.access.models import Guarded
    from samraad.editions.models import Edition
    from samraad.meetings.models.meeting import Meeting


_THAT_IT_IS = "–"  # withdrawn: of a closed item not even why
_SENTENCE_END = re.compile(r"(?<=[^\W\d]{2}[.!?])\s+(?=[A-ZÆØÅ])|\n")


def freeze(meeting: Meeting, edition: Edition) -> None:
    """Copy what the edition's readers may see; a closed item's inside to its circle."""
    copying = _Copying(meeting, edition)
    copying.copy()
    seal_edition(edition, rows=canonical_rows(edition))


def _facts(row: models.Model, allowed: type[models.Model]) -> dict[str, Any]:
    """The fields of a row that its abstract facts list, and no others."""
    return {field.name: getattr(row, field.name) for field in allowed._meta.fields}


class _Copying:
    """One freezing: the live rows of a meeting on their way into an edition."""

    def __init__(self, meeting: Meeting, edition: Edition) -> None:
        self.meeting, self.edition = meeting, edition
        self.items = list(
            AgendaItem.objects.filter(meeting=meeting)
            .select_related("circle", "matter")
            .order_by("position")
        )
        self.path = meeting.get_absolute_url()
        self.paths = _item_paths(self.path, self.items)
        self.lines: dict[UUID, Provenance] = {}
        self.words: list[str] = []
        self.frozen: dict[UUID, FrozenItem] = {}
        self.documents: dict[UUID, Document] = {}
        self.is_read = False  # from a document, whose words are kept as they are

    def copy(self) -> None:
        sections = self._rows_of(Section)
        guests, tasks = self._rows_of(Guest), self._rows_of(MinutedTask)
        decisions = self._rows_of(Decision) if self.edition.is_minutes else []
        tasks = tasks if self.edition.is_minutes else []
        attachments = list(
            Attachment.objects.filter(
                subject__in=[item.pk for item in self.items]
            ).select_related("document")
        )
        self.lines = _spans([*self.items, *sections, *decisions, *tasks])
        self.html = _newest_html([row.text_id for row in (*sections, *decisions)])
        head = self._freeze_meeting()
        self._freeze_items(_openings([*sections, *decisions], self.html))
        self._freeze_attendance()
        self._save(FrozenSection, [self._section(row) for row in sections])
        self._save(FrozenGuest, [self._guest(row) for row in guests])
        self._save(FrozenAttachment, [self._attachment(row) for row in attachments])
        self._save(FrozenTask, [self._task(row) for row in tasks])
        frozen = [self._decision(row, head) for row in decisions]
        self._save(FrozenDecision, frozen)
        head.folded = fold(" ".join(self.words))
        head.save(update_fields=["folded"])
        self._give_names([head, *self.frozen.values(), *frozen])

    def _give_names(
        self, rows: Iterable[FrozenMeeting | FrozenItem | FrozenDecision]
    ) -> None:
        """Addresses for what everybody may see; the rest is nowhere to be found."""
        everybody = Audience.EVERYBODY
        give_names({r.original: r.path for r in rows if r.audience_id == everybody})

    def _rows_of(self, model: Any) -> list[Any]:  # noqa: ANN401 -- any row of an item
        rows = model.objects.filter(item__meeting=self.meeting)
        rows = rows.select_related("item__circle")
        return list(rows.order_by("item__position", "position"))

    def _common(
        self, row: Guarded, audience: Audience, words: Iterable[str] = ()
    ) -> dict[str, Any]:
        """What every frozen row has; open words go into the archive's search text."""
        if audience == self.edition.audience:
            self.words.extend(words)
        span = self.lines.get(row.pk)
        return {
            "edition": self.edition,
            "original": row.pk,
            "audience": audience,
            "first_line": span.first_line if span else None,
            "last_line": span.last_line if span else None,
            "is_unsure": bool(span and span.is_unsure),
        }

    def _save(self, model: type[Any], rows: Sequence[Frozen]) -> None:
        model.objects.bulk_create(rows)

    def _inside(self, item: AgendaItem) -> Audience:
        """Who may see what is inside the item."""
        return item.circle or self.edition.audience

    def _freeze_meeting(self) -> FrozenMeeting:
        preamble = Preamble.objects.select_related("original").get(meeting=self.meeting)
        meeting, source = self.meeting, self._released(preamble.original)
        self.is_read = preamble.original is not None
        self.words.extend((meeting.body.name, preamble.about, preamble.agenda_pointer))
        return FrozenMeeting.objects.create(
            **self._common(meeting, self.edition.audience),
            body=meeting.body,
            body_name=meeting.body.name,
            kind=meeting.kind,
            date=meeting.date,
            date_words=meeting.date_words,
            first_day=meeting.first_day,
            last_day=meeting.last_day,
            start_time=meeting.start_time,
            end_time=meeting.end_time,
            place=meeting.place,
            path=self.path,
            about=preamble.about,
            agenda_pointer=preamble.agenda_pointer,
            contact=preamble.contact,
            attendance_recorded=preamble.attendance_recorded,
            source=source,
            source_text=preamble.text if source else None,
            source_name=source.name if source else "",
            is_read=self.is_read,
        )

    def _released(self, document: Document | None) -> Document | None:
        """Show the document to the edition's readers, unless it has closed parts."""
        if document is None or any(item.is_closed for item in self.items):
            return None
        return self._shown(document, self.edition.audience)

    def _shown(self, document: Document, audience: Audience) -> Document:
        """The document for these readers. What others read already is left to them:
        then the same file becomes a document of its own.
        """
        document = self.documents.setdefault(document.pk, document)
        if document.audience_id in {Audience.EVERYBODY, audience.pk}:
            return document
        if document.audience_id != self.meeting.body.desk_id:
            return copied_document(document, audience)
        document.audience = audience
        document.save(update_fields=["audience"])  # it may be looked through meanwhile
        return document

    def _freeze_items(self, openings: dict[UUID, str]) -> None:
        for item in self.items:
            facts = _facts(item, ItemFacts)
            if item.is_closed:
                withdrawn = _THAT_IT_IS if item.withdrawn_reason else ""
                facts |= {"recommender": "", "case_number": ""}
                facts |= {"withdrawn_reason": withdrawn}
            frozen = FrozenItem(
                **self._common(item, self.edition.audience, [item.title]),
                **facts,
                path=self.paths[item.pk],
                opening="" if item.is_closed else openings.get(item.pk, ""),
                matter=None if item.is_closed else item.matter_id,
            )
            self.frozen[item.pk] = frozen
        self._save(FrozenItem, list(self.frozen.values()))
        if self.edition.audience_id == Audience.EVERYBODY:
            show_matters(i.matter for i in self.items if i.matter and not i.is_closed)

    def _freeze_attendance(self) -> None:
        if not self.edition.is_minutes:
            return
        rows = Attendance.objects.filter(meeting=self.meeting)
        self._save(
            FrozenAttendance,
            [
                FrozenAttendance(
                    **self._common(row, self.edition.audience, [row.name]),
                    **_facts(row, AttendanceFacts),
                    position=row.position,
                )
                for row in rows
            ],
        )

    def _section(self, row: Section) -> FrozenSection:
        html = self.html[row.text_id]
        if row.role == SectionRole.RECOMMENDATION and not self.is_read:
            who, body = row.item.recommender, self.meeting.body
            html = recommending.whole(html, recommender=who, body=body)
        inside = self._inside(row.item)
        return FrozenSection(
            **self._common(row, inside, [plain(html)]),
            **_facts(row, SectionFacts),
            item=self.frozen[row.item_id],
            html=html,
        )

    def _guest(self, row: Guest) -> FrozenGuest:
        inside = self._inside(row.item)
        return FrozenGuest(
            **self._common(row, inside, [row.name, row.organisation]),
            **_facts(row, GuestFacts),
            item=self.frozen[row.item_id],
        )

    def _task(self, row: MinutedTask) -> FrozenTask:
        return FrozenTask(
            **self._common(row, self._inside(row.item), [row.who, row.what]),
            **_facts(row, TaskFacts),
            item=self.frozen[row.item_id],
        )

    def _attachment(self, row: Attachment) -> FrozenAttachment:
        item = self.frozen[row.subject]
        inside = next(self._inside(i) for i in self.items if i.pk == row.subject)
        if row.is_closed and not item.is_closed:
            inside = self.meeting.body.members
        return FrozenAttachment(
            **self._common(row, inside, [row.name]),
            item=item,
            position=row.position,
            name=row.name,
            is_closed=row.is_closed,
            document=self._shown(row.document, inside) if row.document else None,
        )

    def _decision(self, row: Decision, head: FrozenMeeting) -> FrozenDecision:
        html = self.html[row.text_id]
        withheld = row.item.circle if row.item.withheld_reason else None
        title = row.item.title
        words = " ".join((row.word, row.concerns, plain(html)))
        return FrozenDecision(
            **self._common(row, withheld or self.edition.audience, [words]),
            **_facts(row, DecisionFacts),
            meeting=head,
            item=self.frozen[row.item_id],
            parent=row.parent_id,
            html=html,
            path=f"{self.paths[row.item_id]}beslutning-{row.position}/",
            folded=fold(f"{title} {words}"),
        )


def copied_document(document: Document, audience: Audience) -> Document:
    """The same file for other readers, with all that is known of it."""
    known = ("file", "name", "scan", "places", "cleared_by", "cleared_words")
    facts = {field: getattr(document, field) for field in known}
    return Document.objects.create(audience=audience, **facts)


def _item_paths(meeting_path: str, items: Iterable[AgendaItem]) -> dict[UUID, str]:
    """An item's address bears its number, or its position where it has none.

    An address that another item bears or has borne is passed over.
    """
    names = PublicName.objects.filter(path__startswith=meeting_path)
    taken = dict(names.values_list("path", "subject"))
    paths: dict[UUID, str] = {}
    for item in items:
        name = f"punkt-{slug(item.number)}" if slug(item.number) else ""
        name = name or f"position-{item.position}"
        for again in count(1):
            path = f"{meeting_path}{name}{f'-{again}' if again > 1 else ''}/"
            if taken.setdefault(path, item.pk) == item.pk:
                paths[item.pk] = path
                break
    return paths


def _spans(rows: Iterable[Guarded]) -> dict[UUID, Provenance]:
    """Which lines each whole row was read from."""
    spans = Provenance.objects.filter(subject__in=[row.pk for row in rows], field="")
    return {span.subject: span for span in spans}


def _newest_html(texts: Iterable[UUID]) -> dict[UUID, str]:
    versions = TextVersion.objects.filter(text__in=list(texts)).order_by("number")
    return {version.text_id: version.html for version in versions}


def _openings(
    rows: Iterable[Section | Decision], html: dict[UUID, str]
) -> dict[UUID, str]:
    """The first words of each item's recommendation, or else of what follows."""
    found: dict[UUID, str] = {}
    for row in rows:
        words = plain(html[row.text_id]) or getattr(row, "word", "")
        first = _SENTENCE_END.split(words, maxsplit=1)[0]
        found.setdefault(row.item_id, Truncator(first).words(22))
    return {item: opening[:200] for item, opening in found.items()}
