"""Looking through a file for what may be a personal number, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samraad.core.apart import apart
from samraad.documents.contents import Part, Where, parts
from samraad.documents.models import ScanState
from samraad.reading.masking import around, lines_with

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 5  # places that are told
LONGEST: Final = 120  # letters around one


@dataclass(frozen=True)
class Place:
    """Where one stands, with the words around it; its digits are hidden."""

    where: str
    number: int
    words: str


@dataclass(frozen=True)
class Scan:
    state: ScanState
    places: tuple[Place, ...] = ()


UNREAD: Final = Scan(ScanState.NOT_READABLE)


def scan_apart(name: str, data: bytes, *, seconds: float) -> Scan:
    """GaveUpError when it takes too long: these are foreign bytes."""
    return apart(look, name, data, seconds=seconds)


def look(name: str, data: bytes) -> Scan:
    """The file's name, and everything that can be read of it."""
    found, all_read = list(_in(Part(Where.NAME, name))), True
    try:
        for part in parts(name, data):
            if part.where != Where.HIDDEN or not found:
                found += _in(part)
            all_read = all_read and part.is_read
    except Exception:  # noqa: BLE001 -- foreign bytes may trip any reader of them
        all_read = False
    if found:
        return Scan(ScanState.FOUND, tuple(found[:MOST]))
    return Scan(ScanState.NOTHING_FOUND) if all_read else UNREAD


def _in(part: Part) -> Iterator[Place]:
    for line in lines_with(part.text)[:MOST]:
        number = line if part.where == Where.LINE else part.number
        yield Place(part.where, number, around(part.text, line)[:LONGEST])
