"""How easily a text is read: LIX, the measure that Danish schools and offices know.

C. H. Björnsson's formula: words per sentence, and how many of a hundred words have
more than six letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samraad.texts.clean import plain

LONG: Final = 6  # a long word has more letters
MEDIUM, HARD = 35, 45
ENOUGH: Final = 20  # words; fewer say nothing about a text

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_END = re.compile(r"[.:!?]+(?=\s|$)")


class Level(StrEnum):
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True)
class Readability:
    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int | None:
        """None where there are too few words to say."""
        if self.words < ENOUGH:
            return None
        each = self.words / self.sentences
        return round(each + 100 * self.long_words / self.words)

    @property
    def level(self) -> Level | None:
        if self.lix is None:
            return None
        if self.lix < MEDIUM:
            return Level.EASY
        return Level.MEDIUM if self.lix < HARD else Level.HARD


def readability(markup: str) -> Readability:
    """Of clean HTML. A heading or a line of a list ends a sentence without a stop."""
    lines = plain(markup).splitlines()
    words = [word for line in lines for word in _WORD.findall(line)]
    sentences = sum(_sentences(line) for line in lines)
    long_words = sum(1 for word in words if _letters(word) > LONG)
    return Readability(len(words), max(sentences, 1), long_words)


def _sentences(line: str) -> int:
    ends = _END.findall(line)
    rest = _END.split(line)[-1]
    return len(ends) + bool(_WORD.search(rest))


def _letters(word: str) -> int:
    return sum(1 for letter in word if letter.isalnum())
