"""The inside of an item: its named sections, and what was under no name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samraad.reading import attendance, decisions
from samraad.reading.attendance import AttendanceList
from samraad.reading.content import (
    Block,
    Heading,
    List,
    Paragraph,
    blocks,
    passages,
)
from samraad.reading.lines import Line
from samraad.reading.record import Kind, Read, Role, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.reading.marks import Marked


@dataclass(slots=True)
class _Draft:
    name: Read[str] | None
    role: Role
    marked: list[Marked] = field(default_factory=list)
    rest: Line | None = None  # what followed the label on its line


@dataclass(frozen=True, slots=True)
class Inside:
    sections: tuple[Section, ...]
    attendance: AttendanceList  # names who was away, under a decision

    def of(self, role: Role) -> tuple[Section, ...]:
        return tuple(s for s in self.sections if s.role is role)


def read(marked: Sequence[Marked], *, kind: Kind | None) -> Inside:
    drafts = [_Draft(None, Role.PRESENTATION)]
    for one in marked:
        if one.label:
            line = one.line
            drafts.append(_Draft(Read(one.label.name, line.lines), one.label.role))
            if one.label.rest:
                drafts[-1].rest = Line(line.number, one.label.rest)
        elif not one.furniture:
            drafts[-1].marked.append(one)
    if len(drafts) == 1 and kind is not Kind.AGENDA:
        return Inside(
            _prose(blocks([m.line for m in drafts[0].marked])), AttendanceList()
        )
    away = attendance.read(
        [m for d in drafts if d.role is Role.DECISION for m in d.marked]
    )
    found = tuple(_section(draft, away) for draft in drafts)
    return Inside(tuple(s for s in found if s.name or s.blocks), away)


def _section(draft: _Draft, away: AttendanceList) -> Section:
    rows = [m.line for m in draft.marked]
    if draft.rest:
        rows.insert(0, draft.rest)
    if draft.role is Role.DECISION:
        rows = [row for row in rows if row.number not in away.numbers]
    return Section(draft.name, draft.role, blocks(rows))


def _prose(parts: Sequence[Block]) -> tuple[Section, ...]:
    """Without labels: what stands before the first decision is background."""
    for n, block in enumerate(parts):
        if decisions.leads_to(block):
            return _split(parts[:n], parts[n:])
        for passage in passages([block]):
            at = decisions.first_told(passage)
            if at is None:
                continue
            if at == 0 or isinstance(block, List | Heading):
                return _split(parts[:n], parts[n:])
            before = Paragraph(passage.part(0, at))
            after = Paragraph(passage.part(at, len(passage.text)))
            return _split([*parts[:n], before], [after, *parts[n + 1 :]])
    return _split((), parts)


def _split(before: Sequence[Block], after: Sequence[Block]) -> tuple[Section, ...]:
    both = (
        Section(None, Role.BACKGROUND, tuple(before)),
        Section(None, Role.DECISION, tuple(after)),
    )
    return tuple(section for section in both if section.blocks)
