"""What stands above the first item: kind, body, date, time, place, who, where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samraad.core.dates import EdtfDate, Precision
from samraad.reading import attendance, headline, words
from samraad.reading.choice import Choice, contradictions
from samraad.reading.danish_dates import WEEKDAYS, FoundDate, find_dates
from samraad.reading.lines import Line, Lines, fold
from samraad.reading.record import Contradiction, Kind, Read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samraad.reading.attendance import AttendanceList
    from samraad.reading.marks import Marked

_FIELD = re.compile(r"(?P<name>[^\W\d][\w ]{1,24}?)\s*:\s*(?P<value>.*)")
_GLUED = re.compile(
    r"(?P<name>mødested|mødedato|lokation|udvalg|forum)\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_AGENDA_POINTER = re.compile(words.AGENDA_POINTER, re.IGNORECASE)
_ARCHIVE_POINTER = re.compile(words.ARCHIVE_POINTER, re.IGNORECASE)
_FEW_WORDS = 6
_LONGEST_HEADLINE = 180
_LONGEST_SENTENCE = 400
_SAID, _HEADLINE, _BESIDE, _GUESS = 1.0, 0.95, 0.7, 0.5


@dataclass(frozen=True, slots=True)
class Head:
    kind: Read[Kind] | None
    title: Read[str] | None
    body: Read[str] | None
    date: Read[EdtfDate] | None
    weekday_is_right: bool | None
    start_time: Read[str] | None
    end_time: Read[str] | None
    place: Read[str] | None
    about: Read[str] | None
    agenda_pointer: Read[str] | None
    archive_pointer: Read[str] | None
    attendance: AttendanceList
    headings: tuple[Read[str], ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(slots=True)
class _Finds:
    kind: Choice[Kind] = field(default_factory=Choice)
    title: Choice[str] = field(default_factory=Choice)
    body: Choice[str] = field(default_factory=Choice)
    date: Choice[EdtfDate] = field(default_factory=Choice)
    start: Choice[str] = field(default_factory=Choice)
    end: Choice[str] = field(default_factory=Choice)
    place: Choice[str] = field(default_factory=Choice)
    agenda: Choice[str] = field(default_factory=Choice)
    archive: Choice[str] = field(default_factory=Choice)
    about: list[Line] = field(default_factory=list)
    headings: list[Read[str]] = field(default_factory=list)
    days: list[tuple[FoundDate, Lines]] = field(default_factory=list)
    waiting: str = ""  # a field's label whose value is on the next line


def read(marked: Sequence[Marked]) -> Head:
    finds = _Finds()
    who = attendance.read(marked)
    rows = [m.line for m in marked if m.is_text and m.line.number not in who.numbers]
    for line in _without_about(rows, finds):
        _read_line(line, finds)
    for one in marked:
        if one.furniture:
            _pointers(one.line, finds)
            _furniture(one.line, finds)
    date = finds.date.best()
    return Head(
        kind=finds.kind.best(),
        title=finds.title.found[0] if finds.title.found else None,
        body=finds.body.best(),
        date=date,
        weekday_is_right=_weekday(finds, date),
        start_time=finds.start.best(),
        end_time=finds.end.best(),
        place=finds.place.best(),
        about=_about(finds.about),
        agenda_pointer=finds.agenda.best(),
        archive_pointer=finds.archive.best(),
        attendance=who,
        headings=tuple(finds.headings),
        contradictions=(
            *contradictions([("date", finds.date)]),
            *contradictions([("start_time", finds.start), ("end_time", finds.end)]),
            *_wrong_weekdays(finds),
        ),
    )


def _without_about(rows: Sequence[Line], finds: _Finds) -> Iterator[Line]:
    """Takes the explanation out: the lines under its heading up to a blank one."""
    inside = False
    for line in rows:
        if line.folded in words.ABOUT_LABELS:
            finds.headings.append(Read(line.text, line.lines))
            inside = True
            continue
        after = finds.about[-1].number + 1 if finds.about else line.number
        inside = inside and line.number == after
        if inside:
            finds.about.append(line)
        else:
            yield line


def _about(lines: Sequence[Line]) -> Read[str] | None:
    if not lines:
        return None
    text = " ".join(line.text for line in lines)
    return Read(text, Lines(lines[0].number, lines[-1].number))


def _read_line(line: Line, finds: _Finds) -> None:
    waiting, finds.waiting = finds.waiting, ""
    if _pointers(line, finds):
        return
    match = _FIELD.fullmatch(line.text) or _GLUED.fullmatch(line.text)
    name = words.FIELDS.get(fold(match["name"])) if match else None
    alone = words.FIELDS.get(line.folded)
    if match and name and match["value"]:
        _field(name, match["value"], line, finds)
    elif alone or name:
        finds.headings.append(Read(line.text, line.lines))
        finds.waiting = alone or name or ""
    elif waiting:
        _field(waiting, line.text, line, finds)
    elif len(line.text) <= _LONGEST_HEADLINE:
        _headline(line, finds)


def _pointers(line: Line, finds: _Finds) -> bool:
    """`The agenda can be found …`, `More minutes in the archive …`."""
    if len(line.text) > _LONGEST_SENTENCE:
        return False
    for choice, pattern in (
        (finds.agenda, _AGENDA_POINTER),
        (finds.archive, _ARCHIVE_POINTER),
    ):
        if line.text.endswith(".") and pattern.search(line.text):
            choice.add(line.text, _here(line), _SAID)
            return True
    return False


def _field(name: str, value: str, line: Line, finds: _Finds) -> None:
    here = _here(line)
    _dates(value, line, finds, _SAID)
    if name == "body":
        finds.body.add(value, here, _SAID)
    elif name == "kind":
        _kind(value, line, finds, _SAID)
    elif name == "place":
        finds.place.add(value.strip(" ."), here, _SAID)
    else:
        _times(name, value, line, finds)


def _times(name: str, value: str, line: Line, finds: _Finds) -> None:
    start, end = headline.times(value)
    start = start or headline.bare_time(value)
    if start:
        choice = finds.end if name == "end" else finds.start
        choice.add(start, _here(line), _SAID)
    if end:
        finds.end.add(end, _here(line), _SAID)


def _headline(line: Line, finds: _Finds) -> None:
    """A line without a label, that may name kind, body, date, time and place."""
    sentence = line.text.endswith(".") and len(line.text.split()) > _FEW_WORDS
    sure = _GUESS if sentence else _HEADLINE
    kind = _kind(line.text, line, finds, sure)
    body = headline.body(line.text)
    dated = _dates(line.text, line, finds, sure if kind or body else _BESIDE)
    if body:
        finds.body.add(body, _here(line), sure if kind or dated else _BESIDE)
    if not sentence and (kind or (body and dated)):
        finds.title.add(line.text, _here(line), _HEADLINE if kind else _BESIDE)
    start, end = headline.times(line.text) if dated or kind or body else (None, None)
    if start:
        finds.start.add(start, _here(line), sure)
        place = headline.place(line.text[line.text.find("kl") :])
        if place:
            finds.place.add(place, _here(line), _BESIDE)
    if end:
        finds.end.add(end, _here(line), sure)
    if not (kind or body or dated) and headline.is_place(line.text):
        finds.place.add(line.text.strip(" ."), _here(line), _BESIDE)


def _kind(text: str, line: Line, finds: _Finds, sure: float) -> bool:
    kind = headline.kind(text)
    if kind:
        finds.kind.add(kind, _here(line), sure)
    return kind is not None


def _dates(text: str, line: Line, finds: _Finds, sure: float) -> bool:
    days = [f for f in find_dates(text) if f.date.precision is Precision.DAY]
    for found in days[:1]:
        finds.date.add(found.date, _here(line), sure)
        finds.days.append((found, line.lines))
    return bool(days)


def _furniture(line: Line, finds: _Finds) -> None:
    """A page's title and path may name the body where nothing else does."""
    body = headline.body(line.text)
    if body and len(line.text) <= _LONGEST_HEADLINE:
        finds.body.add(body, _here(line), _GUESS)


def _weekday(finds: _Finds, date: Read[EdtfDate] | None) -> bool | None:
    """Whether the weekday written with the date is that date's."""
    said = [
        found.weekday_is_right
        for found, _ in finds.days
        if date and found.date == date.value and found.weekday
    ]
    return all(said) if said else None


def _wrong_weekdays(finds: _Finds) -> tuple[Contradiction, ...]:
    return tuple(
        Contradiction(
            "weekday",
            (
                Read(found.weekday or "", lines),
                Read(WEEKDAYS[found.date.first.weekday()], lines),
            ),
        )
        for found, lines in finds.days
        if found.weekday_is_right is False
    )


def _here(line: Line) -> Read[str]:
    return Read(line.text, line.lines)
