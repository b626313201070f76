"""What a member reads before a meeting: the agenda as sent, and what is one's own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenDecision,
    FrozenMeeting,
    FrozenSection,
)
from samraad.meetings.published import read
from samraad.preparation.asks import asked, asked_by
from samraad.preparation.models import Note, ReadMark
from samraad.preparation.paragraphs import Paragraph, found_again, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.meetings.models.frozen import FrozenItem
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import ReadItem, Record
    from samraad.people.models import User


@dataclass(frozen=True)
class NotedParagraph:
    paragraph: Paragraph
    is_new: bool
    note: Note | None


@dataclass(frozen=True)
class PreparedSection:
    heading: str
    paragraphs: tuple[NotedParagraph, ...]

    @property
    def is_long(self) -> bool:
        words = sum(len(p.paragraph.words) for p in self.paragraphs)
        return words > READ_AT_ONCE

    @property
    def can_be_noted(self) -> bool:
        """A single short paragraph needs no notes beside the item's own."""
        return len(self.paragraphs) > 1 or self.is_long or self.has_notes

    @property
    def has_news(self) -> bool:
        return any(p.is_new for p in self.paragraphs)

    @property
    def has_notes(self) -> bool:
        return any(p.note for p in self.paragraphs)


READ_AT_ONCE = 700  # letters; what is longer is folded on a small screen


@dataclass(frozen=True)
class PreparedItem:
    """One item, with what it asks, what is new in it, and the reader's own notes."""

    item: ReadItem
    sections: tuple[PreparedSection, ...]
    new_files: frozenset[str]
    was_read: bool
    before: tuple[FrozenDecision, ...]
    note: Note | None
    stray: tuple[Note, ...]  # on paragraphs that are no longer there

    @property
    def row(self) -> FrozenItem:
        return self.item.row

    @property
    def is_withheld(self) -> bool:
        """Closed, and this reader is not among those who may see inside."""
        return self.row.is_closed and not self.item.sections

    @cached_property
    def asks(self) -> tuple[str, ...]:
        recommended = self.item.recommendation
        return asked(recommended.html) if recommended else asked_by(self.row.title)

    @property
    def is_open_to_all(self) -> bool:
        """The item where anybody may bring something up, by what it is called."""
        return self.row.title.casefold().startswith("eventuelt")

    @property
    def asks_for_a_decision(self) -> bool:
        return self.row.kind == ItemKind.DECISION

    @property
    def asks_to_discuss(self) -> bool:
        return self.row.kind == ItemKind.DISCUSSION

    @property
    def only_informs(self) -> bool:
        return self.row.kind == ItemKind.INFORMATION

    @property
    def is_new(self) -> bool:
        """Has something changed since this reader read it?"""
        return self.was_read and (
            bool(self.new_files) or any(s.has_news for s in self.sections)
        )


@dataclass(frozen=True)
class Papers:
    record: Record
    items: tuple[PreparedItem, ...]

    @property
    def new(self) -> tuple[PreparedItem, ...]:
        return tuple(item for item in self.items if item.is_new)

    @property
    def unread(self) -> tuple[PreparedItem, ...]:
        return tuple(item for item in self.items if not item.was_read)


def newest_papers(meeting: Meeting, user: User) -> FrozenMeeting | None:
    """The edition to read: the newest that this reader may see."""
    heads = FrozenMeeting.objects.visible_to(user).current().filter(original=meeting.pk)
    newest = heads.select_related("edition").defer("folded")
    return newest.order_by("-edition__frozen_at", "-edition__number").first()


def prepare(head: FrozenMeeting, user: User) -> Papers:
    """The papers as this reader meets them; the number of queries does not grow."""
    record = read(head.edition, head, user)
    own = _Own(record, user)
    return Papers(record, tuple(own.prepared(item) for item in record.items))


