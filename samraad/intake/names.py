"""Does a document speak of the body it was read for?"""

from __future__ import annotations

import re

from samraad.core.text import fold

_ENDING = 3  # -et, -ets, -ene


def agree(written: str, spelling: str) -> bool:
    """Every word of the shorter name stands in the longer, whatever its ending."""
    shorter, longer = sorted((_words(written), _words(spelling)), key=len)
    return all(any(_same(a, b) for b in longer) for a in shorter)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _ENDING
