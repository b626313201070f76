"""Where something stands that may be a personal number; the digits are never told."""

from __future__ import annotations

import re

from samraad.reading.personal_numbers import find

_HIDDEN = "•"
_SHOWN_AROUND = 4


def masked(text: str) -> str:
    """The text with a dot for each digit of what may be a personal number."""
    parts, done = [], 0
    for found in find(text):
        parts += [text[done : found.start], re.sub(r"\d", _HIDDEN, found.value)]
        done = found.end
    return "".join((*parts, text[done:]))


def lines_with(text: str) -> tuple[int, ...]:
    """The numbers of the lines in which one begins."""
    line, done, lines = 1, 0, dict[int, None]()
    for found in find(text):
        line += text.count("\n", done, found.start)
        lines[line], done = None, found.start
    return tuple(lines)


def around(text: str, line: int) -> str:
    """The words around the first one of a line, digits hidden."""
    words = masked(text).split("\n")[line - 1].split()
    at = next((n for n, word in enumerate(words) if _HIDDEN in word), 0)
    start, end = max(at - _SHOWN_AROUND, 0), at + _SHOWN_AROUND + 1
    shown = " ".join(words[start:end])
    return f"{'… ' if start else ''}{shown}{' …' if end < len(words) else ''}"
