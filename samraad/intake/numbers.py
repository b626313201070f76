"""Whether something that may be a personal number stands in a file."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from samraad.reading.personal_numbers import find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.reading.record import Reading


def has_any(texts: Iterable[str]) -> bool:
    return any(find(text) for text in texts)


def in_file(reading: Reading, raw: str) -> bool:
    """In the text, the name, or in what a page does not show: it lies in the file."""
    lines = "\n".join(reading.text_lines)
    return has_any((lines, reading.name, raw, html.unescape(raw)))
