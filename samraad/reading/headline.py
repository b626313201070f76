"""What one line of the head says: the body's name, the kind, times, a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading import words
from samraad.reading.danish_dates import WEEKDAYS
from samraad.reading.lines import fold

if TYPE_CHECKING:
    from samraad.reading.record import Kind

_NOUN = "|".join(sorted(words.BODY_NOUNS, key=len, reverse=True))
_ALONE = "|".join(noun.capitalize() for noun in words.BODY_NOUNS)
_NOUNS = rf"(?:[A-ZÆØÅ][\w-]*(?:{_NOUN})|{_ALONE})"
_ENDING = r"(?:et|en|et?s)?\b"
_BODY = re.compile(
    rf"(?:Det|Den)(?:\s+[A-ZÆØÅ][\w-]*){{0,3}}?\s+{_NOUNS}{_ENDING}"
    rf"|(?:Rådet|Udvalget|Nævnet|Kommissionen|Bestyrelsen)\s+(?:for|om)\s+"
    rf"\w[\w\s-]*?(?=\s*(?:[,.(–:]|$|\s-\s|\bden\s\d|\bd\.|{'|'.join(WEEKDAYS)}|\d))"
    rf"|(?:[A-ZÆØÅ]\w*-,?\s+(?:[A-ZÆØÅ]\w*-\s+)?og\s+)?"
    rf"(?:[A-ZÆØÅ]\w+[st]\s+)?{_NOUNS}{_ENDING}"
)
_GENERIC = frozenset(
    form for noun in words.BODY_NOUNS for form in (noun, f"{noun}et", f"{noun}en")
)
_CLOCK = (
    r"(?P<{0}hour>[01]?\d|2[0-3])(?:[.:](?P<{0}minute>[0-5]\d)(?:[.:]\d\d)?)?(?![\d.])"
)
_TIMES = re.compile(
    rf"\b(?:kl|klokken)\.?\s*{_CLOCK.format('')}"
    rf"(?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?{_CLOCK.format('end_')})?",
    re.IGNORECASE,
)
_BARE_TIME = re.compile(
    r"(?<![\d.:])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]\d\d)?(?![\d.])"
)
_PLACE_AFTER = re.compile(r"\b(?:i|på)\s+(?P<place>[A-ZÆØÅ][^:;]{2,100})$")
_PLACE_LINE = re.compile(
    r"^(?:mødelokale|lokale)\s+\S"
    r"|^[A-ZÆØÅ][^.:;]*\b(?:\w+(?:vej|gade|torv|plads|stræde|allé))\s+\d+\w?\b",
    re.IGNORECASE,
)


def body(text: str) -> str | None:
    for match in _BODY.finditer(text):
        name = match[0].strip()
        if fold(name) not in _GENERIC:
            return name
    return None


def kind(text: str) -> Kind | None:
    folded = fold(text)
    for word, found in words.KINDS:
        if re.search(rf"\b{word}(?:et|en|er)?\b", folded):
            return found
    return None


def times(text: str) -> tuple[str | None, str | None]:
    """From and to, as HH:MM."""
    match = _TIMES.search(text)
    if match is None:
        return None, None
    start = f"{int(match['hour']):02d}:{match['minute'] or '00'}"
    if match["end_hour"] is None:
        return start, None
    return start, f"{int(match['end_hour']):02d}:{match['end_minute'] or '00'}"


def bare_time(text: str) -> str | None:
    """A time under a label that says it is one."""
    matches = list(_BARE_TIME.finditer(text))
    if not matches:
        return None
    return f"{int(matches[-1][1]):02d}:{matches[-1][2]}"


def place(text: str) -> str | None:
    match = _PLACE_AFTER.search(text)
    return match["place"].strip(" .") if match else None


def is_place(text: str) -> bool:
    return _PLACE_LINE.search(text) is not None
