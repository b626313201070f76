"""Text in a plain field: paragraphs and lists out, clean HTML in again.

A plain field cannot show a table or a link. A block that nobody changed in it keeps
the HTML it had.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from samraad.texts.clean import clean, plain
from samraad.texts.pieces import blocks, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

_BULLET = re.compile(r"^\s*[-*•]\s+")
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s+")
_ITEM = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
_GAP = re.compile(r"\n[ \t]*\n\s*")


def typed(markup: str) -> str:
    """The text as one would type it: an empty line between blocks."""
    return "\n\n".join(words for block in blocks(markup) if (words := _words(block)))


def from_typed(words: str, *, was: str = "") -> str:
    """Clean HTML of what was typed; `was` is the text that the field showed."""
    before = {_words(block): block for block in blocks(was)}
    parts = _GAP.split(words.replace("\r\n", "\n").strip())
    return clean(
        "".join(before.get(p.strip()) or _block(p) for p in parts if p.strip())
    )


def _words(block: str) -> str:
    marks = {"<ul": "- ", "<ol": ""}
    mark = marks.get(block[:3])
    if mark is None or block.count("<li") != len(_ITEM.findall(block)):
        return plain(block)
    lines = [" ".join(plain(item).split()) for item in _ITEM.findall(block)]
    numbered = enumerate(lines, start=1)
    return "\n".join(f"{mark or f'{number}. '}{line}" for number, line in numbered)


def _block(words: str) -> str:
    """What stands between two empty lines: a paragraph, a list, or one of each."""
    runs = groupby(words.strip().split("\n"), key=_kind)
    return "".join(_run(kind, lines) for kind, lines in runs)


def _kind(line: str) -> str:
    if _BULLET.match(line):
        return "ul"
    return "ol" if _NUMBER.match(line) else "p"


def _run(kind: str, lines: Iterable[str]) -> str:
    if kind == "p":
        return paragraph("\n".join(line.strip() for line in lines))
    mark = _BULLET if kind == "ul" else _NUMBER
    items = (paragraph(mark.sub("", line).strip()) for line in lines)
    return f"<{kind}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>"