class _Own:
    """What belongs to one reader about the items of one edition."""

    def __init__(self, record: Record, user: User) -> None:
        self.edition, self.user = record.edition, user
        self.keys = [item.row.original for item in record.items]
        self.marks = {
            mark.item: mark.edition
            for mark in ReadMark.objects.visible_to(user).filter(
                user=user.key, item__in=self.keys
            )
        }
        self.old_words, self.old_files = self._as_read()
        self.notes: defaultdict[UUID, list[Note]] = defaultdict(list)
        for note in Note.objects.visible_to(user).filter(
            user=user.key, item__in=self.keys
        ):
            self.notes[note.item].append(note)
        self.before = self._earlier(item.row for item in record.items)

    def _as_read(self) -> tuple[dict[UUID, set[str]], dict[UUID, set[str]]]:
        """Paragraph keys and file names of each item in the edition that was read."""
        changed = {k: e for k, e in self.marks.items() if e != self.edition.pk}
        words: defaultdict[UUID, set[str]] = defaultdict(set)
        files: defaultdict[UUID, set[str]] = defaultdict(set)
        if not changed:
            return words, files
        theirs = {"edition__in": set(changed.values()), "item__original__in": changed}
        for row in (
            FrozenSection.objects.visible_to(self.user)
            .filter(**theirs)
            .select_related("item")
        ):
            if changed[row.item.original] == row.edition_id:
                words[row.item.original] |= {p.key for p in paragraphs(row.html)}
        for file in (
            FrozenAttachment.objects.visible_to(self.user)
            .filter(**theirs)
            .select_related("item")
        ):
            if changed[file.item.original] == file.edition_id:
                files[file.item.original].add(file.name)
        return words, files

    def _earlier(
        self, items: Iterable[FrozenItem]
    ) -> dict[UUID, tuple[FrozenDecision, ...]]:
        """What the same matters met before, in current editions, the newest first."""
        matters = {item.matter for item in items if item.matter}
        found: defaultdict[UUID, list[FrozenDecision]] = defaultdict(list)
        rows = FrozenDecision.objects.visible_to(self.user).in_force()
        rows = rows.filter(item__matter__in=matters, parent=None)
        rows = rows.exclude(item__original__in=self.keys).newest_first()
        for row in rows.select_related("item", "meeting").defer("meeting__folded"):
            if row.item.matter:
                found[row.item.matter].append(row)
        return {matter: tuple(rows) for matter, rows in found.items()}

    def prepared(self, item: ReadItem) -> PreparedItem:
        key = item.row.original
        notes = self.notes.get(key, [])
        shown = [s for s in item.sections if s is not item.real_title]
        blocks = [paragraphs(section.html) for section in shown]
        on = _placed(notes, [p for part in blocks for p in part])
        placed = {note.pk for note in on.values()}
        return PreparedItem(
            item=item,
            sections=tuple(
                PreparedSection(
                    section.heading,
                    tuple(
                        NotedParagraph(p, self._is_new(key, p), on.get(p.key))
                        for p in part
                    ),
                )
                for section, part in zip(shown, blocks, strict=True)
            ),
            new_files=self._new_files(item),
            was_read=key in self.marks,
            before=self.before.get(item.row.matter, ()) if item.row.matter else (),
            note=next((n for n in notes if not n.paragraph), None),
            stray=tuple(n for n in notes if n.paragraph and n.pk not in placed),
        )

    def _changed(self, key: UUID) -> bool:
        return self.marks.get(key, self.edition.pk) != self.edition.pk

    def _is_new(self, key: UUID, paragraph: Paragraph) -> bool:
        return self._changed(key) and paragraph.key not in self.old_words.get(key, ())

    def _new_files(self, item: ReadItem) -> frozenset[str]:
        if not self._changed(item.row.original):
            return frozenset()
        names = {row.name for row in item.attachments}
        return frozenset(names - self.old_files.get(item.row.original, set()))


def _placed(notes: Iterable[Note], among: list[Paragraph]) -> dict[str, Note]:
    """The notes on paragraphs, by the key of the paragraph they belong to now."""
    on: dict[str, Note] = {}
    for note in sorted(notes, key=lambda n: n.at):
        if note.paragraph:
            key = found_again(note.paragraph, note.quote, among, taken=on)
            if key:
                on[key] = note
    return on
