"""The paragraphs of a text, known again when the text comes in a new version."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from samraad.core.text import fold
from samraad.texts.clean import plain
from samraad.texts.pieces import blocks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

ALIKE: Final = 0.6  # as much of the words must have stayed for it to be the same
QUOTED: Final = 300


@dataclass(frozen=True)
class Paragraph:
    """A top-level block of clean HTML, with a key made of its words."""

    key: str
    html: str
    words: str


def paragraphs(html: str) -> tuple[Paragraph, ...]:
    """The blocks of a text in order. The same words always get the same key."""
    found = ((block, plain(block)) for block in blocks(html))
    return tuple(
        Paragraph(_key(words), block, words) for block, words in found if words
    )


def found_again(
    key: str, quote: str, among: Sequence[Paragraph], taken: Collection[str] = ()
) -> str:
    """The key of the paragraph that a note on `key` belongs to now, or "".

    The very same words, or the paragraph most like what the note quotes; below a
    certain likeness it is gone, and the note is the whole item's.
    """
    if any(paragraph.key == key for paragraph in among):
        return key
    wanted = fold(quote)
    likeness = [
        (
            SequenceMatcher(None, wanted, fold(p.words)[: len(wanted) + 50]).ratio(),
            p.key,
        )
        for p in among
        if p.key not in taken
    ]
    best, found = max(likeness, default=(0.0, ""))
    return found if best >= ALIKE else ""


def _key(words: str) -> str:
    return hashlib.sha256(fold(words).encode()).hexdigest()[:16]
