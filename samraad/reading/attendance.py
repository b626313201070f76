"""Who was there: lists of names under labels, with the groups they stand in.

Where there is no list nothing is said: no list is not the same as nobody absent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samraad.reading import people, words
from samraad.reading.lines import Line, fold
from samraad.reading.record import AttendanceGroup, Attendee, Read, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.reading.marks import Marked

_LABELLED = re.compile(r"(?P<label>[^\W\d][^:]{1,60}?)\s*:\s*(?P<rest>.*)")
_ENOUGH_NAMES = 0.75
_SURE, _LIKELY = 1.0, 0.8


@dataclass(frozen=True, slots=True)
class AttendanceList:
    groups: tuple[AttendanceGroup, ...] = ()
    headings: tuple[Read[str], ...] = ()  # "Deltagere" above the groups
    empty: tuple[Read[str], ...] = ()  # "Fraværende: ingen"

    @property
    def numbers(self) -> set[int]:
        groups = {n for g in self.groups for n in _group_lines(g)}
        return groups | {
            n for h in (*self.headings, *self.empty) for n in h.lines.numbers
        }


def _group_lines(group: AttendanceGroup) -> set[int]:
    spans = [group.label.lines, *(a.name.lines for a in group.attendees)]
    return {n for lines in spans for n in lines.numbers}


@dataclass(frozen=True, slots=True)
class _Open:
    """A label whose names may go on."""

    label: Read[str]
    state: State
    group: str | None  # the label names a group, not a state


@dataclass(slots=True)
class _Scan:
    """The state of a walk down the lines."""

    groups: list[AttendanceGroup] = field(default_factory=list)
    headings: list[Read[str]] = field(default_factory=list)
    empty: list[Read[str]] = field(default_factory=list)
    open: _Open | None = None
    last: int = 0  # the line the open label's names reached

    def take(self, names: Sequence[tuple[str, str]], line: Line) -> None:
        """Put the names under the open label."""
        if self.open is None:
            return
        found = tuple(
            Attendee(
                Read(name, line.lines, _SURE if people.is_name(name) else _LIKELY),
                self.open.state,
                said,
            )
            for name, said in names
        )
        self.last = line.number
        if self.groups and self.groups[-1].label == self.open.label:
            found = (*self.groups.pop().attendees, *found)
        if self.open.label in self.headings:
            self.headings.remove(self.open.label)
        self.groups.append(AttendanceGroup(self.open.label, self.open.group, found))


def read(marked: Sequence[Marked]) -> AttendanceList:
    scan = _Scan()
    for one in marked:
        if not one.is_text or _labelled(one.line, scan) or _names_only(one.line, scan):
            continue
        scan.open = None
    return AttendanceList(tuple(scan.groups), tuple(scan.headings), tuple(scan.empty))


def _labelled(line: Line, scan: _Scan) -> bool:
    """`Deltagere`, `Afbud: …`, and after those `Sekretariatet: …`."""
    match = _LABELLED.fullmatch(line.text)
    written, rest = (match["label"], match["rest"]) if match else (line.text, "")
    known = words.ATTENDANCE_LABELS.get(fold(written))
    state = known or (scan.open.state if scan.open else None)
    names = people.split_names(rest)
    nobody = fold(rest) in words.NOBODY
    if state is None or not (_are_names(names) or (known and nobody)):
        return False
    label = Read(written, line.lines)
    scan.open = _Open(label, state, None if known else written)
    if nobody:
        (scan.empty if rest else scan.headings).append(label)
    else:
        scan.take(names, line)
    return True


def _names_only(line: Line, scan: _Scan) -> bool:
    """Names on lines of their own under a label, or the rest of a wrapped list."""
    if scan.open is None or line.heading:
        return False
    waiting = scan.open.label in scan.headings
    if waiting and line.folded in words.NOBODY:
        scan.empty.append(Read(line.text, line.lines))
        return True
    names = people.split_names(line.unmarked)
    wrapped = scan.last == line.number - 1
    first_name_only = len(names) == 1 and " " not in names[0][0]
    if not _are_names(names) or (first_name_only and not wrapped):
        return False
    scan.take(names, line)
    return True


def _are_names(names: Sequence[tuple[str, str]]) -> bool:
    right = sum(people.is_name(name) for name, _ in names)
    return bool(names) and right >= _ENOUGH_NAMES * len(names)
