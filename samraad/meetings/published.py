"""Reading an edition: its rows, seen by one reader, put together as a record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from samraad.meetings.models.agenda import SectionRole
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
from samraad.meetings.models.meeting import AttendanceGroup, AttendanceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from uuid import UUID

    from samraad.editions.models import Edition

TABLES: Final = (
    FrozenMeeting,
    FrozenItem,
    FrozenSection,
    FrozenDecision,
    FrozenAttachment,
    FrozenGuest,
    FrozenTask,
    FrozenAttendance,
)
_LEFT_OUT = {"id", "edition", "audience", "item", "meeting", "body", "folded"}
_LEFT_OUT |= {"source", "source_text", "document"}
_JOINED: Final = ("audience", "item", "document")


@dataclass(frozen=True)
class ReadDecision:
    row: FrozenDecision
    parts: tuple[ReadDecision, ...]

    @property
    def everyone(self) -> Iterator[ReadDecision]:
        yield self
        for part in self.parts:
            yield from part.everyone


@dataclass(frozen=True)
class ReadItem:
    """One item as this reader may see it, with everything that belongs to it."""

    row: FrozenItem
    sections: tuple[FrozenSection, ...] = ()
    decisions: tuple[ReadDecision, ...] = ()
    attachments: tuple[FrozenAttachment, ...] = ()
    guests: tuple[FrozenGuest, ...] = ()
    tasks: tuple[FrozenTask, ...] = ()

    @cached_property
    def recommendation(self) -> FrozenSection | None:
        return self._section(SectionRole.RECOMMENDATION)

    @cached_property
    def real_title(self) -> FrozenSection | None:
        return self._section(SectionRole.REAL_TITLE)

    @cached_property
    def only_decision(self) -> ReadDecision | None:
        return self.decisions[0] if len(self.decisions) == 1 else None

    @cached_property
    def sub_decisions(self) -> tuple[ReadDecision, ...]:
        """What hides under the item's one word, or its several decisions."""
        return self.only_decision.parts if self.only_decision else self.decisions

    @cached_property
    def presentation(self) -> tuple[FrozenSection, ...]:
        apart = {SectionRole.RECOMMENDATION, SectionRole.REAL_TITLE}
        return tuple(row for row in self.sections if row.role not in apart)

    def _section(self, role: SectionRole) -> FrozenSection | None:
        return next((row for row in self.sections if row.role == role), None)


@dataclass(frozen=True)
class AttendanceList:
    """Those named in one state, group by group, in the order of the minutes."""

    state: AttendanceState
    groups: tuple[tuple[str, tuple[FrozenAttendance, ...]], ...]


@dataclass(frozen=True)
class Record:
    edition: Edition
    head: FrozenMeeting
    items: tuple[ReadItem, ...]
    attendance: tuple[AttendanceList, ...] = field(default=())

    @property
    def source_path(self) -> str:
        """Where the source can be read, for those who may."""
        return f"{self.head.path}kilde/" if self.head.source_id else ""

    @property
    def decided(self) -> tuple[ReadItem, ...]:
        """The items that decision-only minutes hold, with their original numbers."""
        return tuple(item for item in self.items if item.decisions)


def read(edition: Edition, head: FrozenMeeting, user: object) -> Record:
    """Everything of an edition that this user may see; one query per kind of row."""
    by_item = _Rows(edition, user)
    items = FrozenItem.objects.visible_to(user).in_edition(edition)
    return Record(
        edition=edition,
        head=head,
        items=tuple(by_item.read(item) for item in items),
        attendance=_attendance(
            FrozenAttendance.objects.visible_to(user).in_edition(edition)
        )
        if edition.is_minutes
        else (),
    )


def read_item(item: FrozenItem, edition: Edition, user: object) -> ReadItem:
    return _Rows(edition, user, only=item).read(item)


def canonical_rows(edition: Edition) -> list[list[str]]:
    """The edition's rows as text, in an order that any database gives.

    Each says whose item it belongs to and what kind of reader it is for; files stand
    by the hash of what is in them.
    """
    rows = []
    for model in TABLES:
        joined = [name for name in _JOINED if name in _names(model)]
        found = model.objects.filter(edition=edition).select_related(*joined)
        rows += [[model._meta.label, *_told(row)] for row in found]
    return sorted(rows)


def _names(model: type[Frozen]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}


def _told(row: Frozen) -> list[str]:
    fields = (f for f in row._meta.concrete_fields if f.name not in _LEFT_OUT)
    item, file = getattr(row, "item", None), getattr(row, "document", None)
    return [
        f"audience={row.audience.kind}",
        f"item={item.original if item else ''}",
        f"file={file.file_id if file else ''}",
        *(f"{f.name}={f.value_to_string(row)}" for f in fields),
    ]


class _Rows:
    """The rows of an edition that hang on items, as one reader sees them."""

    def __init__(
        self, edition: Edition, user: object, only: FrozenItem | None = None
    ) -> None:
        self.edition, self.user, self.only = edition, user, only
        self.sections = self._by_item(FrozenSection)
        self.attachments = self._by_item(FrozenAttachment)
        self.guests = self._by_item(FrozenGuest)
        minutes = edition.is_minutes
        self.decisions = self._by_item(FrozenDecision) if minutes else {}
        self.tasks = self._by_item(FrozenTask) if minutes else {}

    def _by_item(self, model: Any) -> dict[UUID, list[Any]]:  # noqa: ANN401 -- any of them
        rows = model.objects.visible_to(self.user).in_edition(self.edition)
        if self.only:
            rows = rows.filter(item=self.only)
        found: defaultdict[UUID, list[Any]] = defaultdict(list)
        for row in rows:
            found[row.item_id].append(row)
        return found

    def read(self, item: FrozenItem) -> ReadItem:
        return ReadItem(
            row=item,
            sections=tuple(self.sections.get(item.pk, ())),
            decisions=_tree(self.decisions.get(item.pk, ())),
            attachments=tuple(self.attachments.get(item.pk, ())),
            guests=tuple(self.guests.get(item.pk, ())),
            tasks=tuple(self.tasks.get(item.pk, ())),
        )


def _tree(
    rows: Sequence[FrozenDecision], parent: UUID | None = None
) -> tuple[ReadDecision, ...]:
    return tuple(
        ReadDecision(row=row, parts=_tree(rows, row.original))
        for row in rows
        if row.parent == parent
    )


def _attendance(rows: Iterable[FrozenAttendance]) -> tuple[AttendanceList, ...]:
    found: dict[str, dict[str, list[FrozenAttendance]]] = {}
    for row in rows:
        group = row.group_words or str(AttendanceGroup(row.group).label)
        found.setdefault(row.state, {}).setdefault(group, []).append(row)
    return tuple(
        AttendanceList(
            state=state,
            groups=tuple(
                (name, tuple(people)) for name, people in found[state].items()
            ),
        )
        for state in AttendanceState
        if state in found
    )
