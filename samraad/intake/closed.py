"""Lines that say something is closed, whatever layout they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

# Written as folded: small letters, ø as oe.
_SAYS_SO = re.compile(
    r"""^\W*(?:(?:punkt|pkt\.?)?\s*\d+[.:)]?\s*)?
        lukke(?:t|de)(?:\s+(?:punkt|sag|dagsorden|referat|moede|del)(?:er)?)?
        \s*(?:[-–:(.].*)?$                # at the head of the line, or all of it
    | [-–(,]\s*lukket(?:\s+punkt)?\W*$   # at the end of a title
    | ^(?:punktet|sagen)\ er\ lukket
    | \bbehandle\w*\ for\ lukkede\ doere
    """,
    re.VERBOSE,
)


def lines_saying_so(text: str, *, known: Iterable[range]) -> tuple[int, ...]:
    """Those that neither stand in a known closed item nor repeat a line that does."""
    lines = [fold(line) for line in text.split("\n")]
    inside = {number for numbers in known for number in numbers}
    repeated = {lines[number - 1] for number in inside}
    return tuple(
        number
        for number, line in enumerate(lines, start=1)
        if _SAYS_SO.search(line)
        if number not in inside and line not in repeated
    )
