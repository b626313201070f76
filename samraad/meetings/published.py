"""Reading an edition: its rows, seen by one reader, put together as a record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.db import connection

from samraad.access.models import GuardedQuerySet
from samraad.editions.models import Edition
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.frozen import (
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
from samraad.meetings.models.record import SAID_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


_ANY_EDITION: Final = UUID(int=1)


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

    @property
    def came_to_something(self) -> bool:
        parts = (part for decision in self.decisions for part in decision.everyone)
        return bool(self.tasks) or any(p.row.outcome not in SAID_ONLY for p in parts)

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
        """What decision-only minutes hold, with the original numbers: the items in
        which something was decided or promised, or expressly not decided.
        """
        return tuple(item for item in self.items if item.came_to_something)


def read(edition: Edition, head: FrozenMeeting, user: object) -> Record:
    """Everything of an edition that this user may see; one query per kind of row."""
    by_item = _Rows(edition, lambda model: _seen(model, edition, user))
    there = _seen(FrozenAttendance, edition, user) if edition.is_minutes else ()
    return Record(
        edition=edition,
        head=head,
        items=tuple(by_item.read(i) for i in _seen(FrozenItem, edition, user)),
        attendance=_attendance(there),
    )


def read_item(item: FrozenItem, edition: Edition, user: object) -> ReadItem:
    """One item with what belongs to it, and no other item's rows."""

    def seen(model: Any) -> Iterable[Any]:  # noqa: ANN401 -- any row of an item
        rows = model.objects.visible_to(user).in_edition(edition)
        return list(rows.filter(item=item))

    return _Rows(edition, seen).read(item)


def _seen(model: Any, edition: Edition, user: object) -> list[Any]:  # noqa: ANN401
    """The edition's rows of one kind, in order, as this user may see them.

    For anybody it is always the same statement but for the edition's key. Compiling
    it takes longer than running it, so it is compiled once from `visible_to`.
    """
    if getattr(user, "key", None) is not None:
        return list(model.objects.visible_to(user).in_edition(edition))
    sql, told = _statement(model, connection.vendor, GuardedQuerySet.visible_to)
    any_key, key = (_as_told(pk) for pk in (_ANY_EDITION, edition.pk))
    told = tuple(key if one == any_key else one for one in told)
    return list(model.objects.raw(sql, told))


@cache
def _statement(model: Any, _vendor: str, _door: object) -> tuple[str, tuple[Any, ...]]:  # noqa: ANN401
    """What `visible_to` asks for anybody, with a key that no edition has."""
    rows = model.objects.visible_to(None).in_edition(Edition(pk=_ANY_EDITION))
    sql, told = rows.query.sql_with_params()
    return sql, told


def _as_told(key: UUID) -> object:
    """A key as this database is told it."""
    return Edition._meta.pk.get_db_prep_value(key, connection)


class _Rows:
    """The rows of an edition that hang on items, as one reader sees them."""

    def __init__(self, edition: Edition, seen: Callable[[Any], Iterable[Any]]) -> None:
        self.seen = seen
        self.sections = self._by_item(FrozenSection)
        self.attachments = self._by_item(FrozenAttachment)
        self.guests = self._by_item(FrozenGuest)
        minutes = edition.is_minutes
        self.decisions = self._by_item(FrozenDecision) if minutes else {}
        self.tasks = self._by_item(FrozenTask) if minutes else {}

    def _by_item(self, model: Any) -> dict[UUID, list[Any]]:  # noqa: ANN401 -- any of them
        found: defaultdict[UUID, list[Any]] = defaultdict(list)
        for row in self.seen(model):
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
