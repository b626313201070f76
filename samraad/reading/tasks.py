"""Who undertakes what, by when: hidden in prose, often without owner or date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading import taskwords as words
from samraad.reading.danish_dates import find_dates, next_meeting
from samraad.reading.people import NAME
from samraad.reading.record import Read, Task

if TYPE_CHECKING:
    import datetime as dt

    from samraad.core.dates import EdtfDate
    from samraad.reading.content import Passage
    from samraad.reading.danish_dates import FoundDate

_NAMES = rf"{NAME}(?:(?:,\s+|\s+og\s+|\s+samt\s+){NAME})*"
_SOMEBODY = (
    rf"(?:(?:De|Den|de|den)\s+)?(?:\w+ede?\s+)?(?:{words.ACTORS})"
    r"(?:\s+(?:for|om|i)\s+\w+(?:\s\w+){0,3}?)?"
)
_OWNED = re.compile(
    rf"(?P<who>{_SOMEBODY}|{_NAMES})\s+(?P<what>(?:{words.DOES})\b.*)", re.DOTALL
)
_ASKED = re.compile(
    r"\b(?:opfordres|anmodes|bedes|opfordrer|anmoder|beder)\s+(?P<who>[^,]{2,80}?)"
    r"\s+(?:til\s+|om\s+)?at\s+(?P<what>.+)",
    re.DOTALL,
)
_APPOINTED = re.compile(
    rf"\budpegede\s+(?P<who>{_NAMES})\s+som\s+(?P<what>deltager\b.*)",
    re.DOTALL,
)
_NOBODYS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"^(?P<what>Der\s+(?:{words.IS_DONE})\b.*)",
        (
            r"\b[Bb]esluttet,?\s+at\s+(?P<what>"
            rf"(?:\w+\s+(?:videre\s+)?med\s+at\s+)?(?:{words.TO_DO})\b.*)"
        ),
        rf"(?:^|\bat\s+)(?P<what>(?:\w+\s+){{1,5}}?skal\s+(?:{words.MUST_BE})\b.*)",
    )
)
_AGREED = re.compile(words.AGREED, re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_NOBODY = re.compile(words.NO_ACTORS)
_ROLE = re.compile(_SOMEBODY)
_LONGEST_WHO = 120
_LONGEST = 1000
_SURE, _LIKELY, _FAINT = 0.9, 0.7, 0.6


def read(sentence: Passage, *, on: dt.date | None) -> Task | None:
    """The task a sentence gives someone; `on` is the day of the meeting."""
    text = sentence.text.rstrip(" .")
    if len(text) > _LONGEST:
        return None
    for start in _clauses(text):
        clause = sentence.part(start, len(text))
        task = _owned(clause, on) or _nobodys(clause, on)
        if task:
            return task
    return None


def _clauses(text: str) -> list[int]:
    """Where a task may begin: the sentence, what was agreed, after `, og Anna …`."""
    agreed = _AGREED.match(text)
    begins = [agreed.end(), 0] if agreed else [0]
    begins += [m.end() for m in re.finditer(r"(?:, og |; )(?=[A-ZÆØÅ])", text)]
    return begins


def _owned(clause: Passage, on: dt.date | None) -> Task | None:
    match = _OWNED.match(clause.text)
    if match and _NOBODY.match(match["who"]) and not _ROLE.fullmatch(match["who"]):
        match = None
    sure = _SURE
    if match is None:
        match, sure = _ASKED.search(clause.text), _LIKELY
    if match is None:
        match, sure = _APPOINTED.search(clause.text), _LIKELY
    if match is None or len(match["who"]) > _LONGEST_WHO:
        return None
    who = clause.part(*match.span("who"))
    return _task(clause, match, Read(who.text, who.lines, sure), sure, on)


def _nobodys(clause: Passage, on: dt.date | None) -> Task | None:
    for pattern in _NOBODYS:
        match = pattern.search(clause.text)
        if match:
            return _task(clause, match, None, _FAINT, on)
    return None


def _task(
    clause: Passage,
    match: re.Match[str],
    who: Read[str] | None,
    sure: float,
    on: dt.date | None,
) -> Task | None:
    start, end = match.span("what")
    aside = _ASIDE.search(clause.text, start, end)
    what = clause.part(start, aside.start() if aside else end)
    if re.search(r"^\w+ ikke\b", what.text):
        return None
    due = _due(what, on)
    meeting = next_meeting(what.text)
    return Task(
        who=who,
        what=Read(what.text, what.lines, sure),
        due=due[0] if due else None,
        due_words=due[1] if due else meeting,
        next_meeting=due is None and meeting is not None,
    )


def _due(what: Passage, on: dt.date | None) -> tuple[Read[EdtfDate], str] | None:
    """A date counts when a word before it says so; *senest* before *i*."""
    best: FoundDate | None = None
    for found in find_dates(what.text, after=on):
        before = what.text[: found.start]
        if re.search(words.LATEST, before):
            best = found
            break
        if best is None and re.search(words.BY, before):
            best = found
    if best is None:
        return None
    lines = what.part(best.start, best.end).lines
    return Read(
        best.date, lines, _LIKELY if best.year_is_inferred else _SURE
    ), best.words
