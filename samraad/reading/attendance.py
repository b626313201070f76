"""Who was there: lists of names under labels, with the groups they stand in.

Where there is no list nothing is said: no list is not the same as nobody absent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from samraad.reading import people, words
from samraad.reading.lines import Line, Lines, fold
from samraad.reading.marks import Marked
from samraad.reading.record import AttendanceGroup, Attendee, Read, State

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


@dataclass(slots=True)
class _Scan:
    """The state of a walk down the lines."""

    groups: list[AttendanceGroup] = field(default_factory=list)
    headings: list[Read[str]] = field(default_factory=list)
    empty: list[Read[str]] = field(default_factory=list)
    state: State | None = None  # what the last label said
    label: Read[str] | None = None  # a label whose names are still to come
    last: Line | None = None

    def stop(self) -> None:
        self.state = self.label = None


def read(marked: Sequence[Marked]) -> AttendanceList:
    scan = _Scan()
    for one in marked:
        if not one.is_text or _labelled(one.line, scan) or _names_only(one.line, scan):
            continue
        scan.stop()
    return AttendanceList(tuple(scan.groups), tuple(scan.headings), tuple(scan.empty))


def _labelled(line: Line, scan: _Scan) -> bool:
    """`Deltagere`, `Afbud: …`, and after those `Sekretariatet: …`."""
    match = _LABELLED.fullmatch(line.text)
    written, rest = (match["label"], match["rest"]) if match else (line.text, "")
    state = words.ATTENDANCE_LABELS.get(fold(written))
    names = people.split_names(rest)
    if state is None and (scan.state is None or not match or not _are_names(names)):
        return False
    scan.label = Read(written, line.lines)
    scan.last = line
    known = state is not None
    scan.state = state or scan.state
    if fold(rest) in words.NOBODY:
        (scan.empty if rest else scan.headings).append(scan.label)
    elif _are_names(names):
        scan.groups.append(_group(scan, names, line, group=not known))
    else:
        return False
    return True


def _names_only(line: Line, scan: _Scan) -> bool:
    """Names on lines of their own under a label, or the rest of a wrapped list."""
    if scan.state is None or scan.label is None or scan.last is None:
        return False
    if line.folded in words.NOBODY and scan.label in scan.headings:
        scan.empty.append(Read(line.text, line.lines))
        return True
    names = people.split_names(line.unmarked)
    if not _are_names(names) or line.heading:
        return False
    wrapped = scan.last.number == line.number - 1 and bool(scan.groups)
    if len(names) == 1 and len(names[0][0].split()) == 1 and not wrapped:
        return False
    if scan.groups and scan.groups[-1].label == scan.label:
        before = scan.groups.pop()
        more = _group(scan, names, line, group=before.name is not None)
        scan.groups.append(
            AttendanceGroup(
                before.label, before.name, (*before.attendees, *more.attendees)
            )
        )
    else:
        scan.groups.append(_group(scan, names, line, group=False))
        if scan.label in scan.headings:
            scan.headings.remove(scan.label)
    scan.last = line
    return True


def _are_names(names: Sequence[tuple[str, str]]) -> bool:
    right = sum(people.is_name(name) for name, _ in names)
    return bool(names) and right >= _ENOUGH_NAMES * len(names)


def _group(
    scan: _Scan, names: Sequence[tuple[str, str]], line: Line, *, group: bool
) -> AttendanceGroup:
    assert scan.label is not None
    assert scan.state is not None
    state, lines = scan.state, Lines(line.number, line.number)
    attendees = tuple(
        Attendee(
            Read(name, lines, _SURE if people.is_name(name) else _LIKELY), state, said
        )
        for name, said in names
    )
    return AttendanceGroup(scan.label, scan.label.value if group else None, attendees)
