"""The numbered lines of a document: what everything read points back to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

DEEPEST = 24  # lists within lists; foreign text may go on for ever
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BULLET = re.compile(
    r"\s*(?P<marker>[•·●○▪‣◦*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-zæøå]\)(?=\s))\s*"
)
_DAY_OF_A_MONTH = re.compile(
    r"\s*\d{1,2}\.\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|-|–|og\s\d)"
    r"|\s*\d{1,2}\.\s*(?:kvartal|halvår|runde|behandling)",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """White space run together, invisible characters gone."""
    return " ".join(_INVISIBLE.sub("", text).split())


def fold(text: str) -> str:
    """For comparing: clean, small letters, no punctuation at either end."""
    return clean(text).casefold().strip(" .,:;–-*•\"'")


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """From one line to another, both counted, the first line being 1."""

    first: int
    last: int

    @property
    def numbers(self) -> range:
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class Line:
    number: int
    raw: str
    heading: int = 0  # HTML: 1–6
    listed: str = ""  # HTML: the marker of a list item, not in the text
    depth: int = 0  # HTML: how deep in lists
    furniture: bool = False  # HTML: navigation, cookies, buttons
    closing: bool = False  # HTML: the foot of the page

    @cached_property
    def text(self) -> str:
        return clean(self.raw)

    @cached_property
    def folded(self) -> str:
        return fold(self.raw)

    @property
    def lines(self) -> Lines:
        return Lines(self.number, self.number)

    @cached_property
    def marker(self) -> str:
        """The bullet or list number, empty if the line is no list item."""
        if self.listed:
            return self.listed
        match = _BULLET.match(self.raw)
        if match is None or _DAY_OF_A_MONTH.match(self.raw):
            return ""
        return match["marker"] if self.raw[match.end() :].strip() else ""

    @cached_property
    def unmarked(self) -> str:
        """The text without its list marker."""
        if self.listed or not self.marker:
            return self.text
        match = _BULLET.match(self.raw)
        return clean(self.raw[match.end() :]) if match else self.text

    @property
    def indent(self) -> int:
        if self.depth:
            return min(self.depth, DEEPEST)
        return min(len(self.raw) - len(self.raw.lstrip()), DEEPEST)


def text_lines(text: str) -> tuple[Line, ...]:
    rows = text.split("\n")
    if rows and not rows[-1].strip():
        rows.pop()
    return tuple(Line(number, row) for number, row in enumerate(rows, start=1))
